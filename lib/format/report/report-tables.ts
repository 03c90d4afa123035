import { figureTable } from "../../domain/figure/to-table.ts";
import type {
  Block,
  BoardReport,
  CellClaims,
  TableBlock,
} from "../../domain/report/board-report.ts";
import { claimsTable, evidenceTable, sourcesTable } from "./ledger-tables.ts";
import { CHANGES } from "./change-words.ts";
import { decisionsInFull, decisionsTable } from "./decisions-table.ts";
import { keyFiguresInFull, keyFiguresTable } from "./key-figures-table.ts";
import { type ClaimsById, claimsById } from "./runs.ts";
import { titledFigure } from "./titled-figure.ts";
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
    blocks.flatMap((block) => inFull(block, known).map((one) => noted(one, known))),
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
  if (block.kind === "key-figures") return [keyFiguresTable(block, known)];
  return block.kind === "decisions" ? [decisionsTable(block)] : [];
}

/** The same as data files hold it: what the page says in words alone has its numbers beside them. */
const inFull = (block: Block, known: ClaimsById): Omit<ReportTable, "name">[] =>
  block.kind === "key-figures"
    ? [keyFiguresInFull(block, known)]
    : block.kind === "decisions"
      ? [decisionsInFull(block, known)]
      : tableOfBlock(block, known);

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
