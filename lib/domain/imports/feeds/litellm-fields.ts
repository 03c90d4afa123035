import type { CountedUnit, ServiceTier, TokenUnit } from "../../catalog/price.ts";
import { promptTokensAbove } from "../../catalog/price.ts";

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
  const known = SEEN.get(field);
  if (known !== undefined) return known;
  const [, base = "", thousands, tier] = FORM.exec(field) ?? [];
  const unit = UNITS.get(base);
  if (unit === undefined) return undefined;
  const at = {
    unit,
    serviceTier: TIERS.get(tier ?? "") ?? ("standard" as const),
    minPromptTokens: thousands === undefined ? 0 : promptTokensAbove(Number(thousands) * 1000),
  };
  // Thresholds are few; a file that makes them up does not fill the memory.
  if (SEEN.size < 1000) SEEN.set(field, at);
  return at;
}

/** Field names repeat in every row; each is taken apart once. */
const SEEN = new Map<string, TokenField>();

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
const FOR_ALL = [["input_cost_per_request", "request"]] as const;

/** Fields of a kind of model that are priced one by one. */
export const countedFields = (
  mode: string,
): readonly (readonly [field: string, unit: CountedUnit])[] => [
  ...(COUNTED.get(mode) ?? []),
  ...FOR_ALL,
];

/** Whether a kind of model answers in tokens; of one that does not, a zero for them is no statement. */
export const givesTokens = (mode: string): boolean => !COUNTED.has(mode) && mode !== "moderation";
