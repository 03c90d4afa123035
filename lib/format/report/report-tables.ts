import { figureTable } from "../../domain/figure/to-table.ts";
import type {
  Block,
  BoardReport,
  CellClaims,
  TableBlock,
} from "../../domain/report/board-report.ts";
import type { Row, Table } from "../../domain/table/table.ts";
import { claimsTable, evidenceTable, sourcesTable } from "./ledger-tables.ts";
import { CHANGES } from "./change-words.ts";
import { keyFigureLines } from "./key-figure-lines.ts";
import { type ClaimsById, claimsById } from "./runs.ts";
import { titledFigure } from "./titled-figure.ts";
import { phraseText } from "../phrase.ts";
import { fileNames } from "./file-names.ts";

/** A table of a report, with the name of its files and sheets, unlike any other's. */
export type ReportTable = Pick<TableBlock, "table" | "claims"> & { readonly name: string };

/**
 * Every table of a report in reading order: headline numbers, decisions, tables,
 * the twins of its figures, and at the end claims, facts and sources. Workbook,
 * CSV and JSON hold these, whole.
 */
export function reportTables(report: BoardReport): ReportTable[] {
  const known = claimsById(report.claims);
  const inPages = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => tableOfBlock(block, known).map((one) => noted(one, known))),
  );
  const ledgers = [claimsTable(report), evidenceTable(report), sourcesTable(report)].map(
    (table) => ({ table, claims: {} }),
  );
  const tables = [...inPages, ...ledgers];
  const names = fileNames(tables.map(({ table }) => table.id));
  return tables.map((one, i) => ({ ...one, name: names[i] ?? one.table.id }));
}

/** A table whose cells say in a word what changed since the last pack: data files have no marks beside numbers. */
function noted<One extends Omit<ReportTable, "name">>(one: One, known: ClaimsById): One {
  const wordFor = (row: string, column: string): string[] => {
    const change = known.get(one.claims[row]?.[column] ?? "")?.change;
    return change === undefined ? [] : [`${CHANGES[change.kind].word} since the last pack`];
  };
  const rows = one.table.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([id, cell]) => {
        const notes = [...(cell.note === undefined ? [] : [cell.note]), ...wordFor(row.id, id)];
        return [id, notes.length === 0 ? cell : { ...cell, note: notes.join(", ") }];
      }),
    ),
  }));
  return { ...one, table: { ...one.table, rows } };
}

/** The table that a block is, or has: a figure has its twin. */
export function tableOfBlock(block: Block, known: ClaimsById): Omit<ReportTable, "name">[] {
  if (block.kind === "table") return [{ table: block.table, claims: block.claims }];
  if (block.kind === "figure")
    return [{ table: figureTable(titledFigure(block)), claims: claimsOfTwin(block) }];
  if (block.kind === "key-figures") {
    const lines = block.figures.map((figure) => ({ figure, ...keyFigureLines(figure, known) }));
    return [
      {
        table: {
          id: "key-figures",
          title: "Key figures",
          columns: ["label", "value", "range", "appetite", "since"].map((id) => ({
            id,
            label: KEY_HEADS[id] ?? id,
            unit: null,
          })),
          rows: lines.map(({ figure, label, value, range, appetite, since }): Row => ({
            id: figure.claim,
            cells: {
              label: { value: label },
              value: { value },
              range: { value: range },
              appetite: { value: appetite === "" ? "no line drawn" : appetite },
              since: { value: since },
            },
          })),
        },
        claims: Object.fromEntries(
          block.figures.map(({ claim }) => [claim, { value: claim }]),
        ) satisfies CellClaims,
      },
    ];
  }
  return block.kind === "decisions" ? [{ table: decisionsTable(block), claims: {} }] : [];
}

const KEY_HEADS: Readonly<Record<string, string>> = {
  label: "Figure",
  value: "Value",
  range: "Interval",
  appetite: "Appetite",
  since: "Since the last pack",
};

/** What the board is asked to decide, a row an option. */
const decisionsTable = ({ asked }: Extract<Block, { kind: "decisions" }>): Table => ({
  id: "decisions",
  title: "Decisions asked",
  columns: [
    { id: "question", label: "Decision", unit: null },
    { id: "option", label: "Option", unit: null },
    { id: "cost", label: "Cost", unit: null },
    { id: "recommended", label: "Recommended", unit: null },
    { id: "by", label: "By", unit: null },
  ],
  rows: asked.flatMap(({ id, question, options, recommended, by }) =>
    options.map(({ name, cost }, i) => ({
      id: `${id}/${i + 1}`,
      cells: {
        question: { value: question },
        option: { value: name },
        cost: { value: phraseText(cost) },
        recommended: { value: name === recommended },
        by: { value: by },
      },
    })),
  ),
});

/** The claims of a figure as those of the table that is its twin. */
export const claimsOfTwin = ({ figure, claims }: Extract<Block, { kind: "figure" }>): CellClaims =>
  Object.fromEntries(
    figure.categories.map(({ id }, c) => [
      id,
      Object.fromEntries(
        figure.series.flatMap((series, s) => {
          const claim = claims[s]?.[c] ?? null;
          return claim === null ? [] : [[series.id, claim]];
        }),
      ),
    ]),
  );
