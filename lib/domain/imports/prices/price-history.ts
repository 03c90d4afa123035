import { groupedBy } from "../../catalog/grouped-by.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import { beginOf, lineOf } from "./price-line.ts";
import type { RecordedPrice } from "./stored-catalog.ts";

export const begunOn = (row: RecordedPrice): PlainDate => beginOf(row, row.observedAt);

/**
 * The prices of an offering without those that were said anew: of one feed's
 * rows for the same thing from the same day, the ones recorded last.
 */
export const standingPrices = <T extends RecordedPrice>(rows: readonly T[]): T[] =>
  groupedBy(rows, (row) => `${row.feedId} ${lineOf(row)} ${begunOn(row)}`).flatMap((same) => {
    if (same.length === 1) return same;
    const last = same
      .map(({ recordedAt }) => recordedAt)
      .toSorted()
      .at(-1);
    return same.filter(({ recordedAt }) => recordedAt === last);
  });

/** Of one feed's standing rows for one thing, those in force on a day: the ones that began last. */
export function heldOn<T extends RecordedPrice>(rows: readonly T[], day: PlainDate): T[] {
  const open = rows.filter(
    (row) => begunOn(row) <= day && (row.effectiveTo === null || day < row.effectiveTo),
  );
  const last = open.map(begunOn).toSorted().at(-1);
  return open.filter((row) => begunOn(row) === last);
}
