import { NO_END } from "./closed-lists.ts";
import { weaker } from "./register-cells.ts";
import { cellIn, type CellStanding, type RegisterRow } from "./register-row.ts";
import type { Need, RegisterColumn } from "./template.ts";
import { templateOf } from "./templates.ts";

const YES = "eba_BT:x28";
const SUBSEQUENT = "eba_CO:x3";
const HARD = ["eba_ZZ:x959", "eba_ZZ:x960"];

/** Why a cell has to be filled, as a message ends; undefined where it need not be. */
export function whyNeeded({ need, isKey }: RegisterColumn, row: RegisterRow): string | undefined {
  if (isKey) return "it is a key of the row";
  const value = (code: string) => cellIn(row, code).value;
  const { critical, direct } = row.circumstances;
  const support =
    critical === null
      ? "nobody has said whether the service supports a critical or important function, and it has to be filled if it does"
      : "the service supports a critical or important function";
  const whys: Readonly<Record<Need, string | false>> = {
    always: "it has to be filled in every row",
    never: false,
    "where critical": critical !== false && support,
    "where critical data is stored":
      critical !== false && value("c0140") === YES && `data is stored, and ${support}`,
    "where subsequent": value("c0020") === SUBSEQUENT && "the arrangement is a subsequent one",
    "where ended": value("c0090") === "" && hasEnded(row) && "the arrangement has ended",
    "where direct": direct && "the company has a contract with it",
    "where an expense stands": value("c0100") !== "" && "an expense is stated",
    "where hard to substitute": HARD.includes(value("c0050")) && "it is hard to substitute",
  };
  const why = whys[need];
  return why === false ? undefined : why;
}

/** Whether the arrangement of a row is over; an end that lies ahead is none. */
const hasEnded = ({ cells, circumstances: { on } }: RegisterRow): boolean => {
  const end = cells["c0080"]?.value ?? "";
  return end !== "" && end !== NO_END && end <= on;
};

/** How a cell is shown: as it stands, no surer than its row, or as not needed where it is empty and may be. */
export function shownStanding(
  row: RegisterRow,
  column: RegisterColumn,
): CellStanding | "not-needed" {
  const { standing } = cellIn(row, column.code);
  if (standing === "missing") return whyNeeded(column, row) === undefined ? "not-needed" : standing;
  return weaker(standing, row.standing);
}

/** How many cells of some rows stand how. */
export function standingsIn(rows: readonly RegisterRow[]): Readonly<Record<CellStanding, number>> {
  const shown = rows.flatMap((row) =>
    templateOf(row.template).columns.map((column) => shownStanding(row, column)),
  );
  const count = (standing: CellStanding) => shown.filter((one) => one === standing).length;
  return { confirmed: count("confirmed"), proposed: count("proposed"), missing: count("missing") };
}
