import "server-only";
import { figureTable } from "../../../domain/figure/to-table.ts";
import { intervalToSvg } from "../../../domain/figure/interval-to-svg.ts";
import type {
  Block,
  DecisionAsked,
  BoardReport,
  KeyFigure,
  TableBlock,
} from "../../../domain/report/board-report.ts";
import { fittedParts, lettersNeeded } from "../../../format/report/fitted-columns.ts";
import { frameLines } from "../../../format/report/frame-lines.ts";
import { keyFigureLines } from "../../../format/report/key-figure-lines.ts";
import { claimsTable, evidenceTable, sourcesTable } from "../../../format/report/ledger-tables.ts";
import { type ClaimsById, claimsById, type Run, runsOf } from "../../../format/report/runs.ts";
import { claimsOfTwin } from "../../../format/report/report-tables.ts";
import { tableLines } from "../../../format/report/table-lines.ts";
import { titledFigure } from "../../../format/report/titled-figure.ts";
import { cellText } from "../../../format/cell.ts";
import { longDate } from "../../../format/date.ts";
import type { Table } from "../../../domain/table/table.ts";
import { figureToPrint } from "./figure-to-print.ts";

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
  const places = new Set([
    ...report.evidence.map((_, i) => `fact-${i + 1}`),
    ...report.notes.map(({ number }) => `source-${number}`),
  ]);
  return {
    title: report.title,
    organisation: report.organisation,
    demo: report.demo,
    frame: frameLines(report),
    leftOut: report.leftOut,
    linked: report.claims.length <= MOST_LINKED,
    sections: report.sections.map(({ id, title, ownPage, blocks }) => {
      const across = blocks.some((block) => needsAcross(block, known, letters));
      return {
        id,
        title,
        ownPage,
        across,
        blocks: blocks.map((block) =>
          blockInWords(block, known, across ? letters.across : letters.upright),
        ),
      };
    }),
    ledgers: [
      ledger("claim", claimsTable(report), places),
      ledger("fact", evidenceTable(report), places),
      ledger("source", sourcesTable(report), places),
    ],
  };
}

function needsAcross(block: Block, known: ClaimsById, letters: PageLetters): boolean {
  return block.kind === "table" && lettersNeeded(tableLines(block, known)) > letters.upright;
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
    const svg = figureToPrint(figure, FIGURE_WIDTH);
    const twin = { table: figureTable(figure), claims: claimsOfTwin(block) };
    return { kind, title, subtitle, source, alt: block.alt, svg, ...inParts(twin, known, letters) };
  }
  const { title, note = null } = block.table;
  return { kind, title, caption: block.caption ?? null, note, ...inParts(block, known, letters) };
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

/** Drawn at nine points; the page sets it a ninth larger, so that its words are ten. */
const FIGURE_WIDTH = 450;

/** A table as the template sets it: parts of columns, each with heads, shares of the width, and cells. */
function inParts(block: Pick<TableBlock, "table" | "claims">, known: ClaimsById, letters: number) {
  const lines = tableLines(block, known);
  const none: Run = { text: "", claim: null };
  return {
    parts: fittedParts(lines, letters).map(({ columns, shares }) => ({
      shares,
      heads: columns.map((i) => lines.heads[i]?.text ?? ""),
      numbers: columns.map((i) => lines.heads[i]?.isNumber ?? false),
      rows: lines.rows.map((row) => columns.map((i) => row[i] ?? none)),
    })),
  };
}

/**
 * A ledger as it is printed: an entry a row, each a place that marks elsewhere lead
 * to, by its number. What only the workbook has, the page says.
 */
function ledger(prefix: "claim" | "fact" | "source", table: Table, places: ReadonlySet<string>) {
  const shown = table.columns.filter(({ exportOnly }) => !exportOnly);
  // The address of a source stands behind its entry.
  const elsewhere = table.columns
    .filter(({ id, exportOnly }) => exportOnly && id !== "url")
    .map(({ label }) => label);
  return {
    prefix,
    title: table.title,
    note: `${table.note ?? ""} In the workbook and the data files also: ${elsewhere.join(", ").toLowerCase()}.`,
    entries: table.rows.map(({ cells }) => {
      const [number = "", ...words] = shown.map((column) =>
        cellText(cells[column.id] ?? { value: null }, column),
      );
      return {
        number,
        place: `${prefix}-${number.replaceAll(/\D/g, "")}`,
        pieces: shown
          .slice(1)
          .flatMap(({ id }, i) => piecesOf(id, words[i] ?? "", i === 0, places)),
        url: cells["title"]?.href ?? null,
      };
    }),
  };
}

type Piece = { readonly text: string; readonly to: string | null };

/** Parts too short to be understood without the head of their column. */
const SHORT: Readonly<Record<string, string>> = {
  tier: "tier",
  published: "published",
  accessed: "read on",
  holds: "holds",
  recorded: "recorded",
};

/** A part of an entry, apart from the one before it; marks lead to their places. */
function piecesOf(
  column: string,
  words: string,
  isFirst: boolean,
  places: ReadonlySet<string>,
): Piece[] {
  if (words === "") return [];
  const told = SHORT[column];
  const own = ["facts", "sources"].includes(column)
    ? linked(words, places)
    : [{ text: told === undefined ? words : `${told} ${words}`, to: null }];
  return isFirst ? own : [{ text: " · ", to: null }, ...own];
}

/** "F1–F3, S7" as pieces, of which each mark leads to its place. */
const linked = (marks: string, places: ReadonlySet<string>): Piece[] =>
  marks
    .split(/([FS]\d+)/)
    .filter((text) => text !== "")
    .map((text) => {
      const place = `${text.startsWith("F") ? "fact" : "source"}-${text.slice(1)}`;
      return { text, to: places.has(place) ? place : null };
    });
