import { type Figure, type FigureCategory, hueOf, reachOf } from "./figure.ts";
import { seriesColor } from "./series-colors.ts";
import { stepsToSvg } from "./steps-to-svg.ts";
import { PART_PATTERNS, partPattern } from "./part-patterns.ts";
import { FAINT, INK, LETTER, lettersIn, onTwoLines, svgPen, TICK_EVERY } from "./svg-pen.ts";
import { ticks } from "./ticks.ts";

export type Writing = {
  /** A number of the figure's unit in words, e.g. "$1.2M". */
  readonly tick: (value: number) => string;
  /** What stands behind a bar, e.g. "60 (53–70)". */
  readonly bar: (value: { low: number; point: number | null; high: number }) => string;
};

/**
 * The figure as vector drawing for paper: bars from zero, a whisker from low to
 * high, hatching where nothing singles out a value. No title: the page sets it.
 *
 * @param width in points; the height follows from the number of bars
 */
export function figureToSvg(figure: Figure, writing: Writing, width = 480): string {
  if (figure.categories.length === 0) return nothingToDraw(width);
  if (figure.kind === "steps") return stepsToSvg(figure, writing, width);
  const { labelWidth, valueWidth, tails } = widthsOf(figure, writing, width);
  // Parts of a stack and bars of a group are told apart without their colours too.
  const isMarked = figure.kind === "stacked-bars" || figure.series.length > 1;
  const plot = width - labelWidth - valueWidth;
  const perRow = figure.kind === "bars" ? figure.series.length : 1;
  const bar = 11;
  const named = figure.categories.map(({ label }) => onTwoLines(label, labelWidth - 6));
  // Two lines of a name need more room than one bar.
  const between = perRow === 1 && named.some(({ length }) => length > 1) ? 8 : 4;
  const row = perRow * (bar + 3) + between;
  const marks = ticks(reachOf(figure), Math.max(1, Math.floor(plot / TICK_EVERY)));
  const end = marks.at(-1) ?? 1;
  const x = (value: number) => labelWidth + (Math.min(value, end) / end) * plot;
  const names = figure.series.length > 1 ? keyOf(figure, labelWidth, width) : [];
  const key = Math.max(0, ...names.map(({ y }) => y + KEY_LINE));
  const underMark = figure.mark === undefined ? 0 : 9;
  const bottom = key + figure.categories.length * row + 4 + underMark;
  /** Where words begin that the mark's line would run through: behind it. */
  const besideMark = (from: number, words: string): number => {
    const at = figure.mark === undefined ? -1 : x(figure.mark.at);
    return at >= from - 2 && at <= from + words.length * LETTER + 5 ? at + 5 : from;
  };
  const { put, line, text, drawing } = svgPen();

  for (const mark of marks) {
    line(x(mark), key, x(mark), bottom, FAINT, 0.5);
    text(x(mark), bottom + 11, writing.tick(mark), "middle");
  }
  for (const [place, { id, label, at, y }] of names.entries()) {
    const swatch = `<rect x="${at.toFixed(2)}" y="${y}" width="9" height="9" fill=`;
    put(`${swatch}"${seriesColor(id, place)}"/>`);
    const pattern = isMarked ? partPattern(place) : null;
    if (pattern !== null) put(`${swatch}"${pattern}"/>`);
    text(at + 12, y + 8, label, "start");
  }
  figure.categories.forEach((category, i) => {
    const top = key + i * row + 4;
    const beside = top + (row - between) / 2 + 3;
    const lines = named[i] ?? [];
    lines.forEach((words, l) =>
      text(labelWidth - 6, beside + (l - (lines.length - 1) / 2) * 10, words, "end"),
    );
    let stacked = 0;
    figure.series.forEach((series, place) => {
      const value = series.values[i] ?? null;
      const hue = hueOf(figure.categories, i);
      const isAlone = figure.series.length === 1;
      const color = isAlone ? seriesColor(hue.id, 0) : seriesColor(series.id, place);
      const y = figure.kind === "bars" ? top + place * (bar + 3) : top;
      if (value === null && figure.kind === "stacked-bars") return;
      if (value === null) {
        text(x(0) + 4, y + bar - 2, series.notes?.[i] ?? "not known", "start");
        return;
      }
      const from = figure.kind === "bars" ? 0 : stacked;
      const length = value.point ?? value.low;
      const shape = `<rect x="${x(from).toFixed(2)}" y="${y.toFixed(2)}" width="${(x(from + length) - x(from)).toFixed(2)}" height="${bar}" fill=`;
      put(`${shape}"${category.unknown ? "url(#unknown)" : color}"${edgeOf(figure, category)}/>`);
      const mark = isMarked ? place : hue.place;
      const pattern = category.unknown ? null : partPattern(mark);
      if (pattern !== null) put(`${shape}"${pattern}"/>`);
      if (figure.kind === "stacked-bars") {
        stacked += length;
        return;
      }
      if (value.point === null)
        put(
          `<rect x="${x(value.low).toFixed(2)}" y="${y.toFixed(2)}" width="${(x(value.high) - x(value.low)).toFixed(2)}" height="${bar}" fill="url(#unknown)" stroke="${color}" stroke-width="0.5"/>`,
        );
      if (value.low !== value.high) {
        const middle = y + bar / 2;
        line(x(value.low), middle, x(value.high), middle, INK, 0.9);
        line(x(value.low), middle - 3, x(value.low), middle + 3, INK, 0.9);
        line(x(value.high), middle - 3, x(value.high), middle + 3, INK, 0.9);
      }
      const words = writing.bar(value);
      text(besideMark(x(Math.max(length, value.high)) + 5, words), y + bar - 2, words, "start");
    });
    if (figure.kind === "stacked-bars")
      text(x(stacked) + 5, top + bar - 2, tails[i] ?? "", "start");
  });
  if (figure.mark !== undefined) {
    line(x(figure.mark.at), key, x(figure.mark.at), bottom, INK, 1.2);
    const at = x(figure.mark.at);
    const isRoom = at + 3 + lettersIn(figure.mark.label) * LETTER <= width;
    text(isRoom ? at + 3 : at - 3, bottom - 2, figure.mark.label, isRoom ? "start" : "end");
  }
  const hatch = `<defs>${isMarked || figure.categories.some(({ party }) => party !== undefined) ? PART_PATTERNS : ""}<pattern id="unknown" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="4" stroke="${INK}" stroke-width="0.7"/></pattern></defs>`;
  return drawing(width, bottom + 16, hatch);
}

