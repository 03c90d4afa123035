import type { SellerKind } from "../../catalog/seller-kind.ts";

/** A seller of the register, with where the two packages of the seed keep it. */
export type SellerSource = {
  readonly id: string;
  readonly name: string;
  readonly operatorId: string | null;
  readonly kind: SellerKind;
  /** Catalogs of llmdb that list this one seller. */
  readonly llmdb: readonly string[];
  /** Its entry in genai-prices; only for vendors of their own models and AWS Bedrock, the rest fall back on others' prices. */
  readonly genaiPrices: string | null;
};

const seller = (
  id: string,
  name: string,
  operatorId: string | null,
  kind: SellerKind,
  llmdb: readonly string[],
  genaiPrices: string | null = null,
): SellerSource => ({ id, name, operatorId, kind, llmdb, genaiPrices });

/** Makers of models before those who resell them: a model's name and dates come from the first that lists it. */
export const SELLERS: readonly SellerSource[] = [
  seller("anthropic", "Anthropic API", "anthropic", "first-party", ["anthropic"], "anthropic"),
  seller("openai", "OpenAI API", "openai", "first-party", ["openai"], "openai"),
  seller("google", "Google Gemini API", "google", "first-party", ["google"], "google"),
  seller("mistral", "Mistral AI", "mistral", "first-party", ["mistral"], "mistral"),
  seller("cohere", "Cohere", "cohere", "first-party", ["cohere"], "cohere"),
  seller("xai", "xAI", "xai", "first-party", ["xai"], "x-ai"),
  seller("deepseek", "DeepSeek", "deepseek", "first-party", ["deepseek"], "deepseek"),
  seller("moonshot", "Moonshot AI", "moonshot", "first-party", ["moonshotai"], "moonshotai"),
  seller("minimax", "MiniMax", "minimax", "first-party", ["minimax"], "minimax"),
  seller("zhipu", "Z.ai", "zhipu", "first-party", ["zai"], "zai"),
  seller("ai21", "AI21 Labs", "ai21", "first-party", ["ai21"]),
  seller("meta", "Meta", "meta", "first-party", ["meta"]),
  seller("perplexity", "Perplexity", "perplexity", "first-party", ["perplexity"], "perplexity"),
  seller("alibaba", "Alibaba Cloud Model Studio", "alibaba", "cloud", ["alibaba"]),
  seller("amazon-bedrock", "Amazon Bedrock", "amazon", "cloud", ["amazon_bedrock"], "aws"),
  seller("azure", "Microsoft Azure", "microsoft", "cloud", ["azure", "azure_cognitive_services"]),
  seller("google-vertex", "Google Cloud Vertex AI", "google", "cloud", [
    "google_vertex",
    "google_vertex_anthropic",
  ]),
  seller("oci", "Oracle OCI Generative AI", "oracle", "cloud", ["oci"]),
  seller("watsonx", "IBM watsonx.ai", "ibm", "cloud", ["watsonx"]),
  seller("databricks", "Databricks", "databricks", "platform", ["databricks"]),
  seller("snowflake", "Snowflake Cortex", "snowflake", "platform", ["snowflake_cortex"]),
  seller("together", "Together AI", null, "host", ["togetherai"]),
  seller("fireworks", "Fireworks AI", null, "host", ["fireworks_ai"]),
  seller("groq", "Groq", "groq", "host", ["groq"]),
  seller("cerebras", "Cerebras", "cerebras", "host", ["cerebras"]),
  seller("openrouter", "OpenRouter", "openrouter", "router", ["openrouter"]),
  seller("nvidia", "NVIDIA API catalog", "nvidia", "trial", ["nvidia"]),
  seller("llama-api", "Llama API", "meta", "trial", ["llama"]),
];
