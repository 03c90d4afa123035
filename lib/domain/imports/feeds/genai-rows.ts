import { z } from "zod";
import type { CountedUnit, TokenUnit } from "../../catalog/price.ts";
import { promptTokensAbove } from "../../catalog/price.ts";
import type { TimeWindow } from "../../catalog/time-window.ts";
import { parsePlainDate } from "../../quantity/plain-date.ts";
import type { GenaiEntry, GenaiPeriod } from "./genai-periods.ts";
import { genaiPeriods } from "./genai-periods.ts";
import type { PriceCollector } from "./price-collector.ts";
import { addFault, newCollector, takePrice } from "./price-collector.ts";

/** Keys by the million tokens. */
const PER_MILLION: readonly (readonly [key: string, unit: TokenUnit])[] = [
  ["input_mtok", "input"],
  ["output_mtok", "output"],
  ["cache_read_mtok", "cache-read"],
  ["cache_write_mtok", "cache-write-5m"],
  ["cache_write_1h_mtok", "cache-write-1h"],
  ["output_reasoning_mtok", "reasoning"],
  ["input_audio_mtok", "audio-input"],
  ["output_audio_mtok", "audio-output"],
  ["cache_audio_read_mtok", "audio-cache-read"],
  ["input_image_mtok", "image-input"],
  ["output_image_mtok", "image-output"],
];
/** Keys by the thousand. */
const PER_THOUSAND: readonly (readonly [key: string, unit: CountedUnit])[] = [
  ["requests_kcount", "request"],
  ["web_searches_kcount", "search"],
];
const UNITS = new Map<string, { unit: TokenUnit | CountedUnit; factor: number }>([
  ...PER_MILLION.map(([key, unit]) => [key, { unit, factor: 1 }] as const),
  ...PER_THOUSAND.map(([key, unit]) => [key, { unit, factor: 1 / 1000 }] as const),
]);

const Prices = z.record(z.string(), z.unknown());
type Prices = z.infer<typeof Prices>;

const Time = z.string().regex(/^\d{2}:\d{2}/, "is no time of day as 16:30:00Z");
const Conditional = z.array(
  z.object({
    constraint: z
      .union([
        z.object({
          start_date: z
            .string()
            .refine((day) => parsePlainDate(day) !== undefined, "is no day as 2026-11-22"),
        }),
        z.object({ start_time: Time, end_time: Time }),
      ])
      .nullish(),
    prices: Prices,
  }),
);

const Stepped = z.object({
  base: z.unknown(),
  tiers: z.array(z.object({ start: z.number().nonnegative().max(1e9), price: z.unknown() })),
});

/** Every dated price of an entry; a step begins above the number of tokens it states, for the whole request. */
export function genaiRows(place: string, prices: unknown): PriceCollector {
  const collector = newCollector(place);
  const entries = entriesOf(collector, prices);
  for (const period of genaiPeriods(entries)) takePeriod(collector, period);
  return collector;
}

function entriesOf(collector: PriceCollector, prices: unknown): GenaiEntry<Prices>[] {
  const { success, data, error } = Array.isArray(prices)
    ? Conditional.safeParse(prices)
    : Conditional.safeParse([{ prices }]);
  if (success)
    return data.map(({ constraint, prices: its }) => ({
      startsOn: constraint && "start_date" in constraint ? constraint.start_date : null,
      window: constraint && "start_time" in constraint ? windowOf(constraint) : null,
      prices: its,
    }));
  for (const { path, message } of error.issues)
    addFault(collector, ["prices", ...path].join("."), message);
  return [];
}

const windowOf = (hours: { start_time: string; end_time: string }): TimeWindow => ({
  startUtc: hours.start_time.slice(0, 5),
  endUtc: hours.end_time.slice(0, 5),
});

function takePeriod(
  collector: PriceCollector,
  { from, to, window, prices }: GenaiPeriod<Prices>,
): void {
  const when = { effectiveFrom: from, effectiveTo: to, timeWindow: window };
  for (const [key, value] of Object.entries(prices)) {
    const known = UNITS.get(key);
    if (known === undefined) {
      if (!collector.untaken.includes(key)) collector.untaken.push(key);
      continue;
    }
    const { unit, factor } = known;
    const stepped = Stepped.safeParse(value);
    if (!stepped.success) {
      takePrice(collector, key, value, unit, { factor, ...when });
      continue;
    }
    takePrice(collector, `${key}.base`, stepped.data.base, unit, { factor, ...when });
    for (const { start, price } of stepped.data.tiers)
      takePrice(collector, `${key}.tiers`, price, unit, {
        factor,
        ...when,
        minPromptTokens: promptTokensAbove(start),
      });
  }
}
