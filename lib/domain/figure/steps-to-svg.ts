import { dayNumber } from "../quantity/plain-date.ts";
import { type Figure, type FigureSeries, reachOf } from "./figure.ts";
import { seriesColor } from "./series-colors.ts";
import { dashOf } from "./step-dashes.ts";
import { LETTER, FAINT, INK, svgPen, TICK_EVERY } from "./svg-pen.ts";
import { ticks } from "./ticks.ts";
import type { Writing } from "./to-svg.ts";

const PLOT_HEIGHT = 150;
/** Words of a day, `2026-08-21`, with a gap on either side. */
const DAY_WIDTH = 10 * LETTER + 10;

/** Steps over time: level from each day to the next, shaded from low to high where they differ. */
export function stepsToSvg(figure: Figure, writing: Writing, width: number): string {
  const { categories, series } = figure;
  const days = categories.map(({ id }) => dayNumber(id));
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 1];
  const marks = ticks(reachOf(figure), Math.floor(PLOT_HEIGHT / 30));
  const top = marks.at(-1) ?? 1;
  const left = Math.max(...marks.map((mark) => writing.tick(mark).length)) * LETTER + 8;
  const right =
    width - Math.max(TICK_EVERY, ...series.map(({ label }) => label.length * LETTER + 8));
  const x = (day: number) => left + ((day - first) / Math.max(1, last - first)) * (right - left);
  const y = (value: number) => 6 + (1 - Math.min(value, top) / top) * PLOT_HEIGHT;
  const pen = svgPen();
  for (const mark of marks) {
    pen.line(left, y(mark), right, y(mark), FAINT, 0.5);
    pen.text(left - 4, y(mark) + 3, writing.tick(mark), "end");
  }
  pen.line(left, y(0), right, y(0), INK, 0.5);
  let free = Number.NEGATIVE_INFINITY;
  for (const [i, { label }] of categories.entries()) {
    const at = x(days[i] ?? first);
    pen.line(at, y(0), at, y(0) + 3, INK, 0.5);
    const middle = Math.min(Math.max(at, DAY_WIDTH / 2), width - DAY_WIDTH / 2);
    if (middle - DAY_WIDTH / 2 < free) continue;
    pen.text(middle, y(0) + 13, label, "middle");
    free = middle + DAY_WIDTH / 2;
  }
  series.forEach((one, place) => {
    const color = seriesColor(one.id, place);
    for (const { from, to, low, high } of stretchesOf(one, days))
      if (low < high)
        pen.put(
          `<rect x="${x(from).toFixed(2)}" y="${y(high).toFixed(2)}" width="${(x(to) - x(from)).toFixed(2)}" height="${(y(low) - y(high)).toFixed(2)}" fill="${color}" fill-opacity="0.15"/>`,
        );
    for (const run of runsOf(one, days)) {
      const path = run.map(
        ({ from, to, at }, i) =>
          `${i === 0 ? "M" : "L"}${x(from).toFixed(2)} ${y(at).toFixed(2)}H${x(to).toFixed(2)}`,
      );
      pen.put(
        `<path d="${path.join("")}" fill="none" stroke="${color}" stroke-width="1.4" stroke-dasharray="${dashOf(place)}"/>`,
      );
    }
  });
  for (const { label, at } of endLabels(series, y)) pen.text(right + 5, at, label, "start");
  return pen.drawing(width, y(0) + 20);
}

type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly at: number;
  readonly high: number;
};

/** Each value from its day to the next one; the last has no length. */
const stretchesOf = ({ values }: FigureSeries, days: readonly number[]): Stretch[] =>
  values.flatMap((value, i) => {
    const from = days[i];
    if (value === null || from === undefined) return [];
    return [
      {
        from,
        to: days[i + 1] ?? from,
        low: value.low,
        at: value.point ?? value.high,
        high: value.high,
      },
    ];
  });

/** Stretches without a gap between them: a line is not drawn over days of which nothing is known. */
function runsOf(series: FigureSeries, days: readonly number[]): Stretch[][] {
  const runs: Stretch[][] = [];
  let end: number | undefined;
  for (const stretch of stretchesOf(series, days)) {
    const run = runs.at(-1);
    if (run === undefined || stretch.from !== end) runs.push([stretch]);
    else run.push(stretch);
    end = stretch.to;
  }
  return runs;
}

/** The names of the lines where they end, moved apart as far as they would lie over one another. */
function endLabels(
  series: readonly FigureSeries[],
  y: (value: number) => number,
): { readonly label: string; readonly at: number }[] {
  const wanted = series
    .flatMap(({ label, values }) => {
      const last = values.findLast((value) => value !== null);
      return last === undefined || last === null
        ? []
        : [{ label, at: y(last.point ?? last.high) + 3 }];
    })
    .toSorted((a, b) => b.at - a.at);
  let lowest = Number.POSITIVE_INFINITY;
  return wanted.map(({ label, at }) => {
    lowest = Math.min(at, lowest - 10);
    return { label, at: lowest };
  });
}
