/**
 * A thread of its own, so that writing slides holds nobody up, can be stopped, and
 * leaves nothing behind: a deck in, the bytes of a file out.
 */
import { parentPort } from "node:worker_threads";
import Presentation from "pptxgenjs";
import type { Deck } from "../../../format/report/deck.ts";
import type { Slide } from "../../../format/report/deck-slide.ts";
import type { DeckTable } from "../../../format/report/deck-tables.ts";

const MASTER = "Report";
const FACE = "Arial";

/** How words look: on our own master as we say, on another as it says. */
type Ink = {
  readonly face: { readonly fontFace?: string };
  /** Of charts, which must name one; “+mn-lt” is the master’s own (ECMA-376, 20.1.4.1.16). */
  readonly chartFace: string;
  readonly ink: string;
  readonly muted: string;
  readonly hair: string;
};
const OWN_INK: Ink = {
  face: { fontFace: FACE },
  chartFace: FACE,
  ink: "1C1B19",
  muted: "55524A",
  hair: "C9C5BB",
};
/** The text colour of the master, light on a dark one; a line that shows on both. */
const THEIR_INK: Ink = { face: {}, chartFace: "+mn-lt", ink: "tx1", muted: "tx1", hair: "8C8C8C" };

// The library draws ids of charts by chance; here chance is the same each time, so that the file is.
let drawn = 0;
Math.random = () => {
  drawn = (drawn * 16_807 + 11) % 2_147_483_647;
  return drawn / 2_147_483_647;
};

/** Characters that XML cannot hold are shown as what they are; blanks are blanks. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, "\uFFFD");

function write(deck: Deck): Presentation {
  const file = new Presentation();
  const { page } = deck;
  file.defineLayout({ name: "Slide", width: page.width, height: page.height });
  file.layout = "Slide";
  file.title = plain(deck.title);
  file.author = plain(deck.organisation);
  // Whose it is stands under the author; the library writes a company into XML as it is.
  file.company = "";
  file.theme = { headFontFace: FACE, bodyFontFace: FACE };
  defineMaster(file, deck);
  const ink = page.hasFrame ? OWN_INK : THEIR_INK;
  for (const slide of deck.slides) addSlide(file, slide, ink);
  return file;
}

/** A place for the title; and on our own master a head, a line, and at the foot which data the slide is of. */
function defineMaster(file: Presentation, { page, head, foot }: Deck): void {
  const small = { fontFace: FACE, fontSize: 10, color: OWN_INK.muted, margin: 0 } as const;
  const { x, w } = page.body;
  const around: NonNullable<Presentation.SlideMasterProps["objects"]> = page.hasFrame
    ? [
        { text: { text: plain(head), options: { ...small, x, y: 0.25, w, h: 0.22 } } },
        { line: { x, y: 6.82, w, h: 0, line: { color: OWN_INK.hair, width: 0.75 } } },
        {
          text: {
            text: foot.map(plain).join("\n"),
            options: { ...small, x, y: 6.87, w: w - 1, h: 0.45, valign: "top" },
          },
        },
      ]
    : [];
  file.defineSlideMaster({
    title: MASTER,
    background: { color: "FFFFFF" },
    objects: [
      ...around,
      {
        placeholder: {
          options: {
            name: "title",
            type: "title",
            ...page.title,
            margin: 0,
            align: "left",
            valign: "middle",
            fontFace: FACE,
            fontSize: page.titlePoints,
            color: OWN_INK.ink,
          },
          text: "",
        },
      },
    ],
    ...(page.hasFrame
      ? { slideNumber: { ...small, x: 12.33, y: 6.9, w: 0.5, h: 0.25, align: "right" } }
      : {}),
  });
}

type Shown = ReturnType<Presentation["addSlide"]>;

function addSlide(file: Presentation, { title, titlePoints, parts, notes }: Slide, ink: Ink): void {
  const slide = file.addSlide({ masterName: MASTER });
  // Of the words, not of the place: what is said of a place the library takes from the master.
  slide.addText([{ text: plain(title), options: { fontSize: titlePoints } }], {
    placeholder: "title",
  });
  for (const part of parts) {
    if (part.kind === "chart") addChart(file, slide, part, ink);
    else if (part.kind === "table") addTable(slide, part, ink);
    else addWords(slide, part, ink);
  }
  if (notes !== "") slide.addNotes(notes.split("\n").map(plain).join("\n"));
}

type Part<Kind> = Extract<Slide["parts"][number], { readonly kind: Kind }>;

