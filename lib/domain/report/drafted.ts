import type { Figure } from "../figure/figure.ts";
import { exact } from "../quantity/estimate.ts";
import { type Cell, type Column, isEstimate, type Row, type Table } from "../table/table.ts";
import type { FigureBlock, Section, TableBlock } from "./board-report.ts";
import type { ClaimDraft } from "./claim.ts";

/** A part of a report with the claims it makes, in reading order. */
export type Drafted<Part> = { readonly part: Part; readonly drafts: readonly ClaimDraft[] };
export type DraftedSection = Drafted<Section>;

/** Where a number comes from: what a claim says besides the number. */
export type Lineage = Pick<ClaimDraft, "index" | "how" | "facts" | "gaps">;

/** What stands in a row as it is recorded. */
export const asRecorded = (facts: readonly string[]): Lineage => ({
  index: null,
  how: "as recorded",
  facts: [...new Set(facts)],
  gaps: [],
});

/**
 * A table whose every number is a claim, `<table>/<row>/<column>`.
 *
 * @param lineageOf where the number of a cell comes from
 * @param nameOf what a row is called, as a label must stand alone
 */
export function claimedTable(
  table: Table,
  nameOf: (row: Row) => string,
  lineageOf: (row: Row, column: Column) => Lineage,
): Drafted<TableBlock> {
  const drafts: ClaimDraft[] = [];
  const claims = Object.fromEntries(
    table.rows.map((row) => [
      row.id,
      Object.fromEntries(
        table.columns.flatMap((column) => {
          const value = numberIn(row.cells[column.id]);
          if (value === null || column.unit === null) return [];
          const id = `${table.id}/${row.id}/${column.id}`;
          const label = `${nameOf(row)}: ${column.label}`;
          drafts.push({ id, label, value, unit: column.unit, ...lineageOf(row, column) });
          return [[column.id, id]];
        }),
      ),
    ]),
  );
  return { part: { kind: "table", table, claims }, drafts };
}

/**
 * A figure whose every value is a claim, `<figure>/<category>/<series>`.
 *
 * @param alt what the drawing shows
 * @param lineageOf where a value comes from, by the places of its category and series
 */
export function claimedFigure(
  figure: Figure,
  alt: string,
  lineageOf: (category: number, series: number) => Lineage,
): Drafted<FigureBlock> {
  const drafts: ClaimDraft[] = [];
  const claims = figure.series.map((series, s) =>
    series.values.map((value, c) => {
      const category = figure.categories[c];
      if (value === null || category === undefined) return null;
      const id = `${figure.id}/${category.id}/${series.id}`;
      const label =
        figure.series.length === 1 ? category.label : `${category.label}: ${series.label}`;
      drafts.push({ id, label, value, unit: figure.unit, ...lineageOf(c, s) });
      return id;
    }),
  );
  return { part: { kind: "figure", figure, alt, claims }, drafts };
}

function numberIn(cell: Cell | undefined) {
  const value = cell?.value ?? null;
  if (typeof value === "number") return exact(value);
  return isEstimate(value) ? value : null;
}
