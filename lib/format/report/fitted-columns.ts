import type { Run } from "./runs.ts";
import type { TableLines } from "./table-lines.ts";

/** Columns that stand beside one another on a page, each with its share of the page's width. */
export type FittedPart = {
  readonly columns: readonly number[];
  readonly shares: readonly number[];
  /** How many of the table's first columns it begins with: as many as tell its rows apart. */
  readonly keys: number;
};

/** Letters of a column: that it asks for, and that it cannot do with fewer of, whatever else wraps. */
type Wanted = { readonly least: number; readonly bare: number };

/** Words may wrap when they are longer than this, sooner where that saves a second part or a page across; a number never does. */
const WRAPS_FROM = 20;
/** The shortest at which words wrap rather than lie across a page. */
export const WRAPS_UPRIGHT = 14;
/** The fewest letters of a line of words, where others have more to say. */
const BARE = 11;
const WRAPS_SOONER = [WRAPS_FROM, 17, WRAPS_UPRIGHT, BARE] as const;
/** In letters: the narrowest column, the room between two, the mark of a claim, and the sign of a change behind it. */
const [NARROWEST, GAP, MARK, SIGN] = [4, 2, 3, 2];
/** A word that is longer is broken. */
export const LONGEST_WORD = 24;

/** How long prose of a table may be squeezed: where it is not said, as narrow as any words. */
export type FittedOptions = {
  /** A column of words that are longer than a few lines gets at least so many letters. */
  readonly prose?: number;
};
/** Longer than this, words are read, not looked up: in two columns or more as paragraphs, not down a column. */
const PROSE_FROM = 150;
/** So does a table of which more columns than these hold words that wrap over several lines. */
const [LONG_WORDS, MANY_LONG] = [60, 3];

/** Whether a table holds paragraphs: as columns they would be a word wide and pages long. */
export const isProse = ({ heads, rows }: TableLines): boolean => {
  const longer = (letters: number) =>
    heads.filter((_, i) => rows.some((row) => (row[i]?.text.length ?? 0) > letters)).length;
  return longer(PROSE_FROM) > 1 || longer(LONG_WORDS) > MANY_LONG;
};

/** Of a table with as many columns, a last one of sentences stands below its row, across the page, where it is no longer than part of one. */
const [MANY_COLUMNS, SENTENCE_FROM, SENTENCES_TO] = [7, 80, 1500];

/** A table without the last column, and that column, where it holds sentences that would take the others' room. */
export function apartFromSentences({ heads, rows }: TableLines): {
  readonly narrow: TableLines;
  readonly below: { readonly head: string; readonly cells: readonly Run[] } | null;
} {
  const last = heads.at(-1);
  const cells = rows.flatMap((row) => row.at(-1) ?? []);
  const said = cells.filter(({ text }) => text !== "");
  const areSentences =
    2 * said.length >= rows.length &&
    said.some(({ text }) => text.length > SENTENCE_FROM) &&
    said.every(({ text }) => text.length < SENTENCES_TO);
  if (heads.length < MANY_COLUMNS || last === undefined || last.isNumber || !areSentences)
    return { narrow: { heads, rows }, below: null };
  return {
    narrow: { heads: heads.slice(0, -1), rows: rows.map((row) => row.slice(0, -1)) },
    below: { head: last.text, cells },
  };
}

/** How many letters wide a page must be for a table to lie on it whole, with words wrapping from so many letters. */
export const lettersNeeded = (lines: TableLines, wrapsFrom: number = WRAPS_FROM): number =>
  wantedBy(lines, wrapsFrom).reduce((sum, { least }) => sum + least, 0);

/**
 * The columns of a table on a page without smaller type: all of them are there, if
 * need be in parts one below the other, each of which begins with the first column, or
 * with the first two where one alone leaves rows alike.
 *
 * @param letters of the table's type that the page is wide
 */
export function fittedParts(
  lines: TableLines,
  letters: number,
  options: FittedOptions = {},
): FittedPart[] {
  const tried = WRAPS_SOONER.map((from) => partsWrappedFrom(lines, from, letters, options));
  const fewest = Math.min(...tried.map(({ length }) => length));
  return tried.find(({ length }) => length === fewest) ?? [];
}

function partsWrappedFrom(
  lines: TableLines,
  wrapsFrom: number,
  letters: number,
  options: FittedOptions,
): FittedPart[] {
  const wanted = wantedBy(lines, wrapsFrom, options);
  const keys = keysOf(lines, wanted, letters);
  const first = wanted.slice(0, keys).reduce((sum, { least }) => sum + least, 0);
  const parts: number[][] = [[]];
  let used = 0;
  for (const [i, { least }] of wanted.entries()) {
    const part = parts.at(-1) ?? [];
    if (part.length <= keys || used + least <= letters) {
      part.push(i);
      used += least;
    } else {
      parts.push([...wanted.slice(0, keys).keys(), i]);
      used = first + least;
    }
  }
  return parts.map((columns) => ({ ...partOf(columns, wanted, lines, letters), keys }));
}

