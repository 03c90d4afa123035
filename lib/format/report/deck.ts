import type { Block, BoardReport, FigureBlock, Section } from "../../domain/report/board-report.ts";
import { claimIdsOf } from "../../domain/report/claims-of-blocks.ts";
import { figureTable } from "../../domain/figure/to-table.ts";
import { chartOf } from "./deck-chart.ts";
import { type DeckPage, frameOf, OWN_PAGE, typeOf } from "./deck-page.ts";
import { claimNotes, claimsOnSlide } from "./deck-notes.ts";
import { type Setting, type Slide, slide } from "./deck-slide.ts";
import { deckTables, isText, type PlacedTable } from "./deck-tables.ts";
import { fittedWords } from "./deck-words.ts";
import { frameLines } from "./frame-lines.ts";
import { claimsOfTwin, tableOfBlock } from "./report-tables.ts";
import { claimsById, runsOf } from "./runs.ts";
import { titledFigure } from "./titled-figure.ts";

/** A report as slides, before anything draws them: plain words and numbers. */
export type Deck = {
  readonly title: string;
  readonly organisation: string;
  readonly page: DeckPage;
  readonly head: string;
  readonly foot: readonly string[];
  readonly slides: readonly Slide[];
};

/**
 * The slides of a report: each sentence, figure and table of its sections in their
 * order, tables whole, in as many slides as they need. The ledger of claims, facts
 * and sources stays in the other formats, and so does a table that is a text in
 * columns; the last slide says so.
 *
 * @param footer the company’s own line at the foot; null for none
 */
export function deckOf(
  report: BoardReport,
  { page = OWN_PAGE, footer = null }: { page?: DeckPage; footer?: string | null } = {},
): Deck {
  const known = claimsById(report.claims);
  const { head, clocks, versions, filters, confidentiality, changes } = frameLines(report);
  const whose = `${report.demo === null ? "" : "DEMO · "}${head} · ${confidentiality}`;
  const own = footer === null ? [] : [footer];
  const foot = [`${clocks} · ${versions}`, filters];
  const setting: Setting = { known, page, foot: page.hasFrame ? [] : [whose, ...foot, ...own] };
  const about = [
    ...(report.demo === null ? [] : [report.demo]),
    clocks,
    versions,
    filters,
    confidentiality,
    ...(changes === null ? [] : [`In the notes of slides: ${changes}`]),
    ...report.leftOut.map((what) => `Left out: ${what}`),
  ];
  const texts = report.sections.flatMap(({ blocks }) =>
    blocks
      .filter((block) => isOffSlides(block, setting))
      .flatMap((block) => tableOfBlock(block, known)),
  );
  const last = [
    `The ${report.claims.length} claims of this report, their facts and sources are in its PDF, its workbook and its data files: slides are too small for them.`,
    ...(texts.length === 0
      ? []
      : [`So are the tables that are texts: ${texts.map(({ table }) => table.title).join("; ")}.`]),
    "The notes of each slide name the claims that its numbers state.",
  ];
  return {
    title: report.title,
    organisation: report.organisation,
    page,
    head: whose,
    foot: [foot[0] ?? "", [...foot.slice(1), ...own].join(" · ")],
    slides: [
      ...wordsSlides({ title: report.title, subtitle: head, lines: about, notes: "" }, setting),
      ...report.sections.flatMap((one) => slidesOf(one, setting)),
      ...wordsSlides(
        {
          title: "Where the claims are",
          subtitle: "What is not on these slides",
          lines: last,
          notes: "",
        },
        setting,
      ),
    ],
  };
}

/** In letters; a longer finding is read below the title of its section, in type of its own size. */
const LONGEST_AS_TITLE = 130;

function slidesOf(section: Section, setting: Setting): Slide[] {
  const { known } = setting;
  const isSpoken = ({ kind }: Block) => kind === "sentence" || kind === "list";
  const spoken = section.blocks.filter(isSpoken);
  const others = section.blocks.filter((one) => !isSpoken(one) && !isOffSlides(one, setting));
  if (spoken.length === 0)
    return others.flatMap((block) => slidesOfBlock(block, section.title, setting));
  const textOf = (runs: ReturnType<typeof runsOf>) => runs.map(({ text }) => text).join("");
  const finding = spoken.find((block) => block.kind === "sentence" && block.style === "finding");
  const lines = spoken.flatMap((block) => {
    if (block === finding) return [];
    if (block.kind === "sentence") return [textOf(runsOf(block.text, known))];
    return block.kind === "list" ? block.items.map((item) => textOf(runsOf(item, known))) : [];
  });
  const notes = claimNotes(spoken.flatMap(claimIdsOf), known);
  const found = finding?.kind === "sentence" ? textOf(runsOf(finding.text, known)) : "";
  const said =
    found !== "" && found.length <= LONGEST_AS_TITLE
      ? { title: found, subtitle: section.title, lines, notes }
      : { title: section.title, subtitle: "", lines: [found, ...lines].filter(Boolean), notes };
  const [next] = others;
  const together = next === undefined ? undefined : wordsWithTable(said, next, setting);
  return together === undefined
    ? [
        ...wordsSlides(said, setting),
        ...others.flatMap((block) => slidesOfBlock(block, section.title, setting)),
      ]
    : [
        together,
        ...others.slice(1).flatMap((block) => slidesOfBlock(block, section.title, setting)),
      ];
}

