/** Files that can be imported as a batch, and what each brings. */
export const IMPORT_FORMATS = {
  litellm: { name: "LiteLLM price map (JSON)", brings: "prices", feedId: "litellm" },
  "models-dev": { name: "models.dev api.json", brings: "prices", feedId: "models-dev" },
  "genai-prices": { name: "genai-prices data.json", brings: "prices", feedId: "genai-prices" },
  "azure-retail": { name: "Azure Retail Prices (JSON)", brings: "prices", feedId: "azure-retail" },
  openrouter: { name: "OpenRouter models (JSON)", brings: "prices", feedId: "openrouter" },
  "price-sheet": { name: "Own price sheet (CSV, XLSX)", brings: "prices", feedId: "contract" },
  livebench: { name: "LiveBench table (CSV)", brings: "quality", feedId: null },
  "quality-sheet": { name: "Quality scores (CSV)", brings: "quality", feedId: null },
  "focus-cost": {
    name: "FOCUS cost and usage (CSV, CSV.gz, Parquet)",
    brings: "bill",
    feedId: null,
  },
  "focus-commitment": { name: "FOCUS contract commitments (CSV)", brings: "bill", feedId: null },
} as const;
export type ImportFormat = keyof typeof IMPORT_FORMATS;

export type TrustableFeed = Exclude<
  NonNullable<(typeof IMPORT_FORMATS)[ImportFormat]["feedId"]>,
  "contract"
>;
/** Feeds whose files may publish by themselves where an admin trusts them: all but what a company types itself. */
export const TRUSTABLE_FEEDS: readonly TrustableFeed[] = [
  ...new Set(
    Object.values(IMPORT_FORMATS).flatMap(({ feedId }) =>
      feedId === null || feedId === "contract" ? [] : [feedId],
    ),
  ),
];
