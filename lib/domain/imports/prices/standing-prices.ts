import { groupedBy } from "../../catalog/grouped-by.ts";
import { beginOf, holdsOn } from "../../catalog/price.ts";
import { lastStated } from "../../catalog/prices-in-force.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import { lineOf } from "../../catalog/line-of.ts";
import type { RecordedPrice } from "./stored-catalog.ts";

/**
 * The prices of an offering without those that were said anew: of one feed's
 * rows for the same thing from the same day, the ones seen last, and of those
 * the ones recorded last.
 */
export const standingPrices = <T extends RecordedPrice>(rows: readonly T[]): T[] =>
  groupedBy(rows, (row) => `${row.feedId} ${lineOf(row)} ${beginOf(row)}`).flatMap((same) => {
    if (same.length === 1) return same;
    const last = same.map(saidAt).toSorted().at(-1);
    return same.filter((row) => saidAt(row) === last);
  });

const saidAt = ({ observedAt, recordedAt }: RecordedPrice): string => `${observedAt} ${recordedAt}`;

/** Of one feed's standing rows for one thing, those in force on a day: as pages read them, the ones stated last. */
export const heldOn = <T extends RecordedPrice>(rows: readonly T[], day: PlainDate): readonly T[] =>
  lastStated(rows.filter((row) => holdsOn(row, day)));
