/** How long a price file takes to be read and held against the catalog, beside parsing its JSON alone. */
import { existsSync, readFileSync } from "node:fs";
import { litellmFeed } from "../../lib/domain/imports/feeds/litellm.ts";
import { planPrices } from "../../lib/domain/imports/plan-prices.ts";
import { readStoredCatalog } from "../../lib/server/imports/prices/read-stored-catalog.ts";
import { sellersOf } from "../../lib/server/imports/prices/sellers-of.ts";
import { inProject } from "./project.mjs";

const FILE = inProject("../shared/data/prices/litellm_2026-07-01.json");
const DAY = "2026-07-01";
/** As many rows as LiteLLM's map had in August 2026. */
const ROWS = 2985;

/** LiteLLM's map where it was downloaded, else a made-up one of as many rows, said so. */
const priceMap = (): { readonly of: string; readonly text: string } =>
  existsSync(FILE)
    ? { of: "litellm_2026-07-01.json", text: readFileSync(FILE, "utf8") }
    : { of: "a made-up map", text: JSON.stringify(madeUpMap()) };

const madeUpMap = () =>
  Object.fromEntries(
    Array.from({ length: ROWS }, (_, i) => [
      `initech/nucleus-${i}`,
      {
        litellm_provider: "initech",
        mode: "chat",
        max_input_tokens: 200_000,
        max_output_tokens: 64_000,
        input_cost_per_token: (1 + (i % 17)) / 1e6,
        output_cost_per_token: (4 + (i % 29)) / 1e6,
        cache_read_input_token_cost: (1 + (i % 17)) / 1e7,
        input_cost_per_token_batches: (1 + (i % 17)) / 2e6,
        output_cost_per_token_batches: (4 + (i % 29)) / 2e6,
        supports_function_calling: true,
        source: "https://example.com/prices",
      },
    ]),
  );

type Time = (work: () => unknown) => { readonly medianMs: number; readonly bestMs: number };

/** Reading, translating and planning as one, against the catalog that is stored. */
export async function priceImportMeasures(time: Time) {
  const { of, text } = priceMap();
  const file = litellmFeed(JSON.parse(text));
  const stored = await readStoredCatalog("litellm", sellersOf(file));
  const json = time(() => JSON.parse(text));
  const translated = time(() => litellmFeed(JSON.parse(text)));
  const planned = time(() =>
    planPrices(litellmFeed(JSON.parse(text)), stored, { observedOn: DAY }),
  );
  return [
    { measure: "price-file-json", of, ...json },
    { measure: "price-file-translate", of, ...translated },
    {
      measure: "price-file-reconcile",
      of,
      rows: file.rows,
      offerings: stored.offerings.length,
      ...planned,
      rowsPerSecond: Math.round((file.rows / planned.bestMs) * 1000),
      timesJson: Number((planned.bestMs / json.bestMs).toFixed(1)),
      limitTimesJson: 10,
    },
  ];
}
