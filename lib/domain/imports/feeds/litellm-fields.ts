import type { CountedUnit, ServiceTier, TokenUnit } from "../../catalog/price.ts";
import { promptTokensAbove } from "../../catalog/price.ts";
import { isUnsafeName } from "./unsafe-name.ts";

/** What a field of LiteLLM's that is priced by the token says of its price. */
export type TokenField = {
  readonly unit: TokenUnit;
  readonly serviceTier: ServiceTier;
  readonly minPromptTokens: number;
};

const UNITS = new Map<string, TokenUnit>([
  ["input_cost_per_token", "input"],
  ["output_cost_per_token", "output"],
  ["cache_read_input_token_cost", "cache-read"],
  ["input_cost_per_token_cache_hit", "cache-read"],
  ["cache_creation_input_token_cost", "cache-write-5m"],
  ["cache_creation_input_token_cost_above_1hr", "cache-write-1h"],
  ["output_cost_per_reasoning_token", "reasoning"],
  ["input_cost_per_audio_token", "audio-input"],
  ["output_cost_per_audio_token", "audio-output"],
  ["cache_read_input_audio_token_cost", "audio-cache-read"],
  ["input_cost_per_image_token", "image-input"],
  ["output_cost_per_image_token", "image-output"],
]);
const TIERS = new Map<string, ServiceTier>([
  ["batches", "batch"],
  ["priority", "priority"],
  ["flex", "flex"],
]);
const FORM = /^(.+?)(?:_above_(\d+)k_tokens)?(?:_(batches|priority|flex))?$/;

/**
 * The price a field of the map is for; undefined where it is not one by the token.
 * A threshold of 200k is stated as "more than 200,000 tokens" and lifts the whole request.
 *
 * @example
 * tokenField("input_cost_per_token_above_272k_tokens_priority")
 * // => { unit: "input", serviceTier: "priority", minPromptTokens: 272001 }
 */
export function tokenField(field: string): TokenField | undefined {
  const [, base = "", thousands, tier] = FORM.exec(field) ?? [];
  const unit = UNITS.get(base);
  if (unit === undefined) return undefined;
  return {
    unit,
    serviceTier: TIERS.get(tier ?? "") ?? "standard",
    minPromptTokens: thousands === undefined ? 0 : promptTokensAbove(Number(thousands) * 1000),
  };
}

/** What a field is read as: a price by the token, another price, a factor on prices, or not at all. */
export type FieldKind = TokenField | "price" | "factor" | "tiers" | "unsafe" | "none";

/** Field names repeat in every row: each is taken apart once. */
const SEEN = new Map<string, FieldKind>();
/** A file that makes names up does not fill the memory. */
const MOST_SEEN = 1000;

export function fieldKind(field: string): FieldKind {
  const known = SEEN.get(field);
  if (known !== undefined) return known;
  const kind = kindOf(field);
  if (SEEN.size < MOST_SEEN) SEEN.set(field, kind);
  return kind;
}

function kindOf(field: string): FieldKind {
  if (isUnsafeName(field)) return "unsafe";
  if (field === "tiered_pricing") return "tiers";
  if (/_multiplier_|^(provider_specific_entry|supported_regions)$/.test(field)) return "factor";
  if (!field.includes("cost")) return "none";
  return tokenField(field) ?? "price";
}

/** What each kind of model is paid by where not by tokens; of one unit the first field that is not zero counts. */
const COUNTED = new Map<string, readonly (readonly [field: string, unit: CountedUnit])[]>([
  [
    "image_generation",
    [
      ["output_cost_per_image", "image"],
      ["input_cost_per_image", "image"],
    ],
  ],
  [
    "image_edit",
    [
      ["output_cost_per_image", "image"],
      ["input_cost_per_image", "image"],
    ],
  ],
  [
    "video_generation",
    [
      ["output_cost_per_video_per_second", "video-second"],
      ["output_cost_per_second", "video-second"],
    ],
  ],
  [
    "audio_transcription",
    [
      ["input_cost_per_second", "audio-second"],
      ["output_cost_per_second", "audio-second"],
    ],
  ],
  [
    "audio_speech",
    [
      ["input_cost_per_character", "character"],
      ["output_cost_per_second", "audio-second"],
    ],
  ],
  [
    "embedding",
    [
      ["input_cost_per_character", "character"],
      ["input_cost_per_image", "image"],
      ["input_cost_per_audio_per_second", "audio-second"],
      ["input_cost_per_video_per_second", "video-second"],
    ],
  ],
  ["rerank", [["input_cost_per_query", "search"]]],
]);
const FOR_ALL: readonly (readonly [field: string, unit: CountedUnit])[] = [
  ["input_cost_per_request", "request"],
];
const COUNTED_AND_ALL = new Map([...COUNTED].map(([mode, its]) => [mode, [...its, ...FOR_ALL]]));

/** Fields of a kind of model that are priced one by one. */
export const countedFields = (
  mode: string,
): readonly (readonly [field: string, unit: CountedUnit])[] => COUNTED_AND_ALL.get(mode) ?? FOR_ALL;

/** Whether a kind of model answers in tokens; of one that does not, a zero for them is no statement. */
export const givesTokens = (mode: string): boolean => !COUNTED.has(mode) && mode !== "moderation";
