import type { PriceCounts } from "../domain/tables/prices-page-table.ts";

const number = (count: number): string => count.toLocaleString("en-US");

/** How far the sources agree on what models cost, in one sentence. */
export function pricesFinding({
  prices,
  confirmed,
  single,
  disputed,
  scopeUnknown,
  flagged,
}: PriceCounts): string {
  if (prices === 0) return "No price is on record for this day";
  const agreement =
    disputed === 0
      ? `No two sources disagree on any of ${number(prices)} prices`
      : `Sources disagree on ${number(disputed)} of ${number(prices)} prices`;
  const apart =
    scopeUnknown === 0
      ? ""
      : `; ${number(scopeUnknown)} ${scopeUnknown === 1 ? "is" : "are"} of ids that name no region and are not compared`;
  const odd =
    flagged === 0
      ? ""
      : `; ${number(flagged)} ${flagged === 1 ? "offering looks" : "offerings look"} odd`;
  return `${agreement}; ${number(confirmed)} are confirmed, ${number(single)} rest on one source${apart}${odd}`;
}
