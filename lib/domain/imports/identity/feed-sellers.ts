import type { FeedListing } from "../../catalog/feed-listing.ts";
import type { SellerKind } from "../../catalog/seller-kind.ts";
import { SELLERS } from "./sellers.ts";

export type FeedSeller = FeedListing["seller"] & { readonly kind: SellerKind };

/** Feeds that name sellers in a way of their own. */
export type NamingFeed = "litellm" | "models-dev";

type KnownSeller = FeedSeller & Readonly<Record<NamingFeed, readonly string[]>>;

/** What LiteLLM calls the sellers of the register, where it is not their id. */
const LITELLM_NAMES: Readonly<Record<string, readonly string[]>> = {
  openai: ["openai", "text-completion-openai"],
  google: ["gemini", "palm"],
  mistral: ["mistral", "codestral", "text-completion-codestral"],
  cohere: ["cohere", "cohere_chat"],
  zhipu: ["zai"],
  alibaba: ["dashscope"],
  "amazon-bedrock": ["bedrock", "bedrock_converse", "bedrock_mantle"],
  azure: ["azure", "azure_ai", "azure_text"],
  // And every name that begins so: one for each maker.
  "google-vertex": ["vertex_ai"],
  together: ["together_ai"],
  fireworks: ["fireworks_ai", "fireworks_ai-embedding-models"],
  nvidia: ["nvidia_nim"],
  "llama-api": ["meta_llama"],
};

const other = (
  id: string,
  name: string,
  kind: SellerKind,
  litellm: readonly string[] = [],
  modelsDev: readonly string[] = [],
): KnownSeller => ({ id, name, kind, litellm, "models-dev": modelsDev });

/** Sellers outside the register that feeds name differently, or that are no hosts; of all others, the feed's own name is taken. */
const OTHERS: readonly KnownSeller[] = [
  other("302ai", "302.AI", "router", [], ["302ai"]),
  other("aihubmix", "AIHubMix", "router", [], ["aihubmix"]),
  other("aiml", "AI/ML API", "router", ["aiml"]),
  other("alibaba-cn", "Alibaba Cloud Model Studio (China)", "cloud", [], ["alibaba-cn"]),
  other("amazon-nova", "Amazon Nova API", "first-party", ["amazon_nova"]),
  other("amazon-polly", "Amazon Polly", "cloud", ["aws_polly"]),
  other("amazon-sagemaker", "Amazon SageMaker JumpStart", "cloud", ["sagemaker"]),
  other("anyapi", "AnyAPI", "router", [], ["anyapi"]),
  other("assemblyai", "AssemblyAI", "first-party", ["assemblyai"]),
  other("bailing", "Bailing", "first-party", [], ["bailing"]),
  other("black-forest-labs", "Black Forest Labs", "first-party", ["black_forest_labs"]),
  other("cloudflare-ai-gateway", "Cloudflare AI Gateway", "router", [], ["cloudflare-ai-gateway"]),
  other(
    "cloudflare-workers-ai",
    "Cloudflare Workers AI",
    "host",
    ["cloudflare"],
    ["cloudflare-workers-ai"],
  ),
  other("cortecs", "Cortecs", "router", [], ["cortecs"]),
  other("deepgram", "Deepgram", "first-party", ["deepgram"]),
  other("deepinfra", "Deep Infra", "host", ["deepinfra"], ["deepinfra"]),
  other("digitalocean", "DigitalOcean", "cloud", ["gradient_ai"], ["digitalocean"]),
  other("elevenlabs", "ElevenLabs", "first-party", ["elevenlabs"]),
  other("evroc", "evroc", "cloud", [], ["evroc"]),
  other("fal", "fal", "host", ["fal_ai"]),
  other("fastrouter", "FastRouter", "router", [], ["fastrouter"]),
  other("friendli", "Friendli", "host", ["friendliai"], ["friendli"]),
  other("gigachat", "GigaChat", "first-party", ["gigachat"]),
  other("github-copilot", "GitHub Copilot", "platform", ["github_copilot"], ["github-copilot"]),
  other("github-models", "GitHub Models", "trial", [], ["github-models"]),
  other("gitlab", "GitLab Duo", "platform", [], ["gitlab"]),
  other("gmicloud", "GMI Cloud", "host", ["gmi"], ["gmicloud"]),
  other("helicone", "Helicone", "router", [], ["helicone"]),
  other("heroku", "Heroku", "platform", ["heroku"]),
  other("huggingface", "Hugging Face", "router", [], ["huggingface"]),
  other("iflowcn", "iFlow", "trial", [], ["iflowcn"]),
  other(
    "inception",
    "Inception",
    "first-party",
    ["inception", "text-completion-inception"],
    ["inception"],
  ),
  other("jiekou", "Jiekou.AI", "router", [], ["jiekou"]),
  other("jina", "Jina AI", "first-party", ["jina_ai"]),
  other("kilo", "Kilo Gateway", "router", [], ["kilo"]),
  other("lambda", "Lambda", "host", ["lambda_ai"]),
  other("llmgateway", "LLM Gateway", "router", [], ["llmgateway"]),
  other("llmtr", "LLMTR", "router", [], ["llmtr"]),
  other("merge-gateway", "Merge Gateway", "router", [], ["merge-gateway"]),
  other("minimax-cn", "MiniMax (China)", "first-party", [], ["minimax-cn"]),
  other("modelscope", "ModelScope", "trial", [], ["modelscope"]),
  other("moonshot-cn", "Moonshot AI (China)", "first-party", [], ["moonshotai-cn"]),
  other("morph", "Morph", "first-party", ["morph"], ["morph"]),
  other("nano-gpt", "NanoGPT", "router", [], ["nano-gpt"]),
  other("nebius", "Nebius Token Factory", "host", ["nebius"], ["nebius"]),
  other("neon", "Neon", "platform", [], ["neon"]),
  other("novita", "NovitaAI", "host", ["novita"], ["novita-ai"]),
  other("opencode", "OpenCode Zen", "router", [], ["opencode"]),
  other("orcarouter", "OrcaRouter", "router", [], ["orcarouter"]),
  other("ovhcloud", "OVHcloud AI Endpoints", "cloud", ["ovhcloud"], ["ovhcloud"]),
  other("perplexity-agent", "Perplexity Agent", "platform", [], ["perplexity-agent"]),
  other("poe", "Poe", "router", [], ["poe"]),
  other("poolside", "Poolside", "first-party", [], ["poolside"]),
  other("qiniu", "Qiniu", "router", [], ["qiniu-ai"]),
  other("recraft", "Recraft", "first-party", ["recraft"]),
  other("replicate", "Replicate", "host", ["replicate"]),
  other("requesty", "Requesty", "router", [], ["requesty"]),
  other("routing-run", "routing.run", "router", [], ["routing-run"]),
  other("runway", "Runway", "first-party", ["runwayml"]),
  other("sakana", "Sakana AI", "first-party", [], ["sakana"]),
  other("sambanova", "SambaNova", "host", ["sambanova"]),
  other("sap-ai-core", "SAP AI Core", "platform", [], ["sap-ai-core"]),
  other("sarvam", "Sarvam AI", "first-party", ["sarvam"], ["sarvam"]),
  other("scaleway", "Scaleway", "cloud", ["scaleway"], ["scaleway"]),
  other("soniox", "Soniox", "first-party", ["soniox"]),
  other("stability", "Stability AI", "first-party", ["stability"]),
  other("stackit", "STACKIT", "cloud", [], ["stackit"]),
  other("stepfun", "StepFun", "first-party", [], ["stepfun"]),
  other("stepfun-ai", "StepFun AI", "first-party", [], ["stepfun-ai"]),
  other("upstage", "Upstage", "first-party", [], ["upstage"]),
  other("v0", "v0", "first-party", ["v0"], ["v0"]),
  other("vercel", "Vercel AI Gateway", "router", ["vercel_ai_gateway"], ["vercel"]),
  other("vivgrid", "Vivgrid", "router", [], ["vivgrid"]),
  other("volcengine", "Volcano Engine", "cloud", ["volcengine"]),
  other("voyage", "Voyage AI", "first-party", ["voyage"]),
  other("wandb", "Weights & Biases", "host", ["wandb"], ["wandb"]),
  other("xiaomi", "Xiaomi", "first-party", [], ["xiaomi"]),
  other("zenmux", "ZenMux", "router", [], ["zenmux"]),
  other("zhipu-cn", "Zhipu AI (China)", "first-party", [], ["zhipuai"]),
];