/** The least that bars need to be told apart. */
const LEAST_PLOT = 100;

/** The narrowest in which nothing of a figure is cut and its bars can be told apart. */
export function narrowest(figure: Figure, writing: Writing): number {
  if (figure.kind === "steps") return 2.4 * LEAST_PLOT;
  const { labelWidth, valueWidth } = widthsOf(figure, writing, Number.POSITIVE_INFINITY);
  return labelWidth + LEAST_PLOT + valueWidth;
}

/** Room for the names of the rows, and for the words behind the bars. */
function widthsOf(figure: Figure, writing: Writing, width: number) {
  const { kind, categories, series, mark } = figure;
  const longest = Math.max(0, ...categories.map(({ label }) => lettersIn(label)));
  const tails = kind === "bars" ? [] : categories.map((_, i) => tailOf(figure, i, writing));
  const values = series.flatMap((one) => one.values.flatMap((value) => value ?? []));
  const behind = [...tails, ...(kind === "bars" ? values.map((one) => writing.bar(one)) : [])];
  const words = Math.max(0, ...behind.map((tail) => lettersIn(tail) * LETTER + 8));
  return {
    labelWidth: Math.min(width * 0.42, longest * LETTER + 10),
    // The last tick stands half behind the bars; words that a mark would cross stand behind it.
    valueWidth: Math.min(width * 0.5, Math.max(28, words + (mark === undefined ? 0 : 6))),
    tails,
  };
}

const KEY_LINE = 14;

/** The names of the series above the bars, on as many lines as they need. */
function keyOf({ series }: Figure, labelWidth: number, width: number) {
  const needs = series.map(({ label }) => 22 + lettersIn(label) * LETTER);
  const isOneLine = needs.reduce((sum, one) => sum + one, 0) <= width - labelWidth;
  let [at, y] = [isOneLine ? labelWidth : 0, 0];
  return series.map(({ id, label }, i) => {
    const need = needs[i] ?? 0;
    if (at > 0 && at + need > width && !isOneLine) [at, y] = [0, y + KEY_LINE];
    at += need;
    return { id, label, at: at - need, y };
  });
}

/** A figure without data says so, rather than drawing axes of nothing. */
function nothingToDraw(width: number): string {
  const { text, drawing } = svgPen();
  text(0, 12, "There is nothing on record to draw.", "start");
  return drawing(width, 18);
}

/** What is unknown has an outline; parts of a stack have a white one, so that grey paper keeps them apart. */
function edgeOf({ kind }: Figure, { unknown }: FigureCategory): string {
  if (unknown) return ` stroke="${INK}" stroke-width="0.5"`;
  return kind === "stacked-bars" ? ` stroke="#ffffff" stroke-width="1"` : "";
}

/** What stands behind a stack: its sum, and which parts of it nobody knows. */
function tailOf({ series }: Figure, i: number, { bar }: Writing): string {
  const known = series.flatMap(({ values }) => values[i] ?? []);
  const sum = known.reduce((total, { point, low }) => total + (point ?? low), 0);
  const without = series
    .filter(({ values }) => (values[i] ?? null) === null)
    .map(({ label, notes }) => `${label} ${notes?.[i] ?? "not known"}`);
  return [bar({ low: sum, point: sum, high: sum }), ...without].join(", ");
}
