import { type Exact, timesExact } from "../quantity/exact-decimal.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { Attributed } from "./attribute.ts";

/** What one unit of a currency was worth on a day, in US dollars, and who says so. */
export type ExchangeRate = {
  readonly currency: string;
  readonly day: PlainDate;
  readonly usd: Exact;
  readonly statedBy: string;
};

/** A line with what it comes to in US dollars. */
export type InUsd = {
  readonly attributed: Attributed;
  readonly usd: Exact;
  /** Null for dollars. */
  readonly rate: ExchangeRate | null;
};

/** Lines in US dollars, and those of which no rate is stated: they keep their own currency. */
export type Converted = {
  readonly lines: readonly InUsd[];
  readonly withoutRate: readonly Attributed[];
};

const ONE = "USD";

/**
 * The effective cost of lines in US dollars, each by the last rate stated for a
 * day of its own billing period. No other day's rate is taken for it.
 */
export function inUsd(
  attributed: readonly Attributed[],
  rates: readonly ExchangeRate[],
): Converted {
  const lines: InUsd[] = [];
  const withoutRate: Attributed[] = [];
  for (const one of attributed) {
    const { currency, effectiveCost, periodStart, periodEnd } = one.line;
    if (currency === ONE) {
      lines.push({ attributed: one, usd: effectiveCost, rate: null });
      continue;
    }
    const rate = rates
      .filter(({ currency: of, day }) => of === currency && day >= periodStart && day < periodEnd)
      .reduce<ExchangeRate | null>(
        (last, next) => (last === null || next.day > last.day ? next : last),
        null,
      );
    if (rate === null) withoutRate.push(one);
    else lines.push({ attributed: one, usd: timesExact(effectiveCost, rate.usd), rate });
  }
  return { lines, withoutRate };
}
