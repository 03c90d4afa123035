/**
 * A thread of its own, so that writing slides holds nobody up, can be stopped, and
 * leaves nothing behind: a deck in, the bytes of a file out.
 */
import { parentPort } from "node:worker_threads";
import Presentation from "pptxgenjs";
import type { Deck, Slide } from "../../../format/report/deck.ts";
import type { DeckChart } from "../../../format/report/deck-chart.ts";
import type { DeckTable } from "../../../format/report/deck-tables.ts";

/** Inches, on a slide of 13.33 by 7.5. */
const [LEFT, WIDTH, TOP] = [0.5, 12.33, 1.65];
const MASTER = "Report";
const FACE = "Arial";
const [INK, MUTED, HAIR] = ["1C1B19", "55524A", "C9C5BB"];

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
  file.layout = "LAYOUT_WIDE";
  file.title = plain(deck.title);
  file.author = plain(deck.organisation);
  // Whose it is stands under the author; the library writes a company into XML as it is.
  file.company = "";
  file.theme = { headFontFace: FACE, bodyFontFace: FACE };
  defineMaster(file, deck);
  for (const slide of deck.slides) addSlide(file, slide);
  return file;
}

/** Our own master: head, title, a line, and at the foot which data the slide is of. */
function defineMaster(file: Presentation, deck: Deck): void {
  const small = { fontFace: FACE, fontSize: 10, color: MUTED, margin: 0 } as const;
  file.defineSlideMaster({
    title: MASTER,
    background: { color: "FFFFFF" },
    objects: [
      {
        text: {
          text: plain(deck.head),
          options: { ...small, x: LEFT, y: 0.25, w: WIDTH, h: 0.22 },
        },
      },
      { line: { x: LEFT, y: 6.82, w: WIDTH, h: 0, line: { color: HAIR, width: 0.75 } } },
      {
        text: {
          text: deck.foot.map(plain).join("\n"),
          options: { ...small, x: LEFT, y: 6.87, w: WIDTH - 1, h: 0.45, valign: "top" },
        },
      },
      {
        placeholder: {
          options: {
            name: "title",
            type: "title",
            x: LEFT,
            y: 0.5,
            w: WIDTH,
            h: 0.75,
            margin: 0,
            align: "left",
            valign: "middle",
            fontFace: FACE,
            fontSize: 24,
            color: INK,
          },
          text: "",
        },
      },
    ],
    slideNumber: {
      x: 12.33,
      y: 6.9,
      w: 0.5,
      h: 0.25,
      fontFace: FACE,
      fontSize: 10,
      color: MUTED,
      align: "right",
    },
  });
}

function addSlide(file: Presentation, { title, subtitle, body, source, notes }: Slide): void {
  const slide = file.addSlide({ masterName: MASTER });
  const size = title.length <= 80 ? 24 : title.length <= 180 ? 17 : 11;
  slide.addText(plain(title), { placeholder: "title", fontSize: size });
  const small = { fontFace: FACE, fontSize: 12, color: MUTED, margin: 0 } as const;
  if (subtitle !== "")
    slide.addText(plain(subtitle), { ...small, x: LEFT, y: 1.27, w: WIDTH, h: 0.28 });
  if (source !== "") slide.addText(plain(source), { ...small, x: LEFT, y: 6.5, w: WIDTH, h: 0.28 });
  if (body.kind === "words") addWords(slide, body.finding, body.lines);
  else if (body.kind === "chart") addChart(file, slide, body.chart, plain(body.alt));
  else addTable(slide, body.table);
  if (notes !== "") slide.addNotes(notes.split("\n").map(plain).join("\n"));
}

type Shown = ReturnType<Presentation["addSlide"]>;

function addWords(slide: Shown, finding: string | null, lines: readonly string[]): void {
  const top = finding === null ? TOP : TOP + 1.4;
  if (finding !== null)
    slide.addText(plain(finding), {
      x: LEFT,
      y: TOP,
      w: WIDTH,
      h: 1.2,
      margin: 0,
      fontFace: FACE,
      fontSize: 22,
      color: INK,
      valign: "top",
    });
  if (lines.length > 0)
    slide.addText(
      lines.map((line) => ({
        text: plain(line),
        options: { bullet: true, breakLine: true, paraSpaceAfter: 8 },
      })),
      {
        x: LEFT,
        y: top,
        w: WIDTH,
        h: 6.4 - top,
        margin: 0,
        fontFace: FACE,
        fontSize: 16,
        color: INK,
        valign: "top",
      },
    );
}

function addChart(file: Presentation, slide: Shown, chart: DeckChart, altText: string): void {
  // Bars are counted from the bottom.
  const inOrder = <Item>(items: readonly Item[]): Item[] =>
    chart.kind === "steps" ? [...items] : items.toReversed();
  const series = chart.series.map(({ name, values }) => ({
    name: plain(name),
    labels: inOrder(chart.names.map(plain)),
    values: inOrder(values),
  }));
  const common = {
    x: LEFT,
    y: TOP,
    w: WIDTH,
    h: 4.75,
    altText,
    chartColors: chart.series.map(({ colour }) => colour.slice(1)),
    showLegend: series.length > 1,
    legendPos: "t" as const,
    legendFontFace: FACE,
    legendFontSize: 12,
    catAxisLabelFontFace: FACE,
    catAxisLabelFontSize: 12,
    valAxisLabelFontFace: FACE,
    valAxisLabelFontSize: 12,
    valAxisLabelFormatCode: chart.format,
    valAxisMinVal: 0,
    ...(chart.most === null ? {} : { valAxisMaxVal: chart.most }),
    ...(chart.axis === ""
      ? {}
      : { showValAxisTitle: true, valAxisTitle: chart.axis, valAxisTitleFontSize: 12 }),
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

function addTable(slide: Shown, { heads, shares, rows }: DeckTable): void {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const cell = (text: string, i: number, weight: number, color: string, bold = false) => ({
    text: plain(text),
    options: { bold, align: alignOf(heads[i]), border: underline(weight, color) },
  });
  slide.addTable(
    [
      heads.map(({ text }, i) => cell(text, i, 1, INK, true)),
      ...rows.map((row) => row.map((text, i) => cell(text, i, 0.5, HAIR))),
    ],
    {
      x: LEFT,
      y: TOP,
      w: WIDTH * Math.min(1, total),
      colW: shares.map((share) => (share / Math.max(1, total)) * WIDTH),
      margin: [0.02, 0.06, 0.02, 0.06],
      fontFace: FACE,
      fontSize: 11,
      color: INK,
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
