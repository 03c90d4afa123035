import type { Figure } from "../figure/figure.ts";
import { type Estimate, exact } from "../quantity/estimate.ts";
import {
  type Cell,
  type Column,
  isEstimate,
  type Row,
  type Table,
  type Telling,
} from "../table/table.ts";
import type { Block, FigureBlock, Section, TableBlock } from "./board-report.ts";
import type { ClaimDraft } from "./claim.ts";
import { alsoKey } from "./claims-of-blocks.ts";
import { holdsNumeral } from "./loose-numbers.ts";
import { claimsIn, type Phrase } from "./phrase.ts";

/** A part of a report with the claims it makes, in reading order. */
export type Drafted<Part> = { readonly part: Part; readonly drafts: readonly ClaimDraft[] };
export type DraftedSection = Drafted<Section>;

/** A section from its blocks, with all the claims they make. */
export const sectionOf = (
  {
    id,
    title,
    ownPage = true,
    tells,
  }: Pick<Section, "id" | "title" | "tells"> & { readonly ownPage?: boolean },
  blocks: readonly Drafted<Block>[],
): DraftedSection => ({
  part: {
    id,
    title,
    ownPage,
    ...(tells === undefined ? {} : { tells }),
    blocks: blocks.map(({ part }) => part),
  },
  drafts: blocks.flatMap(({ drafts }) => drafts),
});

/** A block that says what it tells of, so that it is left out for readers who are not told. */
export const telling = (tells: Telling, { part, drafts }: Drafted<Block>): Drafted<Block> => ({
  part: { ...part, tells },
  drafts,
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
export type Lineage = Pick<ClaimDraft, "index" | "how" | "facts" | "gaps" | "restsOn">;

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
 * @param originOf where the number of a cell comes from, or by its place that of another count beside it
 * @param spokenBy the claim of a number that stands among the words of a cell
 * @param spoken claims that the note of the table speaks of
 * @throws RangeError where two rows have one id: their numbers would have one claim
 */
export function claimedTable(
  table: Table,
  nameOf: (row: Row) => string,
  originOf: (row: Row, column: Column, also?: number) => Origin,
  spokenBy?: (row: Row, column: Column) => ClaimDraft | undefined,
  spoken: readonly ClaimDraft[] = [],
): Drafted<TableBlock> {
  requireApart(`rows of ${table.id}`, table.rows);
  const drafts: ClaimDraft[] = [];
  const stated = (row: Row, column: Column): ClaimDraft | undefined => {
    const value = numberIn(row.cells[column.id]);
    if (value === null || column.unit === null) return spokenBy?.(row, column);
    const claim = {
      id: `${table.id}/${row.id}/${column.id}`,
      label: `${nameOf(row)}: ${column.label}${openEnd(row.cells[column.id])}`,
    };
    return asClaim(originOf(row, column), { ...claim, value, unit: column.unit });
  };
  const claims = Object.fromEntries(
    table.rows.map((row) => [
      row.id,
      Object.fromEntries(
        table.columns.flatMap((column) => {
          const draft = stated(row, column);
          const others = (row.cells[column.id]?.also ?? []).map((also, i): [string, ClaimDraft] => [
            alsoKey(column.id, i),
            {
              id: `${table.id}/${row.id}/${column.id}/also-${i + 1}`,
              label: `${nameOf(row)}: ${column.label}, ${also.label}`,
              value: exact(also.value),
              unit: column.unit ?? "count",
              ...lineageOf(originOf(row, column, i)),
            },
          ]);
          const named = [...(draft === undefined ? [] : [[column.id, draft] as const]), ...others];
          drafts.push(...named.map(([, one]) => one));
          return named.map(([key, one]) => [key, one.id]);
        }),
      ),
    ]),
  );
  return {
    part: { kind: "table", table, claims, ...spokenOf(spoken) },
    drafts: [...drafts, ...spoken],
  };
}

/**
 * A figure whose every value is a claim: the one it already is, or else
 * `<figure>/<category>/<series>`.
 *
 * @param alt what the drawing shows
 * @param originOf where a value comes from, by the places of its category and series
 * @param beside claims of the line that it is held against, and that its words speak of; what it is
 *   drawn of, where the same is drawn of several
 * @param title the finding it proves; the figure’s own title where that holds no number
 * @throws RangeError where two categories, or two series, have one id
 */
export function claimedFigure(
  figure: Figure,
  alt: string,
  originOf: (category: number, series: number) => Origin,
  title: Phrase = [figure.title],
  beside: {
    readonly mark?: Lineage;
    readonly spoken?: readonly ClaimDraft[];
    readonly of?: string;
  } = {},
): Drafted<FigureBlock> {
  requireApart(`categories of ${figure.id}`, figure.categories);
  requireApart(`series of ${figure.id}`, figure.series);
  const drafts: ClaimDraft[] = [];
  const of = beside.of === undefined ? "" : `${beside.of}, `;
  const claims = figure.series.map((series, s) =>
    series.values.map((value, c) => {
      const category = figure.categories[c];
      if (value === null || category === undefined) return null;
      const draft = asClaim(originOf(c, s), {
        id: `${figure.id}/${category.id}/${series.id}`,
        label: `${of}${category.label}: ${series.label}`,
        value,
        unit: figure.unit,
      });
      drafts.push(draft);
      return draft.id;
    }),
  );
  const { mark } = figure;
  const line: ClaimDraft | undefined =
    mark === undefined
      ? undefined
      : {
          id: `${figure.id}/mark`,
          label: `${of}${figure.subtitle}: ${mark.label}`,
          value: exact(mark.at),
          unit: figure.unit,
          ...(beside.mark ?? OF_THE_METHOD),
        };
  return {
    part: {
      kind: "figure",
      figure,
      title,
      alt,
      claims,
      ...(line === undefined ? {} : { mark: line.id }),
      ...spokenOf(beside.spoken ?? []),
    },
    drafts: [
      ...claimsIn(title),
      ...drafts,
      ...(line === undefined ? [] : [line]),
      ...(beside.spoken ?? []),
    ],
  };
}

/** A line that the method draws for everybody. */
const OF_THE_METHOD = {
  index: null,
  how: "a line of the method",
  facts: [],
  gaps: [],
  restsOn: "method",
} as const satisfies Lineage;

const spokenOf = (spoken: readonly ClaimDraft[]): { readonly spoken?: readonly string[] } =>
  spoken.length === 0 ? {} : { spoken: spoken.map(({ id }) => id) };

const lineageOf = ({ index, how, facts, gaps, restsOn }: Origin): Lineage => ({
  index,
  how,
  facts,
  gaps,
  ...(restsOn === undefined ? {} : { restsOn }),
});

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

/** That a number is at least so much, or what was counted with it, as its cell says; a claim must not say less. */
const openEnd = (cell: Cell | undefined): string =>
  cell?.note !== undefined && (/undisclosed|at least/.test(cell.note) || holdsNumeral(cell.note))
    ? ` (${cell.note})`
    : "";

function numberIn(cell: Cell | undefined) {
  const value = cell?.value ?? null;
  if (typeof value === "number") return exact(value);
  return isEstimate(value) ? value : null;
}
