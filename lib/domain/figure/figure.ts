import type { Estimate } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";

export type FigureSeries = {
  readonly id: string;
  readonly label: string;
  /** One for each category, in their order; null where it is not known. */
  readonly values: readonly (Estimate | null)[];
  /** A word on each value, in the same order: why it is absent, or that it is at least so much. */
  readonly notes?: readonly (string | null)[];
};

export type FigureCategory = {
  readonly id: string;
  readonly label: string;
  /** What is counted here is what nobody knows: hatched, however well its size is known. */
  readonly unknown?: true;
  /** Whose hue it has, where that is not its own id: of a party with several, each has a mark besides. */
  readonly party?: string;
};

/** Whose hue a category has, and how many before it have the same. */
export function hueOf(
  categories: readonly FigureCategory[],
  i: number,
): { readonly id: string; readonly place: number } {
  const own = (category: FigureCategory | undefined) => category?.party ?? category?.id ?? "";
  const id = own(categories[i]);
  return { id, place: categories.slice(0, i).filter((other) => own(other) === id).length };
}

/**
 * A chart as data. Drawn on the screen, in exports and as a table from this one value.
 *
 * Bars are horizontal, one group a category. Steps run over time: each category
 * is a day, with that day as its id, and its values hold until the next one.
 */
export type Figure = {
  readonly id: string;
  /** The finding, as a sentence. */
  readonly title: string;
  /** Metric, unit and what it is counted on. */
  readonly subtitle: string;
  readonly unit: Unit;
  readonly kind: "bars" | "stacked-bars" | "steps";
  readonly categories: readonly FigureCategory[];
  readonly series: readonly FigureSeries[];
  /** Upper end of the axis where the scale has one, e.g. 100 for a score. */
  readonly ceiling?: number;
  /** A line across all bars that something is held against, and what it is. */
  readonly mark?: { readonly at: number; readonly label: string };
  /** Where the numbers come from, with the as-of date. */
  readonly sourceLine: string;
};

/** The longest bar with its whisker: where the axis must reach. */
export function reachOf({ kind, series, categories, ceiling, mark }: Figure): number {
  if (ceiling !== undefined) return ceiling;
  const highs = categories.map((_, i) => {
    const values = series.map(({ values: of }) => of[i]?.high ?? 0);
    return kind === "stacked-bars"
      ? values.reduce((sum, value) => sum + value, 0)
      : Math.max(0, ...values);
  });
  return Math.max(...highs, mark?.at ?? 0, 0);
}
