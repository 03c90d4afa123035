import type { Filing } from "../register-inputs.ts";
import { allRows } from "../register-rows.ts";
import type { RegisterRows } from "../register-row.ts";
import { TEMPLATE_IDS } from "../template.ts";
import { assessmentFaults } from "./assessment-faults.ts";
import { cellFaults } from "./cell-faults.ts";
import { chainFaults } from "./chain-faults.ts";
import { dateFaults } from "./date-faults.ts";
import type { Fault } from "./fault.ts";
import { filingFaults } from "./filing-faults.ts";
import { keyFaults } from "./key-faults.ts";

const ORDER: readonly Fault["template"][] = ["parameters", ...TEMPLATE_IDS];

/** Said of the column that every other row hangs on. */
const NOTHING: Fault = {
  template: "B_02.01",
  row: 1,
  rowId: "none",
  rowLabel: "no row",
  column: "c0010",
  columnLabel: "Contractual arrangement reference number",
  rule: "724",
  message: "No contract is on record for this day: record one, or choose a later day.",
};

/**
 * Everything that is wrong with a register, in its own order: template, row, column. A file
 * with a fault is a draft.
 */
export function lintRegister(rows: RegisterRows, filing: Filing): Fault[] {
  const places = new Map(TEMPLATE_IDS.flatMap((id) => rows[id].map((row, i) => [row, i] as const)));
  return [
    ...filingFaults(filing),
    ...(allRows(rows).length === 0 ? [NOTHING] : []),
    ...allRows(rows).flatMap((row) => cellFaults(row, places.get(row) ?? 0)),
    ...keyFaults(rows),
    ...dateFaults(rows["B_02.02"]),
    ...chainFaults(rows["B_05.02"]),
    ...assessmentFaults(rows),
  ].toSorted(
    (a, b) =>
      ORDER.indexOf(a.template) - ORDER.indexOf(b.template) ||
      a.row - b.row ||
      a.column.localeCompare(b.column, "en"),
  );
}