type Said = {
  readonly title: string;
  readonly subtitle: string;
  readonly lines: readonly string[];
  readonly notes: string;
};

function wordsSlides({ title, subtitle, lines, notes }: Said, setting: Setting): Slide[] {
  const { content } = frameOf(setting.page, { subtitle, source: "", foot: setting.foot });
  const pages = fittedWords(lines, content, typeOf(setting.page));
  return pages.map((words, i) =>
    slide(
      {
        title: numbered(title, i, pages.length),
        subtitle,
        source: "",
        notes: i === 0 ? notes : "",
      },
      [{ kind: "words", box: content, lines: words.lines, points: words.points }],
      setting,
    ),
  );
}

/** Words with the table that follows them below, where both have room on one slide. */
function wordsWithTable(said: Said, block: Block, setting: Setting): Slide | undefined {
  if (block.kind === "figure") return undefined;
  const [one, ...more] = tableOfBlock(block, setting.known);
  if (one === undefined || more.length > 0 || said.lines.length === 0) return undefined;
  const { content } = frameOf(setting.page, {
    subtitle: said.subtitle,
    source: "",
    foot: setting.foot,
  });
  const type = typeOf(setting.page);
  const [words] = fittedWords(said.lines, { ...content, h: content.h * 0.55 }, type);
  if (words === undefined || words.lines.length < said.lines.length) return undefined;
  const caption = { ...content, y: content.y + words.height + 0.15, h: 0.3 * type.scale };
  const below = {
    ...content,
    y: caption.y + caption.h,
    h: content.h - words.height - 0.15 - caption.h,
  };
  const tables = deckTables(one, setting.known, below, type);
  const [placed] = tables;
  if (placed === undefined || tables.length > 1) return undefined;
  const { table, claims } = placed;
  return slide(
    {
      ...said,
      source: "",
      notes: [said.notes, claimsOnSlide(claims, setting.known)]
        .filter((note) => note !== "")
        .join("\n"),
    },
    [
      {
        kind: "words",
        box: { ...content, h: words.height },
        lines: words.lines,
        points: words.points,
      },
      { kind: "note", box: caption, lines: [one.table.title], points: 12 * type.scale },
      { kind: "table", box: below, table },
    ],
    setting,
  );
}

const isOffSlides = (block: Block, { known, page }: Setting): boolean =>
  block.kind === "table" && isText(block, known, page.body, typeOf(page));

function slidesOfBlock(block: Block, section: string, setting: Setting): Slide[] {
  if (block.kind === "figure") return figureSlides(block, setting);
  return tableOfBlock(block, setting.known).flatMap((one) =>
    tableSlides(
      one,
      one.table.title,
      `${section}${one.table.note === undefined ? "" : ` · ${one.table.note}`}`,
      setting,
    ),
  );
}

/** Words of a figure that speak of what is drawn on paper and screen alone. */
const NO_WHISKERS =
  " A chart that can be edited has no whiskers or hatching; the table has both ends.";

/** How much of a slide a chart keeps when its numbers stand beside it. */
const CHART_SHARE = 0.6;

function figureSlides(block: FigureBlock, setting: Setting): Slide[] {
  const { known, page } = setting;
  const figure = titledFigure(block);
  const { title, subtitle } = figure;
  const isPromised = /hatched|whisker/i.test(`${subtitle} ${figure.sourceLine}`);
  const source = `${figure.sourceLine}${isPromised ? NO_WHISKERS : ""}`;
  const twin = { table: figureTable(figure), claims: claimsOfTwin(block) };
  const { content } = frameOf(page, { subtitle, source, foot: setting.foot });
  const type = typeOf(page);
  const chartWide = content.w * CHART_SHARE;
  const aside = { ...content, x: content.x + chartWide + 0.25, w: content.w - chartWide - 0.25 };
  const beside = deckTables(twin, known, aside, type);
  const [only] = beside;
  const isOne = beside.length === 1 && only !== undefined;
  const chart = {
    kind: "chart",
    box: isOne ? { ...content, w: chartWide } : content,
    chart: chartOf(figure),
    alt: block.alt,
    points: 12 * type.scale,
  } as const;
  const shown = { title, subtitle, source, notes: claimNotes(claimIdsOf(block), known) };
  return isOne
    ? [slide(shown, [chart, { kind: "table", box: aside, table: only.table }], setting)]
    : [
        slide(shown, [chart], setting),
        ...tableSlides(
          twin,
          `${title.replace(/[.:]$/, "")}: the same as a table`,
          subtitle,
          setting,
        ),
      ];
}

function tableSlides(
  block: Parameters<typeof deckTables>[0],
  title: string,
  subtitle: string,
  setting: Setting,
): Slide[] {
  const { content } = frameOf(setting.page, { subtitle, source: "", foot: setting.foot });
  return deckTables(block, setting.known, content, typeOf(setting.page)).map(
    ({ table, claims, place }: PlacedTable) =>
      slide(
        {
          title: place === "" ? title : `${title} (${place})`,
          subtitle,
          source: "",
          notes: claimsOnSlide(claims, setting.known),
        },
        [{ kind: "table", box: content, table }],
        setting,
      ),
  );
}

const numbered = (title: string, i: number, of: number): string =>
  of === 1 ? title : `${title} (${i + 1} of ${of})`;
