import "server-only";
import writeWorkbook, { type CellObject, type Sheet } from "write-excel-file/node";
import type { PlainDate } from "../../../domain/quantity/plain-date.ts";
import { UNITS } from "../../../domain/quantity/unit.ts";
import type { BoardReport } from "../../../domain/report/board-report.ts";
import { isEstimate, type Table } from "../../../domain/table/table.ts";
import { aboutLines } from "../../../format/report/frame-lines.ts";
import { type ReportTable, reportTables } from "../../../format/report/report-tables.ts";
import { workbookText } from "../workbook-text.ts";
import { steadyOffice } from "./steady-office.ts";

/** Excel's own limits. */
const MOST_CHARACTERS = 32_767;
const MOST_IN_A_NAME = 31;
/** Of a column, in letters. */
const WIDTH = { least: 10, most: 60 };

/**
 * Every table of a report as a sheet of its own, and in front a sheet that says
 * what they are and how they were read. Numbers are numbers, in full; the ends of
 * an interval have columns of their own; words are texts by their type, so that no
 * program runs one. The same report gives the same bytes.
 *
 * @param footer the company’s own line, beside what the sheets were read by; null for none
 */
export async function reportToXlsx(
  report: BoardReport,
  footer: string | null = null,
): Promise<Uint8Array> {
  const tables = reportTables(report);
  const names = sheetNames(tables);
  const sheets = [
    aboutSheet(report, tables, names, footer),
    ...tables.map(({ table }, i) => sheetOf(table, names[i] ?? `Table ${i + 1}`)),
  ];
  return steadyOffice(await writeWorkbook(sheets).toBuffer(), report.asOf satisfies PlainDate);
}

const text = (value: string): CellObject | null =>
  value === "" ? null : { value: workbookText(whole(value)), type: String };

const CUT = " … (cut where a workbook’s cell ends; the CSV has it whole)";
const whole = (value: string): string =>
  value.length <= MOST_CHARACTERS ? value : value.slice(0, MOST_CHARACTERS - CUT.length) + CUT;

const head = (value: string): CellObject => ({
  value: workbookText(value === "" ? " " : value),
  type: String,
  fontWeight: "bold",
});
// Typed by what it is: `format` is left to the program, so that no digit is hidden.
const number = (value: number): CellObject => ({ value, type: Number });

function sheetOf(table: Table, name: string): Sheet<never> {
  const columns = table.columns.map((column) => ({
    ...column,
    spread: table.rows.some(({ cells }) => isEstimate(cells[column.id]?.value ?? null)),
  }));
  const heads = columns.flatMap(({ label, unit, spread }) => {
    const title = unit === null ? label : `${label} (${UNITS[unit]})`;
    return spread ? ["low", "point", "high"].map((end) => `${title}, ${end}`) : [title];
  });
  const rows = table.rows.map(({ cells }) => [
    ...columns.flatMap(({ id, spread }) => {
      const value = cells[id]?.value ?? null;
      const ends = isEstimate(value) ? [value.low, value.point, value.high] : [value, value, value];
      if (!spread) return [cellOf(isEstimate(value) ? value.point : value)];
      return ends.map((end, i) => (typeof end === "string" && i > 0 ? null : cellOf(end)));
    }),
    text(
      columns
        .flatMap(({ id, label }) => {
          const { note, also } = cells[id] ?? {};
          return [
            ...(note === undefined ? [] : [`${label}: ${note}`]),
            ...(also ?? []).map((other) => `${label}, ${other.label}: ${other.value}`),
          ];
        })
        .join("; "),
    ),
  ]);
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: [...heads, "Notes"].map((title, i) => ({
      width: widthOf([title, ...rows.map((row) => wordsIn(row[i]))]),
    })),
    data: [[...heads, "Notes"].map(head), ...rows],
  };
}

const cellOf = (value: string | number | boolean | null): CellObject | null =>
  value === null
    ? null
    : typeof value === "number"
      ? number(value)
      : typeof value === "boolean"
        ? { value, type: Boolean }
        : text(value);

const wordsIn = (cell: CellObject | null | undefined): string => String(cell?.value ?? "");

const widthOf = (words: readonly string[]): number =>
  Math.min(
    WIDTH.most,
    words.reduce((most, { length }) => Math.max(most, length + 2), WIDTH.least),
  );

/** What the sheets are: which data, read how, with which filters, from which sources. */
function aboutSheet(
  report: BoardReport,
  tables: readonly ReportTable[],
  names: readonly string[],
  footer: string | null,
): Sheet<never> {
  const lines = [
    ...aboutLines(report),
    ...(footer === null ? [] : [footer]),
    "An empty cell is not known, unless its note says otherwise; it is never nought.",
    "Claims, facts and sources are the last three sheets.",
  ];
  return {
    sheet: "Notes",
    columns: [{ width: 24 }, { width: 60 }, { width: 60 }],
    data: [
      ...lines.map((line) => [text(line)]),
      [],
      ["Sheet", "Table", "Note"].map(head),
      ...tables.map(({ table }, i) => [
        text(names[i] ?? ""),
        text(table.title),
        text(table.note ?? ""),
      ]),
    ],
  };
}

/** Names as Excel allows them: 31 characters, none of \ / ? * [ ] :, each once. */
function sheetNames(tables: readonly ReportTable[]): string[] {
  const taken = new Set(["notes"]);
  return tables.map(({ name }) => {
    const base = name.replaceAll("-", " ").slice(0, MOST_IN_A_NAME);
    let own = base;
    for (let i = 2; taken.has(own.toLowerCase()); i += 1)
      own = `${base.slice(0, MOST_IN_A_NAME - String(i).length - 1)} ${i}`;
    taken.add(own.toLowerCase());
    return own;
  });
}
