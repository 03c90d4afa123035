import type { Figure } from "../../domain/figure/figure.ts";
import { seriesColor } from "../../domain/figure/series-colors.ts";
import type { Estimate } from "../../domain/quantity/estimate.ts";
import { dayNumber } from "../../domain/quantity/plain-date.ts";
import { interval, unitScale, unitSuffix } from "../estimate.ts";

export type DeckSeries = {
  readonly name: string;
  /** #rrggbb */
  readonly colour: string;
  readonly values: readonly (number | null)[];
};

/** A chart that a program for slides draws itself, and whose numbers can be edited there. */
export type DeckChart = {
  readonly kind: "bars" | "stacked-bars" | "steps";
  /** Names of the bars, or days as a workbook counts them. */
  readonly names: readonly string[];
  readonly days: readonly number[];
  readonly series: readonly DeckSeries[];
  readonly format: string;
  /** What the axis counts, where its numbers do not say so. */
  readonly axis: string;
  readonly most: number | null;
};

/** Days before 1970-01-01 in a workbook's count. */
const DAYS_OF_A_WORKBOOK = 25_569;
const LIGHT = "#cfcabd";

/**
 * A figure as a native chart. Slides know no whiskers: bars of one series with an
 * interval are drawn solid to the low end and light from there to the high one; with
 * several series the best values are drawn, and what has none has no bar but a word
 * in the name of its category. The table behind the chart has all ends.
 */
export function chartOf(figure: Figure): DeckChart {
  const scale = unitScale(figure.unit);
  const suffix = unitSuffix(figure.unit).trim();
  const isMoney = figure.unit.startsWith("usd") && figure.unit !== "usd-per-usd";
  const common = {
    format: isMoney ? "$#,##0.##" : "#,##0.##",
    axis: suffix,
    most: figure.ceiling === undefined ? null : figure.ceiling * scale,
    days: [],
    names: figure.categories.map(({ label }, i) =>
      figure.series.every(({ values }) => (values[i] ?? null) === null)
        ? `${label} (${figure.series[0]?.notes?.[i] ?? "not known"})`
        : label,
    ),
  };
  const scaled = (value: number | null) => (value === null ? null : value * scale);
  const [only] = figure.series;
  if (figure.kind === "steps") return { ...common, kind: "steps", ...stepsOf(figure, scale) };
  if (
    figure.kind === "bars" &&
    figure.series.length === 1 &&
    only !== undefined &&
    only.values.some((value) => value !== null && value.low !== value.high)
  )
    return {
      ...common,
      kind: "stacked-bars",
      series: [
        {
          name: `${only.label}, low end`,
          colour: seriesColor(only.id, 0),
          values: only.values.map((value) => scaled(value?.low ?? null)),
        },
        {
          name: "from there to the high end",
          colour: LIGHT,
          values: only.values.map((value) =>
            scaled(value === null ? null : value.high - value.low),
          ),
        },
      ],
    };
  return {
    ...common,
    kind: figure.kind,
    names: common.names.map((name, i) => withUndrawn(name, figure, i)),
    series: figure.series.map(({ id, label, values }, place) => ({
      name: label,
      colour: seriesColor(id, place),
      values: values.map((value) => scaled(best(value))),
    })),
  };
}

/** The value that a bar may end at; null where none is better than another. */
const best = (value: Estimate | null): number | null =>
  value === null ? null : value.low === value.high ? value.high : value.point;

/** A category with what of it has no bar: a value that is not known is none, and not nought. */
function withUndrawn(name: string, { series, unit }: Figure, i: number): string {
  if (series.every(({ values }) => (values[i] ?? null) === null)) return name;
  const open = series.flatMap(({ label, values, notes }) => {
    const value = values[i] ?? null;
    if (best(value) !== null) return [];
    const words =
      value === null ? (notes?.[i] ?? "not known") : `${interval(value, unit)}, no best value`;
    return series.length === 1 ? [words] : [`${label}: ${words}`];
  });
  return open.length === 0 ? name : `${name} (${open.join("; ")})`;
}

/** Each value twice, on its day and on the next one: a price stands until it changes. */
function stepsOf(figure: Figure, scale: number): Pick<DeckChart, "days" | "series"> {
  const days = figure.categories.map(({ id }) => dayNumber(id) + DAYS_OF_A_WORKBOOK);
  const doubled = <Item>(items: readonly Item[]): Item[] =>
    items.flatMap((item, i) => (i === 0 ? [item] : [item, item])).slice(0, 2 * items.length - 1);
  return {
    days: doubled(days),
    series: figure.series.map(({ id, label, values }, place) => ({
      name: label,
      colour: seriesColor(id, place),
      values: [
        ...values.slice(0, -1).flatMap((value) => {
          const at = value === null ? null : (value.point ?? value.high) * scale;
          return [at, at];
        }),
        ...values
          .slice(-1)
          .map((value) => (value === null ? null : (value.point ?? value.high) * scale)),
      ],
    })),
  };
}
