import type { Scope } from "../../catalog/offering.ts";
import type { ServiceTier, TokenUnit } from "../../catalog/price.ts";

/** What the name of one of Azure's meters says it counts. */
export type AzureMeter = {
  /** The model, in the words that are left. */
  readonly model: string;
  /** Null where no side of a request is named. */
  readonly unit: TokenUnit | null;
  readonly serviceTier: ServiceTier;
  /** Whether it is for a tuned model, or for prompts whose least length the meter does not say. */
  readonly isTuning: boolean;
  readonly isLongPrompt: boolean;
  readonly scope: Scope;
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Azure's words in their short forms; `opt` is output. */
const INPUT = words("inp inpt input in");
const OUTPUT = words("outp outpt output opt out");
const CACHED = words("cchd cached cache cach cd");
const WRITTEN = words("wr wrt write");
const AUDIO = words("aud audio");
const IMAGE = words("img image");
const TUNING = words("ft finetuned finetune training trng hosting grader grdr dev");
const LONG = words("longco");
const SILENT = words("shortco std txt text tokens token 1m 1k");
const TIERS = new Map<string, ServiceTier>([
  ["batch", "batch"],
  ["btch", "batch"],
  ["pp", "priority"],
  ["priority", "priority"],
  ["flex", "flex"],
]);
const SCOPES = new Map<string, Scope>([
  ["gl", "global"],
  ["glbl", "global"],
  ["global", "global"],
  ["dz", "data-zone"],
  ["dzn", "data-zone"],
  ["dzone", "data-zone"],
  ["datazone", "data-zone"],
  ["regnl", "region"],
  ["rgnl", "region"],
  ["regional", "region"],
]);

/**
 * Takes a meter's name apart into what it counts, where, and of which model.
 *
 * @example
 * parseAzureMeter("gpt-4o-0806-Inp-glbl Tokens")
 * // => { model: "gpt-4o-0806", unit: "input", serviceTier: "standard", scope: "global", … }
 */
export function parseAzureMeter(name: string): AzureMeter {
  const all = name
    .toLowerCase()
    .replace(/data zone/g, "datazone")
    .replace(/batch(?=[a-z])/g, "batch ")
    .split(/[\s_-]+/)
    .filter((word) => word !== "");
  const has = (set: ReadonlySet<string>) => all.some((word) => set.has(word));
  const tier = all.map((word) => TIERS.get(word)).find((found) => found !== undefined);
  const scope = all.map((word) => SCOPES.get(word)).find((found) => found !== undefined);
  const isMeant = (word: string) =>
    [INPUT, OUTPUT, CACHED, WRITTEN, AUDIO, IMAGE, TUNING, LONG, SILENT].some((set) =>
      set.has(word),
    ) ||
    TIERS.has(word) ||
    SCOPES.has(word);
  return {
    model: all.filter((word) => !isMeant(word)).join("-"),
    unit: unitOf(has),
    serviceTier: tier ?? "standard",
    isTuning: has(TUNING),
    isLongPrompt: has(LONG),
    scope: scope ?? "unknown",
  };
}

function unitOf(has: (set: ReadonlySet<string>) => boolean): TokenUnit | null {
  if (has(WRITTEN)) return "cache-write-5m";
  if (has(CACHED)) return has(AUDIO) ? "audio-cache-read" : "cache-read";
  const isOutput = has(OUTPUT);
  if (!isOutput && !has(INPUT)) return null;
  if (has(AUDIO)) return isOutput ? "audio-output" : "audio-input";
  if (has(IMAGE)) return isOutput ? "image-output" : "image-input";
  return isOutput ? "output" : "input";
}

/** Whose models a product is for: its meters leave the family's name out, or not. */
const FAMILIES: readonly (readonly [product: RegExp, family: string])[] = [
  [/openai/i, "gpt"],
  [/grok/i, "grok"],
  [/deepseek/i, "deepseek"],
  [/mistral/i, "mistral"],
  [/llama|meta/i, "llama"],
  [/kimi|moonshot/i, "kimi"],
  [/cohere/i, "cohere"],
  [/phi/i, "phi"],
];

/** Days of versions, of which a meter names month and day. */
const VERSIONS: Readonly<Record<string, string>> = {
  "gpt-4o-0513": "gpt-4o-2024-05-13",
  "gpt-4o-0806": "gpt-4o-2024-08-06",
  "gpt-4o-1120": "gpt-4o-2024-11-20",
  "gpt-4o-mini-0718": "gpt-4o-mini-2024-07-18",
  "o1-1217": "o1-2024-12-17",
  "o3-mini-0131": "o3-mini-2025-01-31",
  "o3-0416": "o3-2025-04-16",
  "o4-mini-0416": "o4-mini-2025-04-16",
};

/** The seller's own name of the model that a meter counts; null where it names none. */
export function azureModelName(product: string, model: string): string | null {
  if (model === "") return null;
  const family = FAMILIES.find(([name]) => name.test(product))?.[1];
  // OpenAI's o-models carry their name, its numbered ones only the number.
  const bare =
    family === "gpt"
      ? /^\d/.test(model)
      : family !== undefined &&
        !model.startsWith(family) &&
        !/^(codestral|ministral|magistral|devstral|pixtral|command|embed|rerank)/.test(model);
  const name = bare ? `${family}-${model}` : model.replace(/^gpt(\d)/, "gpt-$1");
  return VERSIONS[name] ?? name;
}
