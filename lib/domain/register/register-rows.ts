import { arrangementRows } from "./arrangement-rows.ts";
import { assessmentRows } from "./assessment-rows.ts";
import { chainRows } from "./chain-rows.ts";
import { detailRows } from "./detail-rows.ts";
import { providerRows } from "./provider-rows.ts";
import { missingCell } from "./register-cells.ts";
import { registerContext } from "./register-context.ts";
import type { RegisterInputs } from "./register-inputs.ts";
import { cellIn, type RegisterCell, type RegisterRow, type RegisterRows } from "./register-row.ts";
import { TEMPLATE_IDS, type TemplateId } from "./template.ts";

/** Every row of the register of information that can be filled on a day, with how each cell stands. */
export function registerRows(inputs: RegisterInputs): RegisterRows {
  const context = registerContext(inputs);
  return {
    "B_02.01": arrangementRows(context),
    "B_02.02": detailRows(context),
    "B_05.01": providerRows(context),
    "B_05.02": chainRows(context),
    "B_07.01": assessmentRows(context),
  };
}

/** The two sets a register goes out as: what is confirmed, and the same with all that is proposed. */
export const REGISTER_SETS = ["confirmed", "proposed"] as const;
export type RegisterSet = (typeof REGISTER_SETS)[number];

/** The rows of a set. Of the confirmed one no cell holds a proposal: it is missing there, and says so. */
export function rowsOfSet(rows: RegisterRows, set: RegisterSet): RegisterRows {
  if (set === "proposed") return rows;
  const confirmed = (id: TemplateId) =>
    withoutRepeats(
      rows[id].filter(({ standing }) => standing === "confirmed").map(withoutProposals),
    );
  return {
    "B_02.01": confirmed("B_02.01"),
    "B_02.02": confirmed("B_02.02"),
    "B_05.01": confirmed("B_05.01"),
    "B_05.02": confirmed("B_05.02"),
    "B_07.01": confirmed("B_07.01"),
  };
}

const withoutProposals = (row: RegisterRow): RegisterRow => ({
  ...row,
  cells: Object.fromEntries(
    Object.entries(row.cells).map(([code, cell]): [string, RegisterCell] => [
      code,
      cell.standing === "proposed" ? missingCell(`Only proposed: ${cell.why}`) : cell,
    ]),
  ),
});

/** Of one entry divided by values that are only proposed, one row is left. */
const withoutRepeats = (rows: readonly RegisterRow[]): RegisterRow[] => {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const text = JSON.stringify([
      row.entry,
      Object.keys(row.cells).map((code) => cellIn(row, code).value),
    ]);
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
};

/** All rows, template by template. */
export const allRows = (rows: RegisterRows): RegisterRow[] =>
  TEMPLATE_IDS.flatMap((id) => [...rows[id]]);
