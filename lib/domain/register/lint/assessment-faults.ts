import { cellIn, type RegisterRow, type RegisterRows } from "../register-row.ts";
import { templateOf } from "../templates.ts";
import { type Fault, faultOf } from "./fault.ts";

const keyOf = (row: RegisterRow, codes: readonly string[]): readonly string[] =>
  codes.map((code) => cellIn(row, code).value);

/** Services of B_02.02 that support a critical or important function and stand in no row of B_07.01. */
export function assessmentFaults(rows: RegisterRows): Fault[] {
  const column = templateOf("B_02.02").columns.find(({ code }) => code === "c0060");
  if (column === undefined) return [];
  const assessed = new Set(
    rows["B_07.01"].map((row) => JSON.stringify(keyOf(row, ["c0010", "c0020", "c0040"]))),
  );
  return rows["B_02.02"].flatMap((row, place) => {
    const key = keyOf(row, ["c0010", "c0030", "c0060"]);
    return row.circumstances.critical !== true ||
      key.includes("") ||
      assessed.has(JSON.stringify(key))
      ? []
      : [
          faultOf(
            row,
            place,
            column,
            "ITS B_07.01",
            "B_07.01 has no row for this contract, provider and kind of service. Record how the service is assessed.",
          ),
        ];
  });
}
