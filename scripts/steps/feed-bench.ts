import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeedFile } from "../../lib/domain/catalog/feed-listing.ts";
import { litellmFeed } from "../../lib/domain/imports/feeds/litellm.ts";
import { modelsDevFeed } from "../../lib/domain/imports/feeds/models-dev.ts";

/** Beside the repository where it is developed; absent from a clone. */
const FOLDER = join(import.meta.dirname, "../../../shared/data/prices");
const ROUNDS = 25;

/** How long a price file takes to be read, beside `JSON.parse` of the same text. */
export type FeedMeasure = {
  readonly feed: string;
  readonly rows: number;
  readonly parseMs: number;
  readonly readMs: number;
};

/** Sizes that a file of our own making has where the real ones are absent. */
const MADE_UP_ROWS = 3_000;

const fileOr = (name: string, madeUp: () => object): string => {
  try {
    return readFileSync(join(FOLDER, name), "utf8");
  } catch {
    return JSON.stringify(madeUp());
  }
};

const madeUpRows = (): object =>
  Object.fromEntries(
    Array.from({ length: MADE_UP_ROWS }, (_, n) => [
      `made_up_host/model-${n}`,
      {
        litellm_provider: "made_up_host",
        mode: "chat",
        max_input_tokens: 128_000,
        input_cost_per_token: n * 1e-9,
        output_cost_per_token: n * 4e-9,
        cache_read_input_token_cost: n * 1e-10,
        supports_vision: true,
        supports_function_calling: true,
      },
    ]),
  );

const madeUpShop = (): object => ({
  "made-up-shop": {
    name: "Made-up shop",
    models: Object.fromEntries(
      Array.from({ length: MADE_UP_ROWS }, (_, n) => [
        `model-${n}`,
        { name: `Model ${n}`, limit: { context: 128_000 }, cost: { input: n, output: 4 * n } },
      ]),
    ),
  },
});

/** Reading each price file from its text on, several times; the fastest round counts: what else the machine does is no part of it. */
export function feedMeasures(): FeedMeasure[] {
  return [
    measured("litellm", fileOr("litellm_2026-07-01.json", madeUpRows), litellmFeed),
    measured("models-dev", fileOr("modelsdev_api_2026-07-01.json", madeUpShop), modelsDevFeed),
  ];
}

function measured(feed: string, text: string, read: (file: object) => FeedFile): FeedMeasure {
  const parse = (): object => Object(JSON.parse(text));
  const { rows } = read(parse());
  return { feed, rows, parseMs: fastest(parse), readMs: fastest(() => read(parse())) };
}

function fastest(work: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    work();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}
