import { makerLab, labOfName } from "./labs.ts";
import type { SellerName } from "./seller-names.ts";

/** Names that mean the same model, kept by hand, each checked against the model names that the listings give. */
const SAME_MODEL = new Map(
  Object.entries({
    "claude-opus-4-0": "claude-opus-4",
    "claude-sonnet-4-0": "claude-sonnet-4",
    r1: "deepseek-r1",
    v3: "deepseek-v3-1",
    "v3-2": "deepseek-v3-2",
    "deepseek-chat-v3-1": "deepseek-v3-1",
    "deepseek-chat-v3-0324": "deepseek-v3-0324",
    "devstral-2-123b": "devstral-2512",
    "ministral-3-3b": "ministral-3b-2512",
    "ministral-3-8b": "ministral-8b-2512",
    "ministral-3-14b": "ministral-14b-2512",
    "mistral-large-3-675b": "mistral-large-2512",
    "mistral-large-3-675b-2512": "mistral-large-2512",
    "mistral-medium-3": "mistral-medium-2505",
    "mistral-medium-3-1": "mistral-medium-2508",
    "mistral-medium-3-5": "mistral-medium-2604",
    "mistral-medium-3-5-128b": "mistral-medium-2604",
    "mistral-small-3-1-24b": "mistral-small-2503",
    "mistral-small-3-1-24b-2503": "mistral-small-2503",
    "mistral-small-3-2-24b": "mistral-small-2506",
    "mistral-small-4-119b-2603": "mistral-small-2603",
    "open-mistral-7b": "mistral-7b",
    "open-mistral-nemo": "mistral-nemo",
    "open-mixtral-8x7b": "mixtral-8x7b",
    "open-mixtral-8x22b": "mixtral-8x22b",
    "gemini-3-flash": "gemini-3-flash-preview",
    "gemini-3-1-pro": "gemini-3-1-pro-preview",
    "llama-3-2-11b": "llama-3-2-11b-vision",
    "llama-3-2-90b": "llama-3-2-90b-vision",
    "grok-4-20-0309-reasoning": "grok-4-20-reasoning",
    "grok-4-20-0309-non-reasoning": "grok-4-20-non-reasoning",
    "nemotron-super-3-120b": "nemotron-3-super-120b-a12b",
    "nemotron-nano-3-30b": "nemotron-3-nano-30b-a3b",
    "nemotron-nano-12b-v2": "nemotron-nano-12b-v2-vl",
    "nvidia-nemotron-nano-9b-v2": "nemotron-nano-9b-v2",
    "nemotron-3-ultra-nvfp4": "nemotron-3-ultra-550b-a55b",
    "nemotron-lightning-3-5-30b-a3b": "nemotron-3-5-lightning-30b-a3b",
    "nemotron-3-5-lightning": "nemotron-3-5-lightning-30b-a3b",
  }),
);

/**
 * One id for a model across sellers: what is left of a name without the seller,
 * the region, the date and the version of the listing. For identity only; the
 * seller's own id keeps all of it.
 *
 * A maker that is not the model's own lab keeps its name in the id, so that a
 * fine-tune never passes for the original.
 */
export function canonicalModelId({ model, maker }: SellerName): string {
  const id = normalised(model);
  const known = SAME_MODEL.get(id) ?? id;
  if (maker === null) return known;
  const lab = makerLab(maker);
  const owner = labOfName(known);
  // A lab may be registered apart from its company: nvidia-nemotron of nvidia.
  const own = lab !== undefined && (owner === null || owner.startsWith(lab));
  return own ? known : `${slug(maker)}-${known}`;
}

/** What most names are already. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const slug = (text: string): string =>
  SLUG.test(text)
    ? text
    : text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "");

function normalised(name: string): string {
  const id = slug(name)
    .replace(/-20\d{2}-\d{2}-\d{2}$/, "")
    .replace(/-20\d{6}$/, "")
    .replace(/-(0[1-9]|1[0-2])-20\d{2}$/, "")
    .replace(/-fp8$/, "");
  if (id.startsWith("gpt-")) return id;
  return (
    id
      .replace(/^meta-(?=llama)/, "")
      .replace(/^llama(?=\d)/, "llama-")
      .replace(/^qwen-(?=[23]-)/, "qwen")
      .replace(/^(claude|nova|palmyra)(.*)-v1$/, "$1$2")
      .replace(/^claude-(opus|sonnet|haiku)(?=\d)/, "claude-$1-")
      // Anthropic itself turned the order round with version 4.
      .replace(/^claude-([4-9](?:-\d)?)-(opus|sonnet|haiku)(?=-|$)/, "claude-$2-$1")
      .replace(/^claude-(opus|sonnet|haiku)-(3(?:-[57])?)$/, "claude-$2-$1")
      .replace(/^(gemma.*)-it$/, "$1")
      .replace(/-instruct(?=-|$)/, "")
      .replace(/^llama-4-(maverick|scout)-17b(-\d+e)?$/, "llama-4-$1")
  );
}
