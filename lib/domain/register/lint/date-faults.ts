import { NO_END } from "../closed-lists.ts";
import { cellIn, type RegisterRow } from "../register-row.ts";
import { templateOf } from "../templates.ts";
import { type Fault, faultOf } from "./fault.ts";

/** Arrangements that end before they start (B_02.02, c0070 and c0080). */
export const dateFaults = (rows: readonly RegisterRow[]): Fault[] =>
  rows.flatMap((row, place) => {
    const [start, end] = ["c0070", "c0080"].map((code) => cellIn(row, code).value);
    const column = templateOf(row.template).columns.find(({ code }) => code === "c0080");
    if (start === undefined || end === undefined || column === undefined) return [];
    return start === "" || end === "" || end === NO_END || start <= end
      ? []
      : [
          faultOf(
            row,
            place,
            column,
            "v8816_m",
            `It ends on ${end}, before it starts on ${start}. Correct one of the days, or give ${NO_END} where it has no end.`,
          ),
        ];
  });
