import type { FeedListing } from "../../catalog/feed-listing.ts";
import type { PriceSheetColumn } from "./price-sheet-columns.ts";

/** What a row of a price sheet says of the end of an offering. */
export type SheetLife = Pick<
  FeedListing,
  "announcedOn" | "deprecatedOn" | "retiresOn" | "replacedBy"
>;

type LifeFault = { readonly column: PriceSheetColumn; readonly reason: string };

const COLUMNS = [
  ["announced", "announcedOn"],
  ["deprecated", "deprecatedOn"],
  ["retires", "retiresOn"],
  ["replaced-by", "replacedBy"],
] as const satisfies readonly (readonly [PriceSheetColumn, keyof SheetLife])[];

/** Days in an order in which they can't be: nothing is announced or deprecated after its end. */
export function lifeFaults({ announcedOn, deprecatedOn, retiresOn }: SheetLife): LifeFault[] {
  if (retiresOn === null) return [];
  const late = (column: PriceSheetColumn, day: string | null): LifeFault[] =>
    day !== null && day > retiresOn
      ? [{ column, reason: `is ${day}, after ${retiresOn}, the day on which it retires` }]
      : [];
  return [...late("announced", announcedOn), ...late("deprecated", deprecatedOn)];
}

/** What rows said of an offering's end so far, by offering and column, each with the row that said it first. */
export type LifeSoFar = Map<string, { readonly place: string; readonly value: string }>;

/**
 * Where a row contradicts one before it, which is kept: an offering has several
 * prices, but one end.
 *
 * @param offering what tells offerings apart
 */
export const lifeContradictions = (
  soFar: LifeSoFar,
  offering: string,
  row: SheetLife & { readonly place: string },
): LifeFault[] =>
  COLUMNS.flatMap(([column, fact]) => {
    const [key, value] = [JSON.stringify([offering, column]), row[fact]];
    if (value === null) return [];
    const first = soFar.get(key);
    if (first === undefined) soFar.set(key, { place: row.place, value });
    return first === undefined || first.value === value
      ? []
      : [
          {
            column,
            reason: `is ${value}, and “${first.place}” says ${first.value} of the same offering: which is it?`,
          },
        ];
  });
