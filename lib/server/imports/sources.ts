import { Source } from "../../domain/fact/source.ts";

/** The two packages as sources, with the day their data was made. */
export const LLMDB = Source.parse({
  id: "llmdb-2026-9-5",
  publisher: "LLM DB (agentjido)",
  title: "LLM DB catalog of models and prices, npm package @agentjido/llmdb 2026.9.5",
  url: "https://github.com/agentjido/llmdb",
  kind: "price-dataset",
  tier: 4,
  published: "2026-09-22",
  accessed: "2026-11-22",
  access: "package_read",
  licence: "Apache-2.0",
});
export const LLMDB_OBSERVED = "2026-09-22";

export const GENAI_PRICES = Source.parse({
  id: "genai-prices-0-1-8",
  publisher: "Pydantic",
  title: "genai-prices, dated prices of language models, npm package @pydantic/genai-prices 0.1.8",
  url: "https://github.com/pydantic/genai-prices",
  kind: "price-dataset",
  tier: 4,
  published: "2026-09-23",
  accessed: "2026-11-22",
  access: "package_read",
  licence: "MIT",
});
export const GENAI_PRICES_OBSERVED = "2026-09-23";

/** Sources that come with the packages, so that fact files can cite them too. */
export const PRICE_SOURCES: readonly Source[] = [LLMDB, GENAI_PRICES];