function addWords(
  slide: Shown,
  { kind, box, lines, points }: Part<"words"> | Part<"note">,
  { face, ink, muted }: Ink,
): void {
  const isList = kind === "words";
  slide.addText(
    lines.map((line, i) => ({
      text: plain(line),
      options: {
        breakLine: i < lines.length - 1,
        ...(isList ? { bullet: { indent: points }, paraSpaceAfter: 7 } : {}),
      },
    })),
    {
      ...box,
      ...face,
      margin: 0,
      fontSize: points,
      color: isList ? ink : muted,
      align: "left",
      valign: "top",
    },
  );
}

function addChart(
  file: Presentation,
  slide: Shown,
  { box, chart, alt, points }: Part<"chart">,
  { chartFace, ink }: Ink,
): void {
  // Bars are counted from the bottom.
  const inOrder = <Item>(items: readonly Item[]): Item[] =>
    chart.kind === "steps" ? [...items] : items.toReversed();
  const series = chart.series.map(({ name, values }) => ({
    name: plain(name),
    labels: inOrder(chart.names.map(plain)),
    values: inOrder(values),
  }));
  const common = {
    ...box,
    altText: plain(alt),
    chartColors: chart.series.map(({ colour }) => colour.slice(1)),
    showLegend: series.length > 1,
    legendPos: "t" as const,
    legendFontFace: chartFace,
    legendFontSize: points,
    legendColor: ink,
    catAxisLabelFontFace: chartFace,
    catAxisLabelFontSize: points,
    catAxisLabelColor: ink,
    valAxisLabelFontFace: chartFace,
    valAxisLabelFontSize: points,
    valAxisLabelColor: ink,
    valAxisLabelFormatCode: chart.format,
    valAxisMinVal: 0,
    ...(chart.most === null ? {} : { valAxisMaxVal: chart.most }),
    ...(chart.axis === ""
      ? {}
      : {
          showValAxisTitle: true,
          valAxisTitle: chart.axis,
          valAxisTitleFontSize: points,
          valAxisTitleFontFace: chartFace,
          valAxisTitleColor: ink,
        }),
    valGridLine: { color: "D9D6CF", size: 0.5 },
    catGridLine: { style: "none" as const },
  };
  if (chart.kind === "steps")
    slide.addChart(
      file.ChartType.scatter,
      [
        { name: "Day", values: [...chart.days] },
        ...series.map(({ name, values }) => ({ name, values })),
      ],
      {
        ...common,
        lineSize: 2,
        lineDataSymbol: "none",
        catAxisMinVal: chart.days[0] ?? 0,
        catAxisMaxVal: chart.days.at(-1) ?? 1,
        showLegend: true,
      },
    );
  else
    slide.addChart(file.ChartType.bar, series, {
      ...common,
      barDir: "bar",
      barGrouping: chart.kind === "stacked-bars" ? "stacked" : "clustered",
      barGapWidthPct: 60,
      dataLabelFormatCode: chart.format,
      showValue: false,
    });
}

function addTable(slide: Shown, { box, table }: Part<"table">, { face, ink, hair }: Ink): void {
  const { heads, shares, rows, points } = table;
  const total = shares.reduce((sum, share) => sum + share, 0);
  // Borders take no colour of a theme.
  const strong = ink === "tx1" ? hair : ink;
  const cell = (text: string, i: number, weight: number, color: string, bold = false) => ({
    text: plain(text),
    options: { bold, align: alignOf(heads[i]), border: underline(weight, color) },
  });
  slide.addTable(
    [
      heads.map(({ text }, i) => cell(text, i, 1, strong, true)),
      ...rows.map((row) => row.map((text, i) => cell(text, i, 0.5, hair))),
    ],
    {
      x: box.x,
      y: box.y,
      w: box.w * Math.min(1, total),
      colW: shares.map((share) => (share / Math.max(1, total)) * box.w),
      margin: [0.02, 0.06, 0.02, 0.06],
      ...face,
      fontSize: points,
      color: ink,
      valign: "top",
      autoPage: false,
    },
  );
}

const alignOf = (head: DeckTable["heads"][number] | undefined): "left" | "right" =>
  head?.isNumber === true ? "right" : "left";

type Border = Presentation.BorderProps;
const underline = (pt: number, color: string): [Border, Border, Border, Border] => [
  { type: "none" },
  { type: "none" },
  { type: "solid", pt, color },
  { type: "none" },
];

const port = parentPort;
if (port === null) throw new Error("slides-worker.ts is started as a worker thread");
const { promise, resolve } = Promise.withResolvers<Deck>();
port.once("message", (deck: Deck) => resolve(deck));
const bytes = await write(await promise).write({ outputType: "uint8array" });
if (!(bytes instanceof Uint8Array)) throw new Error("the library wrote no bytes");
port.postMessage(bytes, []);
