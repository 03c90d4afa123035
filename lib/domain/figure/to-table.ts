import type { Cell, Table } from "../table/table.ts";
import type { Figure, FigureSeries } from "./figure.ts";

/** The figure's table twin: the same numbers, a row a category, a column a series. */
export const figureTable = (figure: Figure): Table => ({
  id: figure.id,
  title: figure.title,
  note: `${figure.subtitle}. ${figure.mark === undefined ? "" : `${figure.mark.label}. `}${figure.sourceLine}`,
  columns: [
    { id: "category", label: "", unit: null },
    ...figure.series.map(({ id, label }) => ({ id, label, unit: figure.unit })),
  ],
  rows: figure.categories.map(({ id, label }, i) => ({
    id,
    cells: {
      category: { value: label },
      ...Object.fromEntries(figure.series.map((series) => [series.id, cellOf(series, i)])),
    },
  })),
});

function cellOf({ values, notes }: FigureSeries, i: number): Cell {
  const value = values[i] ?? null;
  const note = notes?.[i] ?? null;
  if (value === null) return { value, note: note ?? "not known" };
  return note === null ? { value } : { value, note };
}
