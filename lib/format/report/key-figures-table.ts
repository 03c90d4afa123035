import { UNITS } from "../../domain/quantity/unit.ts";
import type { Block, CellClaims, KeyFigure } from "../../domain/report/board-report.ts";
import type { Cell, Column, Table } from "../../domain/table/table.ts";
import { keyFigureLines } from "./key-figure-lines.ts";
import type { ClaimsById } from "./runs.ts";

type KeyFigures = Extract<Block, { kind: "key-figures" }>;
type Claimed = { readonly table: Table; readonly claims: CellClaims };

const WORDS: readonly Column[] = [
  { id: "label", label: "Figure", unit: null },
  { id: "value", label: "Value", unit: null },
  { id: "range", label: "Interval", unit: null },
  { id: "appetite", label: "Appetite", unit: null },
  { id: "since", label: "Since the last pack", unit: null },
];

/** Headline numbers in the words of the page, a row a number. */
export const keyFiguresTable = ({ figures }: KeyFigures, known: ClaimsById): Claimed => ({
  table: {
    id: "key-figures",
    title: "Key figures",
    columns: WORDS,
    rows: figures.map((figure) => {
      const { label, value, range, appetite, since } = keyFigureLines(figure, known);
      return {
        id: figure.claim,
        cells: {
          label: { value: label },
          value: { value },
          range: { value: range },
          appetite: { value: appetite === "" ? "no line drawn" : appetite },
          since: { value: since },
        },
      };
    }),
  },
  claims: Object.fromEntries(
    figures.map(({ claim, appetite, since }) => [
      claim,
      {
        value: claim,
        ...(appetite?.claim === undefined ? {} : { appetite: appetite.claim }),
        ...(since?.claim === undefined ? {} : { since: since.claim }),
      },
    ]),
  ),
});

const NUMBERS: readonly Column[] = [
  { id: "unit", label: "Unit", unit: null, exportOnly: true },
  { id: "number", label: "Number", unit: null, exportOnly: true },
  { id: "line", label: "Line of appetite", unit: null, exportOnly: true },
  { id: "was", label: "Last pack", unit: null, exportOnly: true },
];

/** The same with each number in full, the ends of its interval and its unit apart, as data files hold them. */
export function keyFiguresInFull(block: KeyFigures, known: ClaimsById): Claimed {
  const { table, claims } = keyFiguresTable(block, known);
  const figures = new Map(block.figures.map((figure) => [figure.claim, figure]));
  return {
    table: {
      ...table,
      columns: [...table.columns, ...NUMBERS],
      note: "Words as on the pages; unit, numbers in full, lines of appetite and numbers of the last pack apart are in the workbook and the data files alone.",
      rows: table.rows.map((row) => {
        const figure = figures.get(row.id);
        return figure === undefined
          ? row
          : { ...row, cells: { ...row.cells, ...numbersOf(figure, known) } };
      }),
    },
    claims: Object.fromEntries(
      Object.entries(claims).map(([id, stated]) => [id, { ...stated, ...inFull(stated) }]),
    ),
  };
}

/** A number in full is the claim that its words state. */
const inFull = ({ value, appetite, since }: CellClaims[string]): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ number: value, line: appetite, was: since }).flatMap(([id, claim]) =>
      claim === undefined ? [] : [[id, claim]],
    ),
  );

function numbersOf(
  { claim, appetite, since }: KeyFigure,
  known: ClaimsById,
): Readonly<Record<string, Cell>> {
  const stated = known.get(claim);
  return {
    unit: { value: stated === undefined ? null : UNITS[stated.unit] },
    number: { value: stated?.value ?? null },
    line: appetite === null ? { value: null, note: "no line drawn" } : { value: appetite.at },
    was: since === null ? { value: null, note: "in no earlier pack" } : { value: since.was },
  };
}