const KNOWN: readonly KnownSeller[] = [
  ...SELLERS.map(({ id, name, kind, llmdb }) => ({
    id,
    name,
    kind,
    litellm: LITELLM_NAMES[id] ?? [id],
    // LLM DB's names are those of models.dev with another stroke.
    "models-dev": llmdb.map((catalog) => catalog.replaceAll("_", "-")),
  })),
  ...OTHERS,
];

const byName = (feed: NamingFeed): ReadonlyMap<string, FeedSeller> =>
  new Map(
    KNOWN.flatMap(({ id, name, kind, ...feeds }) =>
      feeds[feed].map((its) => [its, { id, name, kind }] as const),
    ),
  );

const BY_ID = new Map(KNOWN.map(({ id, name, kind }) => [id, { id, name, kind }]));

/** A seller whose id is ours; undefined where there is none. */
export const sellerById = (id: string): FeedSeller | undefined => BY_ID.get(id);

const NAMED = { litellm: byName("litellm"), "models-dev": byName("models-dev") };

/**
 * The seller that a feed means by a name of its own; one that the catalog does
 * not know gets that name as its identity, and counts as a host.
 *
 * @param stated what the feed says it is called; null where it says nothing
 *
 * @example
 * sellerOf("litellm", "gemini", null).id // => "google"
 */
export function sellerOf(feed: NamingFeed, providerId: string, stated: string | null): FeedSeller {
  const its = feed === "litellm" && providerId.startsWith("vertex_ai") ? "vertex_ai" : providerId;
  const known = NAMED[feed].get(its);
  if (known !== undefined) return known;
  const id = idOf(its);
  return { id, name: stated ?? inWords(id), kind: "host" };
}

const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const BY_NAME = new Map(
  KNOWN.flatMap(({ id, name, kind }) =>
    [id, idOf(name)].map((its) => [its, { id, name, kind }] as const),
  ),
);

/** The seller a person means by its name or id; another is one of its own. */
export function sellerNamed(text: string): FeedSeller {
  const id = idOf(text);
  return BY_NAME.get(id) ?? { id, name: text, kind: "host" };
}

/** A name for a seller of which only the id is known. */
const inWords = (id: string): string =>
  id
    .split("-")
    .map((word) => (word === "ai" ? "AI" : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");
