import type { Figure } from "../figure/figure.ts";
import { type Estimate, exact } from "../quantity/estimate.ts";
import { type Cell, type Column, isEstimate, type Row, type Table } from "../table/table.ts";
import type { Block, FigureBlock, Section, TableBlock } from "./board-report.ts";
import type { ClaimDraft } from "./claim.ts";
import { claimsIn, type Phrase } from "./phrase.ts";

/** A part of a report with the claims it makes, in reading order. */
export type Drafted<Part> = { readonly part: Part; readonly drafts: readonly ClaimDraft[] };
export type DraftedSection = Drafted<Section>;

/** A section from its blocks, with all the claims they make. */
export const sectionOf = (
  { id, title, ownPage = true }: Pick<Section, "id" | "title"> & { readonly ownPage?: boolean },
  blocks: readonly Drafted<Block>[],
): DraftedSection => ({
  part: { id, title, ownPage, blocks: blocks.map(({ part }) => part) },
  drafts: blocks.flatMap(({ drafts }) => drafts),
});

/** A sentence as a block. */
export const sentence = (
  text: Phrase,
  style: "finding" | "body" | "note" = "body",
): Drafted<Block> => ({ part: { kind: "sentence", style, text }, drafts: claimsIn(text) });

/** Sentences as a list; no block at all where there are none. */
export const listOf = (items: readonly Phrase[]): Drafted<Block>[] =>
  items.length === 0
    ? []
    : [{ part: { kind: "list", items }, drafts: items.flatMap((item) => claimsIn(item)) }];

/** Where a number comes from: what a claim says besides the number. */
export type Lineage = Pick<ClaimDraft, "index" | "how" | "facts" | "gaps">;

/** Where a number comes from, or the claim that it already is elsewhere. */
export type Origin = Lineage | ClaimDraft;

/** What stands in a row as it is recorded. */
export const asRecorded = (facts: readonly string[]): Lineage => ({
  index: null,
  how: "as recorded",
  facts: [...new Set(facts)],
  gaps: [],
});

/**
 * A table whose every number is a claim: the one it already is, or else
 * `<table>/<row>/<column>`.
 *
 * @param nameOf what a row is called, as a label must stand alone
 * @param originOf where the number of a cell comes from
 * @param spokenBy the claim of a number that stands among the words of a cell
 * @throws RangeError where two rows have one id: their numbers would have one claim
 */
export function claimedTable(
  table: Table,
  nameOf: (row: Row) => string,
  originOf: (row: Row, column: Column) => Origin,
  spokenBy?: (row: Row, column: Column) => ClaimDraft | undefined,
): Drafted<TableBlock> {
  requireApart(`rows of ${table.id}`, table.rows);
  const drafts: ClaimDraft[] = [];
  const stated = (row: Row, column: Column): ClaimDraft | undefined => {
    const value = numberIn(row.cells[column.id]);
    if (value === null || column.unit === null) return spokenBy?.(row, column);
    const claim = {
      id: `${table.id}/${row.id}/${column.id}`,
      label: `${nameOf(row)}: ${column.label}`,
    };
    return asClaim(originOf(row, column), { ...claim, value, unit: column.unit });
  };
  const claims = Object.fromEntries(
    table.rows.map((row) => [
      row.id,
      Object.fromEntries(
        table.columns.flatMap((column) => {
          const draft = stated(row, column);
          if (draft === undefined) return [];
          drafts.push(draft);
          return [[column.id, draft.id]];
        }),
      ),
    ]),
  );
  return { part: { kind: "table", table, claims }, drafts };
}

/**
 * A figure whose every value is a claim: the one it already is, or else
 * `<figure>/<category>/<series>`.
 *
 * @param alt what the drawing shows
 * @param originOf where a value comes from, by the places of its category and series
 * @param title the finding it proves; the figure’s own title where that holds no number
 * @throws RangeError where two categories, or two series, have one id
 */
export function claimedFigure(
  figure: Figure,
  alt: string,
  originOf: (category: number, series: number) => Origin,
  title: Phrase = [figure.title],
): Drafted<FigureBlock> {
  requireApart(`categories of ${figure.id}`, figure.categories);
  requireApart(`series of ${figure.id}`, figure.series);
  const drafts: ClaimDraft[] = [];
  const claims = figure.series.map((series, s) =>
    series.values.map((value, c) => {
      const category = figure.categories[c];
      if (value === null || category === undefined) return null;
      const draft = asClaim(originOf(c, s), {
        id: `${figure.id}/${category.id}/${series.id}`,
        label: `${category.label}: ${series.label}`,
        value,
        unit: figure.unit,
      });
      drafts.push(draft);
      return draft.id;
    }),
  );
  return { part: { kind: "figure", figure, title, alt, claims }, drafts };
}

function requireApart(what: string, all: readonly { readonly id: string }[]): void {
  const ids = all.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined) throw new RangeError(`two ${what} have the id “${twice}”`);
}

/** A figure, or where it would be empty the finding alone: nothing is drawn of what nobody knows. */
export const drawnOrSaid = (drafted: Drafted<FigureBlock>): Drafted<Block> =>
  drafted.part.figure.series.some(({ values }) => values.some((value) => value !== null))
    ? drafted
    : sentence(drafted.part.title);

/** The number as it is drawn, under the claim it already is: two that differ are found out when claims are numbered. */
const asClaim = (
  origin: Origin,
  own: { id: string; label: string; value: Estimate; unit: ClaimDraft["unit"] },
): ClaimDraft =>
  "id" in origin ? { ...origin, value: own.value, unit: own.unit } : { ...own, ...origin };

/** What a row is called, by the words of some of its cells. */
export const namedBy =
  (...columns: readonly string[]) =>
  (row: Row): string =>
    columns
      .flatMap((id) => {
        const { value, note } = row.cells[id] ?? { value: null };
        return typeof value === "string" ? value : (note ?? []);
      })
      .join(", ");

function numberIn(cell: Cell | undefined) {
  const value = cell?.value ?? null;
  if (typeof value === "number") return exact(value);
  return isEstimate(value) ? value : null;
}
