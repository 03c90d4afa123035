import "server-only";
import { figureTable } from "../../../domain/figure/to-table.ts";
import { intervalToSvg } from "../../../domain/figure/interval-to-svg.ts";
import type {
  Block,
  DecisionAsked,
  BoardReport,
  KeyFigure,
  Section,
} from "../../../domain/report/board-report.ts";
import {
  apartFromSentences,
  fittedParts,
  isProse,
  lettersNeeded,
  LONGEST_WORD,
  WRAPS_UPRIGHT,
} from "../../../format/report/fitted-columns.ts";
import { frameLines } from "../../../format/report/frame-lines.ts";
import { keyFigureLines } from "../../../format/report/key-figure-lines.ts";
import { claimsTable, evidenceTable, sourcesTable } from "../../../format/report/ledger-tables.ts";
import { onItsSide } from "../../../format/report/on-its-side.ts";
import { type ClaimsById, claimsById, type Run, runsOf } from "../../../format/report/runs.ts";
import { claimsOfTwin } from "../../../format/report/report-tables.ts";
import { type TableLines, tableLines } from "../../../format/report/table-lines.ts";
import { titledFigure } from "../../../format/report/titled-figure.ts";
import { longDate } from "../../../format/date.ts";
import type { Figure } from "../../../domain/figure/figure.ts";
import { ledgerInWords } from "./ledger-in-words.ts";
import { figureToPrint, narrowestInPrint } from "./figure-to-print.ts";

/** Links cost time and memory with each number; beyond this the page says that there are none. */
const MOST_LINKED = 2_000;

/** Letters of ten-point type that fit across a page, upright and turned. */
export type PageLetters = { readonly upright: number; readonly across: number };

/**
 * A report's values in the words of the screen, in the form that the template
 * reads. A section of which a table needs it lies across, whole.
 */
export function reportInWords(report: BoardReport, letters: PageLetters) {
  const known = claimsById(report.claims);
  // A profile may leave a fact or a source out: no link leads to what is not there.
  const linked = report.claims.length <= MOST_LINKED;
  const places = new Set(
    linked
      ? [
          ...report.evidence.map((_, i) => `fact-${i + 1}`),
          ...report.notes.map(({ number }) => `source-${number}`),
        ]
      : [],
  );
  return {
    title: report.title,
    organisation: report.organisation,
    demo: report.demo,
    frame: frameLines(report),
    leftOut: report.leftOut,
    linked,
    runs: laidOut(report, known, letters).map(({ across, sections }) => ({
      across,
      isShort: sections.every(({ blocks }) => isShort(blocks)),
      sections: sections.map(({ id, title, ownPage, blocks }, i) => ({
        id,
        title,
        ownPage: ownPage && ![blocks, sections[i - 1]?.blocks ?? blocks].some(isShort),
        blocks: blocks.map((block) =>
          blockInWords(block, known, across ? letters.across : letters.upright),
        ),
      })),
    })),
    ledgers: [
      ledgerInWords("claim", claimsTable(report), places),
      ledgerInWords("fact", evidenceTable(report), places),
      ledgerInWords("source", sourcesTable(report), places),
    ],
  };
}

type Laid = { readonly across: boolean; readonly sections: Section[] };

/** Sections in their order, those that follow one another on pages that are held the same way together. */
function laidOut({ sections }: BoardReport, known: ClaimsById, letters: PageLetters): Laid[] {
  const runs: Laid[] = [];
  for (const [i, section] of sections.entries()) {
    const last = runs.at(-1);
    // The contents follow the first section, upright: what is behind them begins anew.
    const isFirst = runs.length < 2;
    const decides = isShort(section.blocks)
      ? runs.length === 1
        ? sections.slice(i).find(({ blocks }) => !isShort(blocks))
        : undefined
      : section;
    const across =
      decides === undefined
        ? !isFirst && last?.across === true
        : decides.blocks.some((block) => needsAcross(block, known, letters));
    if (last?.across === across && !isFirst) last.sections.push(section);
    else runs.push({ across, sections: [section] });
  }
  return runs;
}

/** A few lines need no page of their own, and lie as what is before them does. */
const isShort = (blocks: readonly Block[]): boolean =>
  blocks.every(({ kind }) => kind === "sentence") && blocks.length <= 3;

function needsAcross(block: Block, known: ClaimsById, letters: PageLetters): boolean {
  if (block.kind !== "table") return false;
  const lines = tableLines(block, known);
  if (isProse(lines) || lines.rows.length <= ROWS_IN_PARTS) return false;
  return lettersNeeded(apartFromSentences(lines).narrow, WRAPS_UPRIGHT) > letters.upright;
}

/** A table of so few rows is read as well in parts below one another. */
const ROWS_IN_PARTS = 12;

/** Points of a letter across the page; the room between a drawing and its table. */
const [LETTER, BETWEEN] = [5.55, 18];
/** Words of a drawing are set a ninth larger than they are drawn, ten points for nine. */
const LARGER = 10 / 9;
/** The widest that a drawing is set, and the most rows of a table that stands beside it. */
const [WIDEST, ROWS_BESIDE] = [505, 14];

