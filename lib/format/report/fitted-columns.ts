import type { Run } from "./runs.ts";
import type { TableLines } from "./table-lines.ts";

/** Columns that stand beside one another on a page, each with its share of the page's width. */
export type FittedPart = {
  readonly columns: readonly number[];
  readonly shares: readonly number[];
  /** How many of the table's first columns it begins with: as many as tell its rows apart. */
  readonly keys: number;
};

/** The fewest letters that each column of a table can do with. */
type Wanted = readonly number[];

/** Words may wrap when they are longer than this, sooner where that saves a second part or a page across; a number never does. */
const WRAPS_FROM = 20;
/** The shortest at which words wrap rather than lie across a page. */
export const WRAPS_UPRIGHT = 14;
const WRAPS_SOONER = [WRAPS_FROM, 17, WRAPS_UPRIGHT, 11] as const;
/** What part of a page its columns may take before any has more than it must: the rest goes to those with more to say. */
const TAKEN_AT_MOST = 0.8;
/** In letters: the narrowest column, the room between two, the mark of a claim, and the sign of a change behind it. */
const [NARROWEST, GAP, MARK, SIGN] = [4, 2, 3, 1];
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
  sumOf(wantedBy(lines, wrapsFrom));

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
  const wanted = WRAPS_SOONER.map((from) => wantedBy(lines, from, options));
  const tried = wanted.map((one) => partedBy(lines, one, letters));
  const fewest = Math.min(...tried.map(({ parts }) => parts.length));
  const { parts, keys } = tried.find((one) => one.parts.length === fewest) ?? {
    parts: [],
    keys: 1,
  };
  return parts.map((columns) => ({
    columns,
    shares: sharesOf(columns, wanted, lines, letters),
    keys,
  }));
}

/** Which columns stand beside one another, where each has what it can do with. */
function partedBy(
  lines: TableLines,
  wanted: Wanted,
  letters: number,
): { readonly parts: number[][]; readonly keys: 1 | 2 } {
  const keys = keysOf(lines, wanted, letters);
  const first = sumOf(wanted.slice(0, keys));
  const parts: number[][] = [[]];
  let used = 0;
  for (const [i, least] of wanted.entries()) {
    const part = parts.at(-1) ?? [];
    if (part.length <= keys || used + least <= letters) {
      part.push(i);
      used += least;
    } else {
      parts.push([...wanted.slice(0, keys).keys(), i]);
      used = first + least;
    }
  }
  return { parts, keys };
}

const sumOf = (letters: readonly number[]): number => letters.reduce((sum, one) => sum + one, 0);

/** Two where rows are alike in the first column but not in the first two, and these leave room. */
function keysOf({ rows }: TableLines, wanted: Wanted, letters: number): 1 | 2 {
  const told = (keys: number) =>
    new Set(
      rows.map((row) => JSON.stringify(row.slice(0, keys).map(({ text, claim }) => [text, claim]))),
    ).size;
  const [first, second] = wanted;
  if (first === undefined || second === undefined || told(1) === rows.length) return 1;
  return told(2) === rows.length && first + second < letters / 2 ? 2 : 1;
}

const wantedBy = (
  { heads, rows }: TableLines,
  wrapsFrom: number,
  { prose = 0 }: FittedOptions = {},
): Wanted =>
  heads.map(({ text, isNumber }, i) => {
    const cells = rows.flatMap((row) => row[i] ?? []);
    const texts = cells.map((cell) => cell.text);
    const longest = longestOf(texts.map(({ length }) => length));
    const word = Math.max(longestWord([text]), Math.min(LONGEST_WORD, longestWord(texts)));
    const number = isNumber ? longestOf(texts.map(numberLength)) : 0;
    const needed = Math.max(Math.min(longest, wrapsFrom), number) + lettersOfMarks(cells);
    return Math.max(NARROWEST, word, needed, longest > PROSE_FROM ? prose : 0) + GAP;
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
function sharesOf(
  columns: readonly number[],
  wanted: readonly Wanted[],
  lines: TableLines,
  letters: number,
): number[] {
  const bare = wanted.map((one) => columns.map((i) => one[i] ?? NARROWEST));
  const least = bare.find((one) => sumOf(one) <= TAKEN_AT_MOST * letters) ?? bare.at(-1) ?? [];
  const rows = weighed(lines).map(({ runs, weight }) => ({
    lengths: columns.map((i) => lengthOf(runs[i])),
    weight,
  }));
  const widths = [...least];
  for (let free = letters - sumOf(widths); free >= 1; free -= 1) {
    const at = mostCramped(rows, widths);
    if (at === undefined) break;
    widths[at] = (widths[at] ?? 0) + 1;
  }
  settle(widths, least, rows);
  const all = Math.max(letters, sumOf(widths));
  return widths.map((width) => width / all);
}

type Row = { readonly lengths: readonly number[]; readonly weight: number };

const lengthOf = (run: Partial<Run> | undefined): number =>
  (run?.text?.length ?? 0) + GAP + (typeof run?.claim === "number" ? MARK : 0);

/** A head may wrap where a row would not. */
const HEAD_WEIGHT = 0.3;
/** So many rows of a long table, evenly, tell how wide its columns should be. */
const SAMPLED = 60;

const weighed = ({ heads, rows }: TableLines) => [
  { runs: heads, weight: HEAD_WEIGHT },
  ...rows
    .filter((_, i) => i % Math.ceil(rows.length / SAMPLED) === 0)
    .map((runs) => ({ runs, weight: 1 })),
];

/** Moves letters from one column to another for as long as that saves a line; none gets fewer than it must have. */
function settle(widths: number[], least: readonly number[], rows: readonly Row[]): void {
  let lines = linesOf(rows, widths);
  for (let passes = 0; passes < MOST_PASSES; passes += 1) {
    const before = lines;
    for (const from of widths.keys())
      for (const to of widths.keys()) {
        const spare = from === to ? 0 : (widths[from] ?? 0) - (least[from] ?? 0);
        const free = Math.min(MOST_MOVED, spare);
        for (let moved = 1; moved <= free; moved += 1) {
          const tried = widths.map((width, c) =>
            c === from ? width - moved : c === to ? width + moved : width,
          );
          const then = linesOf(rows, tried);
          if (then >= lines - 1e-9) continue;
          widths.splice(0, widths.length, ...tried);
          lines = then;
          break;
        }
      }
    if (lines === before) break;
  }
}
const [MOST_PASSES, MOST_MOVED] = [3, 12];

/** How many lines high rows are: words wrap a little sooner than letters would. */
const linesOf = (rows: readonly Row[], widths: readonly number[]): number =>
  rows.reduce(
    (sum, { lengths, weight }) =>
      sum +
      weight *
        Math.max(
          ...lengths.map((length, c) => {
            const lines = length / (widths[c] ?? 1);
            return lines <= 1 ? 1 : Math.ceil(lines * 1.08);
          }),
        ),
    0,
  );

/** The column that one letter more helps the most, as rows are as high as their longest cell; undefined where none wraps. */
function mostCramped(rows: readonly Row[], widths: readonly number[]): number | undefined {
  const helped = widths.map(() => 0);
  for (const { lengths, weight } of rows) {
    const lines = lengths.map((length, c) => length / (widths[c] ?? 1));
    const most = Math.max(...lines);
    const at = lines.indexOf(most);
    if (most > 1) helped[at] = (helped[at] ?? 0) + (weight * most) / (widths[at] ?? 1);
  }
  const best = Math.max(...helped);
  return best > 0 ? helped.indexOf(best) : undefined;
}