/** Two where rows are alike in the first column but not in the first two, and these leave room. */
function keysOf({ rows }: TableLines, wanted: readonly Wanted[], letters: number): 1 | 2 {
  const told = (keys: number) =>
    new Set(
      rows.map((row) => JSON.stringify(row.slice(0, keys).map(({ text, claim }) => [text, claim]))),
    ).size;
  const [first, second] = wanted;
  if (first === undefined || second === undefined || told(1) === rows.length) return 1;
  return told(2) === rows.length && first.least + second.least < letters / 2 ? 2 : 1;
}

const wantedBy = (
  { heads, rows }: TableLines,
  wrapsFrom: number,
  { prose = 0 }: FittedOptions = {},
): Wanted[] =>
  heads.map(({ text, isNumber }, i) => {
    const cells = rows.flatMap((row) => row[i] ?? []);
    const texts = cells.map((cell) => cell.text);
    const longest = longestOf(texts.map(({ length }) => length));
    const word = Math.max(longestWord([text]), Math.min(LONGEST_WORD, longestWord(texts)));
    const number = isNumber ? longestOf(texts.map(numberLength)) : 0;
    const widthFrom = (letters: number) =>
      Math.max(
        NARROWEST,
        word,
        Math.max(Math.min(longest, letters), number) + lettersOfMarks(cells),
        longest > PROSE_FROM ? prose : 0,
      ) + GAP;
    return { least: widthFrom(wrapsFrom), bare: widthFrom(Math.min(wrapsFrom, BARE)) };
  });

const longestOf = (lengths: readonly number[]): number =>
  lengths.reduce((most, length) => Math.max(most, length), 0);

const longestWord = (texts: readonly string[]): number =>
  longestOf(texts.flatMap((text) => text.split(/\s+/).map(({ length }) => length)));

/** Letters that the marks of a column's claims take, with the signs of what changed. */
function lettersOfMarks(cells: readonly Run[]): number {
  const marked = cells.filter(({ claim }) => typeof claim === "number");
  if (marked.length === 0) return 0;
  return MARK + (marked.some(({ sign }) => sign !== undefined) ? SIGN : 0);
}

/** The letters of a number at the head of a cell; what qualifies it, behind a semicolon, is words. */
function numberLength(text: string): number {
  const [first = ""] = text.split(";");
  return /\d/.test(first) ? Math.min(first.length + 1, 2 * WRAPS_FROM) : 0;
}

/** Columns beside one another, as wide as they must be; what is left goes where it saves the most lines. */
function partOf(
  columns: readonly number[],
  wanted: readonly Wanted[],
  { heads, rows }: TableLines,
  letters: number,
): Omit<FittedPart, "keys"> {
  const widths = columns.map((i) => wanted[i]?.bare ?? NARROWEST + GAP);
  const lengths = [heads, ...sampled(rows)].map((row) =>
    columns.map((i) => {
      const run = row[i];
      return (
        (run?.text.length ?? 0) +
        GAP +
        (run !== undefined && "claim" in run ? lettersOfMarks([run]) : 0)
      );
    }),
  );
  let free = letters - widths.reduce((sum, width) => sum + width, 0);
  for (; free >= 1; free -= 1) {
    const at = mostCramped(lengths, widths);
    if (at === undefined) break;
    widths[at] = (widths[at] ?? 0) + 1;
  }
  const all = Math.max(
    letters,
    widths.reduce((sum, width) => sum + width, 0),
  );
  return { columns, shares: widths.map((width) => width / all) };
}

/** The column that a letter more helps the most: rows are as high as their longest cell; undefined where none wraps. */
function mostCramped(
  lengths: readonly (readonly number[])[],
  widths: readonly number[],
): number | undefined {
  const helped = widths.map(() => 0);
  for (const row of lengths) {
    const lines = row.map((length, c) => length / (widths[c] ?? 1));
    const most = Math.max(...lines);
    const at = lines.indexOf(most);
    if (most > 1) helped[at] = (helped[at] ?? 0) + most / (widths[at] ?? 1);
  }
  const best = Math.max(...helped);
  return best > 0 ? helped.indexOf(best) : undefined;
}

/** So many rows of a long table, evenly, tell how wide its columns should be. */
const SAMPLED = 200;
const sampled = <One>(rows: readonly One[]): readonly One[] => {
  const every = Math.ceil(rows.length / SAMPLED);
  return rows.filter((_, i) => i % every === 0);
};
