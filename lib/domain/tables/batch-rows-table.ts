import type { BatchRow } from "../imports/batch.ts";
import type { Table } from "../table/table.ts";

const COLUMNS = [
  ["place", "Place in the file"],
  ["outcome", "Outcome"],
  ["label", "About"],
  ["value", "Says"],
  ["changes", "Changes"],
  ["flags", "Flags"],
  ["reasons", "Reasons"],
] as const;

/** One field's change in words: `input: 5 → 4`. */
const changeText = ({ field, before, after }: BatchRow["diffs"][number]): string =>
  `${field}: ${before ?? "nothing"} → ${after ?? "nothing"}`;

/** The rows of an imported file as a table: what each says, what it changes, and what is wrong with it. */
export const batchRowsTable = (fileName: string, rows: readonly BatchRow[]): Table => ({
  id: "import-rows",
  title: `Rows of ${fileName}`,
  columns: COLUMNS.map(([id, label]) => ({ id, label, unit: null })),
  rows: rows.map((row, i) => ({
    id: `${i}`,
    cells: {
      place: { value: row.place },
      outcome: { value: row.outcome },
      label: { value: row.label },
      value: { value: row.value },
      changes: { value: row.diffs.map(changeText).join("; ") },
      flags: { value: row.flags.join("; ") },
      reasons: { value: row.reasons.join("; ") },
    },
  })),
});
