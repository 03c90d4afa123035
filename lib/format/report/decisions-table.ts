import type { Block, CellClaims } from "../../domain/report/board-report.ts";
import { claimsIn } from "../../domain/report/phrase.ts";
import type { Cell, Column, Table } from "../../domain/table/table.ts";
import { phraseText } from "../phrase.ts";
import type { ClaimsById } from "./runs.ts";

type Decisions = Extract<Block, { kind: "decisions" }>;
type Claimed = { readonly table: Table; readonly claims: CellClaims };

const WORDS: readonly Column[] = [
  { id: "question", label: "Decision", unit: null },
  { id: "option", label: "Option", unit: null },
  { id: "cost", label: "Cost", unit: null },
  { id: "recommended", label: "Recommended", unit: null },
  { id: "by", label: "By", unit: null },
];

const rowsOf = ({ asked }: Decisions) =>
  asked.flatMap((one) =>
    one.options.map((option, i) => ({
      id: `${one.id}/${i + 1}`,
      asked: one,
      option,
      claim: claimsIn(option.cost)[0]?.id,
    })),
  );

/** What the board is asked to decide in the words of the page, a row an option. */
export const decisionsTable = (block: Decisions): Claimed => ({
  table: {
    id: "decisions",
    title: "Decisions asked",
    columns: WORDS,
    rows: rowsOf(block).map(({ id, asked: { question, recommended, by }, option }) => ({
      id,
      cells: {
        question: { value: question },
        option: { value: option.name },
        cost: { value: phraseText(option.cost) },
        recommended: { value: option.name === recommended },
        by: { value: by },
      },
    })),
  },
  claims: Object.fromEntries(
    rowsOf(block).flatMap(({ id, claim }) => (claim === undefined ? [] : [[id, { cost: claim }]])),
  ),
});

const COST: Column = {
  id: "usd",
  label: "Cost in full",
  unit: "usd-per-year",
  exportOnly: true,
};

/** The same with each cost in full, as data files hold it. */
export function decisionsInFull(block: Decisions, known: ClaimsById): Claimed {
  const { table, claims } = decisionsTable(block);
  const stated = new Map(rowsOf(block).map(({ id, claim }) => [id, known.get(claim ?? "")?.value]));
  const costOf = (id: string): Cell => {
    const value = stated.get(id) ?? null;
    if (value === null) return { value: null, note: "not stated" };
    return { value: value.low === value.high ? value.high : value };
  };
  return {
    table: {
      ...table,
      columns: [...table.columns, COST],
      note: "Costs in full are in the workbook and the data files alone.",
      rows: table.rows.map((row) => ({ ...row, cells: { ...row.cells, usd: costOf(row.id) } })),
    },
    claims: Object.fromEntries(
      Object.entries(claims).map(([id, { cost = "" }]) => [id, { cost, usd: cost }]),
    ),
  };
}
