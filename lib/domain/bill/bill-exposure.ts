import type { Model } from "../catalog/offering.ts";
import type { Dimension } from "../exposure/dimension.ts";
import { type OperationalExposure, operationalExposure } from "../exposure/operational-exposure.ts";
import type { Market } from "../portfolio/hosting.ts";
import type { Exact } from "../quantity/exact-decimal.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { byText } from "../quantity/text-order.ts";
import type { Tie } from "../ties/tie.ts";
import type { Place } from "./attribute.ts";
import { type BillPath, billPaths, billUses, unnamedVendor } from "./bill-uses.ts";
import type { Converted, ExchangeRate } from "./in-usd.ts";

/** What the bill says of whom our AI depends on, beside what the contracts say. */
export type BillExposure = {
  /** First day of the earliest billing period that is counted, and first day after the last. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Effective cost in US dollars, by where it ends; together all of the bill that has a rate. */
  readonly places: Readonly<Record<Place, Exact>>;
  readonly paths: readonly BillPath[];
  /** Of what is paid for AI; null where no amount of it is above zero. */
  readonly operational: OperationalExposure | null;
  readonly labelOf: (key: string) => string;
  /** Amounts of which no rate is stated, in their own currency: in no share. */
  readonly withoutRate: readonly { readonly currency: string; readonly effective: Exact }[];
  readonly rates: readonly ExchangeRate[];
};

export type BillExposureInput = {
  readonly converted: Converted;
  readonly models: ReadonlyMap<string, Model>;
  readonly market: Market;
  readonly ties: readonly Tie[];
  /** What a key of the dimension is called. */
  readonly labelOf: (key: string) => string;
};

/**
 * Follows a bill to whom its work depends on, in one dimension, by the same
 * look-through as contracts; null where there is no bill.
 */
export function billExposure(
  { converted: { lines, withoutRate }, models, market, ties, labelOf }: BillExposureInput,
  dimension: Dimension,
): BillExposure | null {
  const all = [...lines.map(({ attributed }) => attributed), ...withoutRate];
  if (all.length === 0) return null;
  const paths = billPaths(lines, models, market.parties);
  const uses = billUses(paths, market.parties);
  const nameOf = (key: string) => unnamedVendor(key) ?? labelOf(key);
  const sums = new Map<string, Exact>();
  for (const { line } of withoutRate)
    sums.set(line.currency, (sums.get(line.currency) ?? 0n) + line.effectiveCost);
  const starts = all.map(({ line }) => line.periodStart).toSorted(byText);
  const ends = all.map(({ line }) => line.periodEnd).toSorted(byText);
  return {
    from: starts[0] ?? "",
    to: ends.at(-1) ?? "",
    places: placesInUsd(lines),
    paths,
    operational:
      uses.length === 0 ? null : operationalExposure(uses, dimension, { market, ties }, nameOf),
    labelOf: nameOf,
    withoutRate: [...sums].map(([currency, effective]) => ({ currency, effective })),
    rates: [
      ...new Map(
        lines.flatMap(({ rate }): [string, ExchangeRate][] =>
          rate === null ? [] : [[`${rate.currency} ${rate.day}`, rate]],
        ),
      ).values(),
    ],
  };
}

function placesInUsd(lines: Converted["lines"]): Record<Place, Exact> {
  const places: Record<Place, Exact> = { model: 0n, vendor: 0n, nowhere: 0n, "not-ai": 0n };
  for (const { attributed, usd } of lines) places[attributed.place] += usd;
  return places;
}
