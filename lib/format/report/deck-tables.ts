import type { TableBlock } from "../../domain/report/board-report.ts";
import { type DeckBox, type DeckType, lettersIn, lineHeight } from "./deck-page.ts";
import { fittedParts } from "./fitted-columns.ts";
import type { ClaimsById, Run } from "./runs.ts";
import { tableLines, type TableLines } from "./table-lines.ts";

/** A part of a table that one slide holds. */
export type DeckTable = {
  readonly heads: readonly { readonly text: string; readonly isNumber: boolean }[];
  readonly shares: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** Size of its type. */
  readonly points: number;
};

export type PlacedTable = {
  readonly table: DeckTable;
  /** What its numbers state. */
  readonly claims: readonly number[];
  /** Which part it is; empty where it is whole. */
  readonly place: string;
  /** In inches. */
  readonly height: number;
};

/** Sizes of type, the largest first; a table that does not lie on a slide whole is set in the last. */
const SIZES = [16, 14, 12, 11] as const;
const SMALLEST = 11;
/** Above and below a row’s words, in inches, and letters kept free between columns. */
const [ROOM, GAP] = [0.05, 1.5];
const PROSE = 46;
/** Rows as tall as this on average are a text, which nobody reads off a wall. */
const TEXT_FROM = 6;

type Lines = Pick<TableBlock, "table" | "claims">;

/**
 * A table in parts that each fit the room, whole: all rows, all columns, in the
 * largest type in which it is one part.
 */
export function deckTables(
  block: Lines,
  known: ClaimsById,
  room: DeckBox,
  type: DeckType,
): readonly PlacedTable[] {
  const lines = tableLines(block, known);
  for (const size of SIZES) {
    const parts = partsOf(lines, room, size * type.scale, type);
    if (parts.length === 1 || size === SMALLEST)
      return parts.map((part, i) => ({
        ...part,
        place: parts.length === 1 ? "" : `${i + 1} of ${parts.length}`,
      }));
  }
  return [];
}

/** Whether a table is a text in columns, that would fill slide after slide with a row or two. */
export function isText(block: Lines, known: ClaimsById, room: DeckBox, type: DeckType): boolean {
  const lines = tableLines(block, known);
  const parts = partsOf(lines, room, SMALLEST * type.scale, type);
  const tallest = lineHeight(SMALLEST * type.scale) * TEXT_FROM * Math.max(1, lines.rows.length);
  return parts.reduce((sum, { height }) => sum + height, 0) > tallest && parts.length > 4;
}

function partsOf(
  lines: TableLines,
  room: DeckBox,
  points: number,
  type: DeckType,
): Omit<PlacedTable, "place">[] {
  // Heads are bold, and cells keep a little free on each side.
  const letters = lettersIn(room.w, points, type) * 0.88;
  return fittedParts(lines, letters, { prose: PROSE }).flatMap(({ columns, shares }) => {
    const tall = (row: readonly { readonly text: string }[]): number =>
      ROOM +
      lineHeight(points) *
        Math.max(1, ...row.map(({ text }, i) => wrapped(text, (shares[i] ?? 0.1) * letters - GAP)));
    const heads = columns.flatMap((i) => lines.heads[i] ?? []);
    const rows = lines.rows.map((row) => columns.flatMap((i) => row[i] ?? []));
    return paged(rows, room.h - tall(heads), tall).map((page) => ({
      table: { heads, shares, points, rows: page.map((row) => row.map(({ text }) => text)) },
      claims: page.flatMap((row) => row.flatMap(({ claim }) => claim ?? [])),
      height: tall(heads) + page.reduce((sum, row) => sum + tall(row), 0),
    }));
  });
}

/** How many lines words take in a column, word by word. */
function wrapped(text: string, letters: number): number {
  const most = Math.max(4, Math.floor(letters));
  let [lines, used] = [1, 0];
  for (const word of text.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > most) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
    if (used > most) {
      lines += Math.ceil(used / most) - 1;
      used = used % most;
    }
  }
  return lines;
}

/** Rows in as many pages as they need; at least one, so that an empty table shows its heads. */
function paged(
  rows: readonly (readonly Run[])[],
  high: number,
  tall: (row: readonly Run[]) => number,
): (readonly Run[])[][] {
  const pages: (readonly Run[])[][] = [[]];
  let used = 0;
  for (const row of rows) {
    const needed = tall(row);
    if (used + needed > high && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(row);
    used += needed;
  }
  return pages;
}
