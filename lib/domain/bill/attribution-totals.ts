import { keysOf } from "../quantity/closed-set.ts";
import type { Exact } from "../quantity/exact-decimal.ts";
import { byText } from "../quantity/text-order.ts";
import { type Attributed, type Place, PLACES } from "./attribute.ts";

/** Sums of some lines, in one currency. */
export type Sum = { readonly effective: Exact; readonly billed: Exact; readonly rows: number };

/** What a bill comes to in one currency, and where it ends. */
export type CurrencyTotals = {
  readonly currency: string;
  readonly total: Sum;
  readonly places: Readonly<Record<Place, Sum>>;
  /** By the name on the bill, the largest first. */
  readonly vendors: readonly { readonly name: string; readonly sum: Sum }[];
};

/**
 * What a bill comes to in each currency, by where it ends and by vendor: the
 * places add up to the total, exactly.
 */
export function attributionTotals(attributed: readonly Attributed[]): CurrencyTotals[] {
  return [...Map.groupBy(attributed, ({ line }) => line.currency)]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([currency, own]) => ({
      currency,
      total: sumOf(own),
      places: placesOf(own),
      vendors: [...Map.groupBy(own, ({ line }) => line.serviceProvider)]
        .map(([name, lines]) => ({ name, sum: sumOf(lines) }))
        .toSorted((a, b) => bySize(a.sum, b.sum) || byText(a.name, b.name)),
    }));
}

function placesOf(own: readonly Attributed[]): Record<Place, Sum> {
  const places = Map.groupBy(own, ({ place }) => place);
  const sums: Record<Place, Sum> = { model: NONE, vendor: NONE, nowhere: NONE, "not-ai": NONE };
  for (const place of keysOf(PLACES)) sums[place] = sumOf(places.get(place) ?? []);
  return sums;
}

const NONE: Sum = { effective: 0n, billed: 0n, rows: 0 };

export const sumOf = (attributed: readonly Attributed[]): Sum =>
  attributed.reduce(
    (sum, { line }) => ({
      effective: sum.effective + line.effectiveCost,
      billed: sum.billed + line.billedCost,
      rows: sum.rows + line.rowCount,
    }),
    NONE,
  );

const size = (value: Exact): Exact => (value < 0n ? -value : value);

/** The larger amount first, credits by their size. */
export const bySize = (a: Sum, b: Sum): number =>
  size(a.effective) > size(b.effective) ? -1 : size(a.effective) < size(b.effective) ? 1 : 0;

/** Lines that say the same of what was bought and could not be placed. */
export type Unplaced = {
  readonly id: string;
  readonly place: Extract<Place, "vendor" | "nowhere">;
  readonly currency: string;
  readonly vendor: string;
  readonly service: string;
  readonly evidence: Attributed["line"]["evidence"];
  readonly sum: Sum;
};

/** What could not be attributed to a model, the largest amount first. */
export function unplacedOf(attributed: readonly Attributed[]): Unplaced[] {
  const open = attributed.flatMap((one) =>
    one.place === "vendor" || one.place === "nowhere" ? [{ ...one, place: one.place }] : [],
  );
  return [
    ...Map.groupBy(open, ({ line, place }) =>
      JSON.stringify([
        place,
        line.currency,
        line.serviceProvider,
        line.serviceName,
        Object.entries(line.evidence),
      ]),
    ),
  ]
    .flatMap(([id, own]): Unplaced[] => {
      const [first] = own;
      if (first === undefined) return [];
      const { line, place } = first;
      return [
        {
          id,
          place,
          currency: line.currency,
          vendor: line.serviceProvider,
          service: line.serviceName,
          evidence: line.evidence,
          sum: sumOf(own),
        },
      ];
    })
    .toSorted((a, b) => bySize(a.sum, b.sum) || byText(a.id, b.id));
}
