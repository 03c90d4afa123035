import { describe, expect, it } from "vitest";
import { aFigure } from "@/tests/support/build.ts";
import { demoMarket, demoPortfolio } from "@/tests/support/demo.ts";
import { seedOwnerships } from "@/tests/support/register.ts";
import { labsFigure, lockInFigure } from "../figures/portfolio-figures.ts";
import { portfolioScores } from "../portfolio/portfolio-scores.ts";
import { bounds, exact } from "../quantity/estimate.ts";
import type { Figure } from "./figure.ts";
import { figureTable } from "./to-table.ts";

/** What a figure holds, and what its table does: category, series, value, in reading order. */
const held = ({ categories, series }: Figure) =>
  categories.flatMap(({ id, label }, i) =>
    series.map((one) => [id, label, one.id, one.label, one.values[i]]),
  );
const tabled = (figure: Figure) => {
  const { columns, rows } = figureTable(figure);
  const [words, ...numbers] = columns;
  return rows.flatMap(({ id, cells }) =>
    numbers.map((column) => [
      id,
      cells[words?.id ?? ""]?.value,
      column.id,
      column.label,
      cells[column.id]?.value,
    ]),
  );
};

describe("the table twin of a figure", () => {
  const figure = aFigure({
    series: [
      { id: "announced", label: "Announced", values: [exact(0.5), null] },
      { id: "paid", label: "Paid", values: [bounds(0.1, 0.2), exact(0)] },
    ],
  });

  it("holds every number, each end of an estimate among them", () => {
    for (const one of [figure, aFigure()]) expect(tabled(one)).toEqual(held(one));
  });

  it("says of what is not known that it is not, and of zero that it is zero", () => {
    const [first, second] = figureTable(figure).rows;
    expect(first?.cells["paid"]?.value).toEqual({ low: 0.1, point: null, high: 0.2 });
    expect(second?.cells["announced"]).toEqual({ value: null, note: "not known" });
    expect(second?.cells["paid"]?.value).toEqual(exact(0));
  });

  it("reads a series that is too short as not known", () => {
    const short = aFigure({ series: [{ id: "share", label: "Share", values: [exact(0.5)] }] });
    expect(figureTable(short).rows[1]?.cells["share"]).toEqual({ value: null, note: "not known" });
  });

  it("carries the finding, the metric and the source line", () => {
    const table = figureTable(figure);
    expect(table.title).toBe(figure.title);
    expect(table.note).toContain(figure.subtitle);
    expect(table.note).toContain(figure.sourceLine);
  });

  it("holds every number of the demo company's figures", async () => {
    const scores = portfolioScores(demoPortfolio(), seedOwnerships(), await demoMarket());
    for (const make of [lockInFigure, labsFigure]) {
      const one = make(scores, "2026-11-22", "Acme");
      expect(tabled(one)).toEqual(held(one));
    }
  });
});
