import type {
  Block,
  BoardReport,
  FigureBlock,
  Section,
  TableBlock,
} from "../../domain/report/board-report.ts";
import { claimIdsOf } from "../../domain/report/claims-of-blocks.ts";
import { chartOf, type DeckChart } from "./deck-chart.ts";
import { type DeckTable, deckTables } from "./deck-tables.ts";
import { frameLines } from "./frame-lines.ts";
import { estimateText } from "../estimate.ts";
import { CHANGES, changeWords } from "./change-words.ts";
import { claimsOfTwin, tableOfBlock } from "./report-tables.ts";
import { type ClaimsById, claimsById, runsOf } from "./runs.ts";
import { numberRuns } from "./number-runs.ts";
import { figureTable } from "../../domain/figure/to-table.ts";
import { titledFigure } from "./titled-figure.ts";

/** What stands on one slide besides its title, source and foot. */
export type SlideBody =
  | { readonly kind: "words"; readonly finding: string | null; readonly lines: readonly string[] }
  | { readonly kind: "chart"; readonly chart: DeckChart; readonly alt: string }
  | { readonly kind: "table"; readonly table: DeckTable };

export type Slide = {
  /** The finding, where there is one. */
  readonly title: string;
  readonly subtitle: string;
  readonly body: SlideBody;
  readonly source: string;
  /** What the speaker sees: the claims of the slide, and what they rest on. */
  readonly notes: string;
};

/** A report as slides, before anything draws them: plain words and numbers. */
export type Deck = {
  readonly title: string;
  readonly organisation: string;
  readonly head: string;
  readonly foot: readonly string[];
  readonly slides: readonly Slide[];
};

/**
 * The slides of a report: each sentence, figure and table of its sections in their
 * order, tables whole, in as many slides as they need. The ledger of claims, facts
 * and sources stays in the other formats; the last slide says so.
 */
export function deckOf(report: BoardReport): Deck {
  const known = claimsById(report.claims);
  const { head, clocks, versions, filters, confidentiality, changes } = frameLines(report);
  const opening: Slide = {
    title: report.title,
    subtitle: head,
    body: {
      kind: "words",
      finding: null,
      lines: [
        ...(report.demo === null ? [] : [report.demo]),
        clocks,
        versions,
        filters,
        confidentiality,
        ...(changes === null ? [] : [`In the notes of slides: ${changes}`]),
        ...report.leftOut.map((what) => `Left out: ${what}`),
      ],
    },
    source: "",
    notes: "",
  };
  const last: Slide = {
    title: "Where the claims are",
    subtitle: "What is not on these slides",
    body: {
      kind: "words",
      finding: null,
      lines: [
        `The ${report.claims.length} claims of this report, their facts and sources are in its PDF, its workbook and its data files: slides are too small for them.`,
        "The notes of each slide name the claims that its numbers state.",
      ],
    },
    source: "",
    notes: "",
  };
  return {
    title: report.title,
    organisation: report.organisation,
    head: `${report.demo === null ? "" : "DEMO · "}${head} · ${confidentiality}`,
    foot: [`${clocks} · ${versions}`, filters],
    slides: [opening, ...report.sections.flatMap((one) => slidesOf(one, known)), last],
  };
}

function slidesOf(section: Section, known: ClaimsById): Slide[] {
  const spoken = section.blocks.filter(({ kind }) => kind === "sentence" || kind === "list");
  const others = section.blocks.filter(({ kind }) => kind !== "sentence" && kind !== "list");
  return [
    ...(spoken.length === 0 ? [] : [wordsSlide(section.title, spoken, known)]),
    ...others.flatMap((block) => slidesOfBlock(block, section.title, known)),
  ];
}

function wordsSlide(title: string, blocks: readonly Block[], known: ClaimsById): Slide {
  const textOf = (runs: ReturnType<typeof runsOf>) => runs.map(({ text }) => text).join("");
  const finding = blocks.find((block) => block.kind === "sentence" && block.style === "finding");
  return {
    title,
    subtitle: "",
    body: {
      kind: "words",
      finding: finding?.kind === "sentence" ? textOf(runsOf(finding.text, known)) : null,
      lines: blocks.flatMap((block) => {
        if (block === finding) return [];
        if (block.kind === "sentence") return [textOf(runsOf(block.text, known))];
        return block.kind === "list" ? block.items.map((item) => textOf(runsOf(item, known))) : [];
      }),
    },
    source: "",
    notes: claimNotes(blocks.flatMap(claimIdsOf), known),
  };
}

function slidesOfBlock(block: Block, section: string, known: ClaimsById): Slide[] {
  if (block.kind === "figure") return figureSlides(block, known);
  return tableOfBlock(block, known).flatMap((one) =>
    tableSlides(
      one,
      one.table.title,
      `${section}${one.table.note === undefined ? "" : ` · ${one.table.note}`}`,
      known,
    ),
  );
}

function figureSlides(block: FigureBlock, known: ClaimsById): Slide[] {
  const figure = titledFigure(block);
  const twin = { table: figureTable(figure), claims: claimsOfTwin(block) };
  return [
    {
      title: figure.title,
      subtitle: figure.subtitle,
      body: { kind: "chart", chart: chartOf(figure), alt: block.alt },
      source: figure.sourceLine,
      notes: claimNotes(claimIdsOf(block), known),
    },
    ...tableSlides(twin, `${figure.title}: the same as a table`, figure.subtitle, known),
  ];
}

const tableSlides = (
  block: Pick<TableBlock, "table" | "claims">,
  title: string,
  subtitle: string,
  known: ClaimsById,
): Slide[] =>
  deckTables(block, known).map(({ table, claims, place }) => ({
    title: place === "" ? title : `${title} (${place})`,
    subtitle,
    body: { kind: "table", table },
    source: "",
    notes: claims.length === 0 ? "" : tableNotes(new Set(claims), known),
  }));

/** Claims of a table by number, and those of them that changed since the last pack. */
function tableNotes(numbers: ReadonlySet<number>, known: ClaimsById): string {
  const stated = [...known.values()].filter(({ number }) => numbers.has(number));
  const changed = Object.entries(CHANGES).flatMap(([kind, { word }]) => {
    const such = stated.filter(({ change }) => change?.kind === kind);
    return such.length === 0
      ? []
      : [
          `${word}: ${numberRuns(
            such.map((one) => one.number),
            "",
          )}`,
        ];
  });
  return `Claims on this slide: ${numberRuns([...numbers], "")}.${changed.length === 0 ? "" : ` Since the last pack ${changed.join("; ")}.`}`;
}

/** Claims by number with what they state, each once. */
const claimNotes = (ids: readonly string[], known: ClaimsById): string =>
  [...new Set(ids)]
    .flatMap((id) => known.get(id) ?? [])
    .map((claim) => {
      const { number, label, value, unit, how, notes, change } = claim;
      const since = change === undefined ? "" : `; since the last pack ${changeWords(claim)}`;
      return `Claim ${number}: ${label}: ${value === null ? "not known" : estimateText(value, unit)} (${how}; sources ${numberRuns(notes, "S") || "none"}${since}).`;
    })
    .join("\n");
