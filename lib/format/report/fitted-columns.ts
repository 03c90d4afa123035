import type { TableLines } from "./table-lines.ts";

/** Columns that stand beside one another on a page, each with its share of the page's width. */
export type FittedPart = {
  readonly columns: readonly number[];
  readonly shares: readonly number[];
};

type Wanted = { readonly least: number; readonly more: number };

/** Words may wrap when they are longer than this, sooner where that saves a second part; a number never does. */
const WRAPS_FROM = 20;
const WRAPS_SOONER = [WRAPS_FROM, 17, 14, 11] as const;
/** In letters: the narrowest column, the room between two, the mark of a claim. */
const [NARROWEST, GAP, MARK] = [4, 2, 3];

/** How long prose of a table may be squeezed: where it is not said, as narrow as any words. */
export type FittedOptions = {
  /** A column of words that are longer than a few lines gets at least so many letters. */
  readonly prose?: number;
};
/** Words that are read, not looked up. */
const PROSE_FROM = 120;

/** How many letters wide a page must be for a table to lie on it whole, with words wrapping from so many letters. */
export const lettersNeeded = (lines: TableLines, wrapsFrom: number = WRAPS_FROM): number =>
  wantedBy(lines, wrapsFrom).reduce((sum, { least }) => sum + least, 0);

/**
 * The columns of a table on a page without smaller type: all of them are there, if
 * need be in parts one below the other, each of which begins with the first column.
 *
 * @param letters of the table's type that the page is wide
 */
export function fittedParts(
  lines: TableLines,
  letters: number,
  options: FittedOptions = {},
): FittedPart[] {
  const wraps = WRAPS_SOONER.find((from) => lettersNeeded(lines, from) <= letters) ?? WRAPS_FROM;
  const wanted = wantedBy(lines, wraps, options);
  const first = wanted[0]?.least ?? 0;
  const parts: number[][] = [[]];
  let used = 0;
  for (const [i, { least }] of wanted.entries()) {
    const part = parts.at(-1) ?? [];
    if (part.length < 2 || used + least <= letters) {
      part.push(i);
      used += least;
    } else {
      parts.push([0, i]);
      used = first + least;
    }
  }
  return parts.map((columns) => partOf(columns, wanted, letters));
}

const wantedBy = (
  { heads, rows }: TableLines,
  wrapsFrom: number,
  { prose = 0 }: FittedOptions = {},
): Wanted[] =>
  heads.map(({ text, isNumber }, i) => {
    const longest = rows.reduce((most, row) => Math.max(most, row[i]?.text.length ?? 0), 0);
    const mark = rows.some((row) => typeof row[i]?.claim === "number") ? MARK : 0;
    const word = Math.max(...text.split(/\s+/).map(({ length }) => length));
    const needed = Math.min(longest, isNumber ? 2 * WRAPS_FROM : wrapsFrom) + mark;
    const least = Math.max(NARROWEST, word, needed, longest > PROSE_FROM ? prose : 0) + GAP;
    return { least, more: Math.max(0, Math.min(longest, 6 * WRAPS_FROM) + GAP - least) };
  });

/** Each gets what it needs; what is left goes to words, by how much more they have to say. */
function partOf(
  columns: readonly number[],
  wanted: readonly Wanted[],
  letters: number,
): FittedPart {
  const own = columns.map((i) => wanted[i] ?? { least: NARROWEST, more: 0 });
  const least = own.reduce((sum, one) => sum + one.least, 0);
  const more = own.reduce((sum, one) => sum + Math.sqrt(one.more), 0);
  const free = Math.max(0, letters - least);
  return {
    columns,
    shares: own.map(
      (one) =>
        (one.least + (more === 0 ? 0 : (free * Math.sqrt(one.more)) / more)) /
        Math.max(letters, least),
    ),
  };
}
