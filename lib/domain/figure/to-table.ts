import type { Table } from "../table/table.ts";
import type { Figure } from "./figure.ts";

/** The figure's table twin: the same numbers, a row a category, a column a series. */
export const figureTable = (figure: Figure): Table => ({
  id: figure.id,
  title: figure.title,
  note: `${figure.subtitle}. ${figure.sourceLine}`,
  columns: [
    { id: "category", label: "", unit: null },
    ...figure.series.map(({ id, label }) => ({ id, label, unit: figure.unit })),
  ],
  rows: figure.categories.map(({ id, label }, i) => ({
    id,
    cells: {
      category: { value: label },
      ...Object.fromEntries(
        figure.series.map((series) => [
          series.id,
          series.values[i] === null || series.values[i] === undefined
            ? { value: null, note: "not known" }
            : { value: series.values[i] },
        ]),
      ),
    },
  })),
});
