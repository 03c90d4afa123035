import { assert, constantFrom, property, shuffledSubarray } from "fast-check";
import { describe, expect, it } from "vitest";
import { seedOwnerships, seedParties, seedTies, subjectsOf } from "@/tests/support/register.ts";
import { graphDrawing } from "../figure/graph-drawing.ts";
import { graphLayout } from "../figure/graph-layout.ts";
import { familyOf } from "../graph/edge-kind.ts";
import { LAYER_OF, LAYERS } from "../graph/layers.ts";
import { MOST_DRAWN, mostTied } from "../graph/most-tied.ts";
import { edgesOf } from "../graph/network.ts";
import { keysOf } from "../quantity/closed-set.ts";
import { networkMatrix } from "../tables/network-matrix.ts";
import { networkTable } from "../tables/network-table.ts";
import { BASES, type Basis } from "../ties/basis.ts";
import type { Tie } from "../ties/tie.ts";
import { networkFigure } from "./network-figure.ts";

const DAYS = ["2023-12-31", "2024-12-31", "2025-12-31", "2026-06-30", "2026-11-22"];

/** All that was ever entered, as the page lays it out. */
const layout = graphLayout(
  [...seedParties.values()].map(({ id, kind }) => ({
    id,
    column: keysOf(LAYERS).indexOf(LAYER_OF[kind]),
  })),
  [
    ...subjectsOf("tie").map(({ identity }) => ({
      a: identity.provider,
      b: identity.counterparty,
    })),
    ...subjectsOf("stake").map(({ identity }) => ({ a: identity.holder, b: identity.target })),
  ],
);

function figureOf(ties: readonly Tie[], day: string, basis: Basis = "announced") {
  const edges = edgesOf(ties, seedOwnerships(day), basis);
  const tied = mostTied(edges);
  const figure = networkFigure(edges, tied, { layout, parties: seedParties, basis, asOf: day });
  return { figure, edges, tied };
}
const on = (day: string, basis: Basis = "announced") => figureOf(seedTies(day), day, basis);
const boxesOf = (figure: ReturnType<typeof on>["figure"]) =>
  new Map(graphDrawing(figure).boxes.map((box) => [box.id, box]));

type Boxes = ReturnType<typeof boxesOf>;
/** Parties of both drawings that stand in two places. */
const moved = (one: Boxes, other: Boxes) =>
  [...one.values()].filter(({ id, x, y }) => {
    const there = other.get(id);
    return there !== undefined && (there.x !== x || there.y !== y);
  });

describe("the drawing of the network", () => {
  it("has investors left, then labs, clouds and chips", () => {
    const { figure } = on("2026-11-22");
    const x = (id: string) => boxesOf(figure).get(id)?.x ?? Number.NaN;
    expect(x("softbank")).toBeLessThan(x("openai"));
    expect(x("openai")).toBeLessThan(x("amazon"));
    expect(x("amazon")).toBeLessThan(x("nvidia"));
  });

  it("draws at most forty parties, and names every one that is left out", () => {
    for (const day of DAYS)
      for (const basis of BASES) {
        const { figure, edges, tied } = on(day, basis);
        expect(figure.nodes.length).toBeLessThanOrEqual(MOST_DRAWN);
        const everyone = new Set(edges.flatMap(({ from, to }) => [from, to]));
        expect(figure.nodes.length + tied.left.length).toBe(everyone.size);
        for (const id of tied.left)
          expect(figure.leftOut).toContain(seedParties.get(id)?.name ?? id);
      }
  });

  it("moves nobody when the day or the basis moves", () => {
    const days = DAYS.flatMap((day) => BASES.map((basis) => boxesOf(on(day, basis).figure)));
    for (const one of days) for (const other of days) expect(moved(one, other)).toEqual([]);
  });

  it("moves nobody whichever ties are shown, in whatever order", () => {
    const some = constantFrom(...DAYS).chain((day) =>
      shuffledSubarray(seedTies(day)).map((ties) => boxesOf(figureOf(ties, day).figure)),
    );
    assert(
      property(some, some, (one, other) => {
        expect(moved(one, other)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("holds the same lines as its table and its matrix", () => {
    for (const day of DAYS) {
      const { figure, edges, tied } = on(day);
      const table = networkTable(edges, tied.drawn, seedParties, "announced");
      const drawn = table.rows.filter(({ cells }) => cells["drawn"]?.value === true);
      const parts = figure.lines.flatMap((line) => line.parts.map(({ id }) => id));
      expect(drawn.map(({ id }) => id).toSorted()).toEqual(parts.toSorted());
      const lines = new Set(
        edges
          .filter(({ id }) => parts.includes(id))
          .map(({ from, to, kind }) => `${from}--${to}--${familyOf(kind)}`),
      );
      expect(new Set(figure.lines.map(({ id }) => id))).toEqual(lines);
      const matrix = networkMatrix(edges, tied.drawn, seedParties);
      for (const { from, to } of figure.lines) {
        const row = matrix.rows.find(({ id }) => id === from);
        expect(row?.cells[`to-${to}`]?.value).toBeGreaterThan(0);
      }
      const filled = matrix.rows.flatMap(({ cells }) =>
        Object.entries(cells).filter(([id, { value }]) => id !== "from" && value !== null),
      );
      expect(filled.length).toBe(
        new Set(figure.lines.map(({ from, to }) => `${from}--${to}`)).size,
      );
    }
  });

  it("hatches a line whose amount is on record and not known, and thickens none for it", () => {
    const { figure } = on("2026-11-22");
    const lines = new Map(graphDrawing(figure).lines.map((drawn) => [drawn.line.id, drawn]));
    expect(lines.get("nvidia--cohere--capital")?.hatched).toBe(true);
    const compute = lines.get("openai--microsoft--compute");
    expect(compute?.hatched).toBe(false);
    expect(compute?.width).toBeGreaterThan(lines.get("anthropic--microsoft--compute")?.width ?? 9);
  });

  it("says that there is nothing where there is nothing", () => {
    const empty = networkFigure([], mostTied([]), {
      layout,
      parties: seedParties,
      basis: "paid",
      asOf: "2026-11-22",
    });
    expect(empty.nodes).toEqual([]);
    expect(empty.leftOut).toBeNull();
    expect(empty.title).toBe("No tie of this sort is on record on this day");
  });
});
