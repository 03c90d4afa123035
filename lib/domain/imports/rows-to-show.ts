import { type BatchRow, ROW_OUTCOMES, type RowOutcome } from "./batch.ts";

/** Which rows of an imported file are looked at. */
export const ROW_CHOICES = ["all", ...ROW_OUTCOMES, "flagged"] as const;
export type RowChoice = "all" | RowOutcome | "flagged";

const fits = (row: BatchRow, choice: RowChoice): boolean =>
  choice === "all" || (choice === "flagged" ? row.flags.length > 0 : row.outcome === choice);

/**
 * Rows of one choice that hold all the words somebody typed, wherever they stand.
 *
 * @example
 * rowsToShow(rows, "error", "azure gpt") // => rows in error that name both
 */
export function rowsToShow(
  rows: readonly BatchRow[],
  choice: RowChoice,
  typed: string,
): readonly BatchRow[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return rows.filter((row) => {
    if (!fits(row, choice)) return false;
    if (words.length === 0) return true;
    const text = [row.place, row.label, row.value ?? "", ...row.flags, ...row.reasons]
      .join(" ")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** How many rows each choice has. */
export const rowChoiceCounts = (rows: readonly BatchRow[]): Readonly<Record<RowChoice, number>> => {
  const counts = { all: 0, create: 0, update: 0, unchanged: 0, error: 0, flagged: 0 };
  for (const row of rows) {
    counts.all += 1;
    counts[row.outcome] += 1;
    if (row.flags.length > 0) counts.flagged += 1;
  }
  return counts;
};

/** What is looked at first: errors, then what changes, and all of it where there is neither. */
export const firstChoice = (rows: readonly BatchRow[]): RowChoice => {
  const counts = rowChoiceCounts(rows);
  const order = ["error", "update", "create"] as const;
  return order.find((choice) => counts[choice] > 0) ?? "all";
};
