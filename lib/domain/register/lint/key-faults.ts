import { cellIn, type RegisterRow, type RegisterRows } from "../register-row.ts";
import type { RegisterColumn, RegisterTemplate } from "../template.ts";
import { TEMPLATES } from "../templates.ts";
import { type Fault, faultOf } from "./fault.ts";

/** Keys that stand for two rows, and references to rows that are not there. */
export const keyFaults = (rows: RegisterRows): Fault[] =>
  TEMPLATES.flatMap((template) => [
    ...repeatedKeys(template, rows[template.id]),
    ...danglingReferences(template, rows),
  ]);

/** Rows whose key is whole and stood in an earlier row; an empty part is a fault of its own. */
function repeatedKeys({ columns }: RegisterTemplate, rows: readonly RegisterRow[]): Fault[] {
  const keys = columns.filter(({ isKey }) => isKey);
  const [first] = keys;
  const seen = new Map<string, number>();
  return rows.flatMap((row, place) => {
    const values = keys.map(({ code }) => cellIn(row, code).value);
    if (values.includes("") || first === undefined) return [];
    const text = JSON.stringify(values);
    const earlier = seen.get(text);
    if (earlier === undefined) {
      seen.set(text, place);
      return [];
    }
    const names = keys.map(({ code }) => code).join(", ");
    return [
      faultOf(
        row,
        place,
        first,
        "806",
        `The key (${names}) is that of row ${earlier + 1}. Give the two different values, or retire one of them.`,
      ),
    ];
  });
}

function danglingReferences(
  { id, columns, references }: RegisterTemplate,
  rows: RegisterRows,
): Fault[] {
  return references.flatMap(({ column: code, to, toColumn }) => {
    const column = columns.find((one) => one.code === code);
    if (column === undefined) return [];
    const known = new Set(rows[to].map((row) => cellIn(row, toColumn).value));
    return rows[id].flatMap((row, place) => {
      const { value } = cellIn(row, code);
      return value === "" || known.has(value)
        ? []
        : [faultOf(row, place, column, "807", hint(column, value, `${to} ${toColumn}`))];
    });
  });
}

const hint = ({ label }: RegisterColumn, value: string, where: string): string =>
  `“${value}” stands in no row of ${where}. Record what it names (${label.toLowerCase()}), or correct it.`;
