import type { AttributionRule } from "./attribution-rule.ts";

type Known = readonly [partyId: string, ...names: readonly string[]];

/** What vendors, hosts and issuers are called on bills, by the id of the party in the register. */
const NAMES: readonly Known[] = [
  [
    "amazon",
    "AWS",
    "Amazon Web Services",
    "Amazon Web Services, Inc.",
    "Amazon",
    "AWS EMEA SARL",
    "bedrock",
  ],
  ["microsoft", "Microsoft", "Microsoft Azure", "Azure", "Microsoft Corporation", "azure_ai"],
  [
    "google",
    "Google",
    "Google Cloud",
    "Google Cloud Platform",
    "GCP",
    "Google LLC",
    "vertex_ai",
    "gemini",
  ],
  ["oracle", "Oracle", "Oracle Cloud", "Oracle Cloud Infrastructure", "OCI"],
  ["ibm", "IBM", "IBM Cloud", "watsonx"],
  ["alibaba", "Alibaba", "Alibaba Cloud", "Aliyun", "dashscope"],
  ["tencent", "Tencent", "Tencent Cloud"],
  ["databricks", "Databricks"],
  ["snowflake", "Snowflake"],
  ["cloudflare", "Cloudflare"],
  ["coreweave", "CoreWeave"],
  ["nvidia", "NVIDIA", "nvidia_nim"],
  ["openrouter", "OpenRouter"],
  ["openai", "OpenAI"],
  ["anthropic", "Anthropic"],
  ["mistral", "Mistral", "Mistral AI"],
  ["cohere", "Cohere"],
  ["xai", "xAI"],
  ["deepseek", "DeepSeek"],
  ["perplexity", "Perplexity"],
  ["ai21", "AI21", "AI21 Labs"],
  ["groq", "Groq"],
  ["cerebras", "Cerebras"],
  ["hugging-face", "Hugging Face", "huggingface"],
  ["akamai", "Akamai"],
  ["salesforce", "Salesforce"],
];

/** Rules that come with the app: names of parties, compared as a whole, so that nobody is taken for another. */
export const KNOWN_PARTY_RULES: readonly AttributionRule[] = NAMES.flatMap(([partyId, ...names]) =>
  names.map((text) => ({
    id: `app:${partyId}:${text}`,
    gives: "party" as const,
    partyId,
    field: "Provider" as const,
    match: "equals" as const,
    text,
  })),
);