/** How a figure and its table share a page: beside one another where neither is cramped by it, else one below the other. */
function sharedOut(figure: Figure, lines: TableLines, letters: number) {
  const page = letters * LETTER;
  const table = lettersNeeded(lines);
  const left = Math.min(WIDEST, page - BETWEEN - table * LETTER);
  const isBeside = left >= narrowestInPrint(figure) * LARGER && lines.rows.length <= ROWS_BESIDE;
  const width = isBeside ? left : Math.min(WIDEST, page);
  return {
    isBeside,
    width,
    svg: figureToPrint(figure, width / LARGER),
    parts: inParts(lines, isBeside ? (page - BETWEEN - width) / LETTER : letters),
  };
}

function blockInWords(block: Block, known: ClaimsById, letters: number) {
  const { kind } = block;
  if (block.kind === "sentence")
    return { kind, style: block.style, runs: runsOf(block.text, known) };
  if (block.kind === "list") return { kind, items: block.items.map((item) => runsOf(item, known)) };
  if (block.kind === "key-figures")
    return {
      kind,
      figures: block.figures.map((figure) => ({
        ...keyFigureLines(figure, known),
        svg: intervalOf(figure, known),
      })),
    };
  if (block.kind === "decisions")
    return { kind, asked: block.asked.map((one) => decisionInWords(one, known)) };
  if (block.kind === "figure") {
    const figure = titledFigure(block);
    const { title, subtitle, sourceLine: source } = figure;
    const twin = { table: figureTable(figure), claims: claimsOfTwin(block) };
    const shared = sharedOut(figure, tableLines(twin, known), letters);
    return { kind, title, subtitle, source, alt: block.alt, ...shared };
  }
  const { title, note = null } = block.table;
  const lines = tableLines(block, known);
  const shown = isProse(lines) ? { entries: inEntries(lines) } : { parts: inParts(lines, letters) };
  return { kind, title, caption: block.caption ?? null, note, ...shown };
}

const decisionInWords = (
  { question, options, recommended, by }: DecisionAsked,
  known: ClaimsById,
) => ({
  question,
  by: longDate(by),
  options: options.map(({ name, cost }) => ({
    name,
    isRecommended: name === recommended,
    cost: runsOf(cost, known),
  })),
});

function intervalOf({ claim, appetite, since }: KeyFigure, known: ClaimsById): string | null {
  const value = known.get(claim)?.value ?? null;
  if (value === null) return null;
  const was = since?.was?.point ?? null;
  return intervalToSvg(value, { appetite: appetite?.at ?? null, was, width: 110 });
}

const NOTHING: Run = { text: "", claim: null };

/** A table as the template sets it: parts of columns, each with heads, shares of the width, and cells. */
function inParts(lines: TableLines, letters: number) {
  const apart = apartFromSentences(lines);
  const { below } = apart;
  const { narrow, parts } = wholeOrInParts(apart.narrow, letters, below === null);
  return parts.map(({ columns, shares, keys }, p) => ({
    shares,
    keys,
    heads: columns.map((i) => narrow.heads[i]?.text ?? ""),
    numbers: columns.map((i) => narrow.heads[i]?.isNumber ?? false),
    rows: narrow.rows.map((row) => columns.map((i) => breakable(row[i] ?? NOTHING))),
    below: p === parts.length - 1 ? below : null,
    isWhole: isSmall(narrow),
    areRowsShort: narrow.rows.every((row) => row.every(({ text }) => text.length < 200)),
  }));
}

/** A table that is too wide for the page lies on its side where it has few rows, else it stands in parts. */
function wholeOrInParts(narrow: TableLines, letters: number, mayTurn: boolean) {
  const parts = fittedParts(narrow, letters);
  const turned = parts.length > 1 && mayTurn ? onItsSide(narrow) : undefined;
  const inOne = turned === undefined ? [] : fittedParts(turned, letters);
  return turned !== undefined && inOne.length === 1
    ? { narrow: turned, parts: inOne }
    : { narrow, parts };
}

/** A word that no column has room for, in pieces between which it may be broken: fingerprints, addresses. */
function breakable(run: Run): Run & { readonly pieces?: readonly string[] } {
  if (!LONG_WORD.test(run.text)) return run;
  const pieces = run.text
    .split(LONG_WORD)
    .flatMap((words, i) => (i % 2 === 0 ? words : (words.match(/.{1,8}/g) ?? [])));
  return { ...run, pieces: pieces.filter((piece) => piece !== "") };
}
const LONG_WORD = new RegExp(`([!-~]{${LONGEST_WORD + 1},})`);

/** Few enough rows, of few enough words, to stand on one page together. */
const isSmall = ({ heads, rows }: TableLines): boolean =>
  rows.length <= (heads.length > 2 ? 8 : 12) &&
  rows.flat().reduce((sum, { text }) => sum + text.length, 0) < 1200;

/** A table of paragraphs: its first column as heads, below each the other columns by their names. */
const inEntries = ({ heads, rows }: TableLines) =>
  rows.map(([head = NOTHING, ...cells]) => ({
    head,
    cells: cells.map((cell, i) => ({ name: heads[i + 1]?.text ?? "", cell })),
  }));
