import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Source } from "../../domain/fact/source.ts";
import { figureToSvg } from "../../domain/figure/to-svg.ts";
import { figureTable } from "../../domain/figure/to-table.ts";
import type { BoardPage } from "../../domain/report/board-page.ts";
import type { Table } from "../../domain/table/table.ts";
import { cellText, columnTitle } from "../../format/cell.ts";
import { longDate } from "../../format/date.ts";
import { estimateText, interval, quantity, tickText } from "../../format/estimate.ts";
import { phraseText } from "../../format/phrase.ts";

// The working directory is the project in development and the bundle in production; both hold these.
const FONTS = join(process.cwd(), "node_modules/geist/dist/fonts/geist-sans");
const TEMPLATE = join(process.cwd(), "lib/server/exports/typst/board-page.typ");

let compiler: NodeCompiler | undefined;

/**
 * The board page as a tagged PDF (PDF/UA-1). Typst refuses to compile where a
 * picture lacks its alternative text, so an untagged page cannot leave.
 */
export function boardPageToPdf(page: BoardPage): Buffer {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [FONTS] }] });
  const pdf = compiler.pdf(
    {
      mainFileContent: readFileSync(TEMPLATE, "utf8"),
      inputs: { page: JSON.stringify(inWords(page)) },
    },
    { pdfStandard: "ua-1" },
  );
  compiler.evictCache(10);
  return pdf;
}

/** What a reader on paper must know of a source, behind its title. */
const HOW_FAR: Readonly<Record<Source["access"], string>> = {
  excerpt_read: "",
  cited_in_material_read: " (not opened by us yet)",
  package_read: "",
  "made-up": " (invented for the demo)",
  none: "",
};

/** The page's values in the words of the screen, in the form the template reads. */
function inWords(page: BoardPage) {
  return {
    title: `${phraseText(page.findings.headline)} (${page.organisation}, ${longDate(page.asOf)})`,
    organisation: page.organisation,
    demo: page.demo,
    clocks: `as of ${longDate(page.asOf)} · data version ${page.dataVersion} · method version ${page.methodVersion}`,
    footer: `${page.demo === null ? "" : "DEMO · "}${page.readBy} · data version ${page.dataVersion} · not legal or investment advice`,
    headline: phraseText(page.findings.headline),
    sentences: [...page.findings.sentences, page.vendorCapital].map(phraseText),
    figures: page.figures.map(({ label, value, unit, determinable, notes }) => ({
      label,
      value: determinable
        ? value.point === null
          ? interval(value, unit)
          : quantity(value.point, unit)
        : "Not determinable",
      range: value.low === value.high ? "exact" : `between ${interval(value, unit)}`,
      notes: runsOf(notes),
    })),
    charts: page.charts.map((figure) => ({
      title: figure.title,
      subtitle: figure.subtitle,
      source: figure.sourceLine,
      svg: figureToSvg(
        figure,
        {
          tick: (value) => tickText(value, figure.unit),
          bar: (value) => estimateText(value, figure.unit),
        },
        250,
      ),
      alt: asSentences(figureTable(figure)),
    })),
    contracts: inCells(page.contracts),
    gates: page.gates,
    questions: page.questions,
    footnotes: page.footnotes.map(({ number, source }) => ({
      number: String(number),
      text: `${source.url === null ? source.title : `${source.publisher}: ${source.title}`}${HOW_FAR[source.access]}`,
      url: source.url,
    })),
  };
}

/** Columns as wide as their longest cell asks for, so that numbers stay on one line. */
function inCells({ columns, rows }: Table) {
  const cells = rows.map((row) =>
    columns.map((column) => cellText(row.cells[column.id] ?? { value: null }, column)),
  );
  const [narrowest, margin] = [6, 2];
  return {
    head: columns.map(columnTitle),
    rows: cells,
    widths: columns.map(
      (_, i) => Math.max(narrowest, ...cells.map((row) => row[i]?.length ?? 0)) + margin,
    ),
  };
}

/** 1, 2, 3, 7 reads 1–3, 7. */
function runsOf(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}

/** A figure's table as text, for those who cannot see the drawing. */
const asSentences = ({ title, columns, rows }: Table): string =>
  `${title}. ${rows
    .map(({ cells }) =>
      columns.map((column) => cellText(cells[column.id] ?? { value: null }, column)).join(" "),
    )
    .join("; ")}.`;
