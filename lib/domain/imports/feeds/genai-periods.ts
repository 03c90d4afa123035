import type { TimeWindow } from "../../catalog/time-window.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";

/** A set of prices, as genai-prices lists them: from a day on, in some hours, or before all others. */
export type GenaiEntry<Prices> = {
  readonly startsOn: PlainDate | null;
  readonly window: TimeWindow | null;
  readonly prices: Prices;
};

/** The same with the days it holds on; the last day is not one of them. */
export type GenaiPeriod<Prices> = {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly window: TimeWindow | null;
  readonly prices: Prices;
};

/**
 * Of the entries that match an instant the last wins: a dated entry replaces
 * those before it, an hourly one those of its hours from the date before it.
 */
export function genaiPeriods<Prices>(
  entries: readonly GenaiEntry<Prices>[],
): GenaiPeriod<Prices>[] {
  let from: PlainDate | null = null;
  const begun = entries.map(({ startsOn, window, prices }) => {
    from = startsOn ?? from;
    return { from, window, prices };
  });
  const starts = [...new Set(begun.flatMap((period) => period.from ?? []))].toSorted();
  return begun.map((period) => ({
    ...period,
    to: starts.find((start) => period.from === null || start > period.from) ?? null,
  }));
}
