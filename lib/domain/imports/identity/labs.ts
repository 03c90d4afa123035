/** Who makes the models of a maker's name in a seller's id, as a party of the register. */
const MAKERS = new Map(
  Object.entries({
    ai21: "ai21",
    alibaba: "alibaba-qwen",
    amazon: "amazon",
    anthropic: "anthropic",
    cohere: "cohere",
    deepseek: "deepseek",
    "deepseek-ai": "deepseek",
    google: "google-deepmind",
    grok: "xai",
    groq: "groq",
    ibm: "ibm",
    "ibm-granite": "ibm",
    kimi: "moonshot",
    meta: "meta-ai",
    "meta-llama": "meta-ai",
    microsoft: "microsoft",
    minimax: "minimax",
    minimaxai: "minimax",
    mistral: "mistral",
    mistralai: "mistral",
    moonshot: "moonshot",
    moonshotai: "moonshot",
    nvidia: "nvidia",
    openai: "openai",
    perplexity: "perplexity",
    poolside: "poolside",
    qwen: "alibaba-qwen",
    rekaai: "reka",
    tencent: "tencent-hunyuan",
    thinkingmachines: "thinking-machines",
    "x-ai": "xai",
    xai: "xai",
    "z-ai": "zhipu",
    zai: "zhipu",
    "zai-org": "zhipu",
  }),
);

/** Families by the beginning of the model's name, first match wins. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/nemotron/, "nvidia-nemotron"],
  [/^claude/, "anthropic"],
  [/^(gpt|o[134]|codex|davinci|babbage)(-|$)/, "openai"],
  [/^(gemini|gemma)/, "google-deepmind"],
  [/^grok/, "xai"],
  [/^(mi[ns]i?[sx]?tral|mixtral|codestral|devstral|magistral|pixtral|voxtral)/, "mistral"],
  [/^(command|c4ai|north)/, "cohere"],
  [/^jamba/, "ai21"],
  [/^(llama|muse)/, "meta-ai"],
  [/^deepseek/, "deepseek"],
  [/^kimi/, "moonshot"],
  [/^glm/, "zhipu"],
  [/^minimax/, "minimax"],
  [/^(qwen|qwq|qvq)/, "alibaba-qwen"],
  [/^(nova|titan)/, "amazon"],
  [/^(phi|mai)-/, "microsoft"],
  [/^granite/, "ibm"],
  [/^(hunyuan|hy\d|hy-)/, "tencent-hunyuan"],
  [/^sonar/, "perplexity"],
  [/^inkling/, "thinking-machines"],
  [/^laguna/, "poolside"],
  [/^reka/, "reka"],
];

/** The party behind a maker's name; undefined where the name is not in the table. */
export const makerLab = (maker: string): string | undefined => MAKERS.get(maker);

/** A file names most models many times, by seller and region. */
const SEEN = new Map<string, string | null>();
/** A file that makes names up does not fill the memory. */
const MOST_SEEN = 10_000;

/** The party that makes the models of this name; null where the name is of no family in the table. */
export function labOfName(modelId: string): string | null {
  const known = SEEN.get(modelId);
  if (known !== undefined) return known;
  const lab = FAMILIES.find(([name]) => name.test(modelId))?.[1] ?? null;
  if (SEEN.size < MOST_SEEN) SEEN.set(modelId, lab);
  return lab;
}

/** The party that made a model: by its family's name, else by the maker in the seller's id. */
export function labOf(modelId: string, maker: string | null): string | null {
  const byMaker = maker === null ? null : (makerLab(maker) ?? null);
  const foreign = maker !== null && makerLab(maker) === undefined;
  return foreign ? null : (labOfName(modelId) ?? byMaker);
}
