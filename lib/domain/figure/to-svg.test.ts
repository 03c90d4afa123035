import { array, assert, constantFrom, integer, option, property, string, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { aFigure } from "@/tests/support/build.ts";
import { descendants, parseXml } from "@/tests/support/well-formed.ts";
import { bounds, estimate, exact } from "../quantity/estimate.ts";
import type { Figure } from "./figure.ts";
import { figureToSvg, type Writing } from "./to-svg.ts";

const WRITING: Writing = {
  tick: (value) => `tick ${value}`,
  bar: ({ low, point, high }) => (point === null ? `${low} to ${high}` : String(point)),
};
const draw = (figure: Figure, width?: number) => parseXml(figureToSvg(figure, WRITING, width));
const wordsOf = (figure: Figure) =>
  descendants(draw(figure))
    .filter(({ name }) => name === "text")
    .map(({ text }) => text);

const amount = integer({ min: 0, max: 1e15 }).map((thousandths) => thousandths / 1000);
const value = option(
  tuple(amount, amount, amount, constantFrom(true, false)).map(([a, b, c, single]) => {
    const [low = 0, point = 0, high = 0] = [a, b, c].toSorted((x, y) => x - y);
    return single ? exact(point) : estimate(low, point > low ? point : null, high);
  }),
  { nil: null },
);
const label = string({ minLength: 1, maxLength: 20 }).map((words) =>
  words.replaceAll(/[^ -~]/g, "·"),
);
const figures = tuple(
  integer({ min: 0, max: 6 }),
  integer({ min: 1, max: 4 }),
  constantFrom("bars" as const, "stacked-bars" as const),
  array(label, { minLength: 10, maxLength: 10 }),
  array(value, { minLength: 24, maxLength: 24 }),
).map(([rows, columns, kind, labels, values]) =>
  aFigure({
    kind,
    unit: "usd",
    categories: labels.slice(0, rows).map((words, i) => ({ id: `c${i}`, label: words })),
    series: labels.slice(6, 6 + columns).map((words, i) => ({
      id: `s${i}`,
      label: words,
      values: values.slice(i * 6, i * 6 + rows),
    })),
  }),
);

/** Where a drawn thing begins and ends, left to right. */
function extent({ name, attributes }: ReturnType<typeof parseXml>): number[] {
  const number = (key: string) => Number(attributes[key] ?? Number.NaN);
  if (name === "rect") return [number("x"), number("x") + number("width")];
  if (name === "line") return [number("x1"), number("x2")];
  return name === "text" ? [number("x")] : [];
}

describe("a figure as a drawing", () => {
  it("is well-formed XML, whatever its labels say", () => {
    assert(
      property(figures, (figure) => {
        const { name, attributes } = draw(figure);
        expect(name).toBe("svg");
        expect(attributes["xmlns"]).toBe("http://www.w3.org/2000/svg");
      }),
    );
    const sharp = aFigure({ categories: [{ id: "a", label: `<b> & "AT&T" 'x' ]]>` }] });
    expect(wordsOf(sharp)).toContain(`<b> & "AT&T" 'x' ]]>`);
  });

  it("has no number that is none, and no bar of less than no length", () => {
    assert(
      property(figures, (figure) => {
        const svg = figureToSvg(figure, WRITING);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        const bent = descendants(parseXml(svg)).filter(
          ({ name, attributes }) => name === "rect" && !(Number(attributes["width"]) >= 0),
        );
        expect(bent).toEqual([]);
      }),
    );
  });

  it("names every category, and every series where there are several", () => {
    assert(
      property(figures, (figure) => {
        const words = wordsOf(figure);
        const several = figure.categories.length > 0 && figure.series.length > 1;
        const named = [...figure.categories, ...(several ? figure.series : [])];
        expect(named.filter(({ label: name }) => !words.includes(name))).toEqual([]);
      }),
    );
  });

  it("says that there is nothing to draw, rather than drawing axes of nothing", () => {
    assert(
      property(figures, (figure) => {
        const words = wordsOf({ ...figure, categories: [] });
        expect(words).toEqual(["There is nothing on record to draw."]);
      }),
    );
  });

  it("breaks a long name over two lines, and cuts none that has room on them", () => {
    const name = "Prices of Google Cloud Vertex AI (a tenth less, a tenth more)";
    const svg = figureToSvg(
      aFigure({ categories: [{ id: "a", label: name }] }),
      { tick: String, bar: () => "" },
      450,
    );
    const lines = [...svg.matchAll(/text-anchor="end">([^<]*)</g)].map(([, words = ""]) => words);
    expect(lines).toHaveLength(2);
    expect(lines.join(" ")).toBe(name);
  });

  it("says of every value that is not known that it is not", () => {
    assert(
      property(figures, (figure) => {
        const missing = figure.series.flatMap(({ values }) => values.filter((one) => one === null));
        const said = wordsOf(figure).flatMap((words) => words.split("not known").slice(1));
        expect(said.length).toBeGreaterThanOrEqual(missing.length);
      }),
    );
  });

  it("keeps every bar and whisker within the paper", () => {
    assert(
      property(figures, integer({ min: 320, max: 900 }), (figure, width) => {
        const root = draw(figure, width);
        const pattern = root.children.find(({ name }) => name === "defs");
        for (const drawn of root.children.filter((child) => child !== pattern))
          for (const x of extent(drawn).filter(() => drawn.name !== "text")) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(width);
          }
      }),
    );
  });

  /** The bars, without the key and the hatching. */
  const bars = (figure: Figure) =>
    descendants(draw(figure)).filter(
      ({ name, attributes }) =>
        name === "rect" && attributes["height"] === "11" && attributes["fill"]?.startsWith("#"),
    );

  it("draws bars from zero, as long as their values are large", () => {
    const figure = aFigure({
      series: [{ id: "share", label: "Share", values: [exact(0.6), exact(0.2)] }],
    });
    const [first, second] = bars(figure).map(({ attributes }) => ({
      x: Number(attributes["x"]),
      width: Number(attributes["width"]),
    }));
    expect(first?.x).toBe(second?.x);
    expect((first?.width ?? 0) / (second?.width ?? 1)).toBeCloseTo(3, 1);
  });

  it("hatches a category of what nobody knows, however well its size is known", () => {
    const figure = aFigure({
      categories: [
        { id: "a", label: "A" },
        { id: "undisclosed", label: "Undisclosed", unknown: true },
      ],
      series: [{ id: "s", label: "S", values: [exact(0.6), exact(0.4)] }],
    });
    const hatched = draw(figure).children.filter(
      ({ attributes }) => attributes["fill"] === "url(#unknown)",
    );
    expect(hatched.map(({ attributes }) => Number(attributes["width"]) > 0)).toEqual([true]);
    expect(bars(figure)).toHaveLength(1);
  });

  it("draws a line to hold against, says what it is, and reaches as far as it", () => {
    const values = [exact(0.01), exact(0.02)];
    const figure = aFigure({
      series: [{ id: "s", label: "S", values }],
      mark: { at: 0.1, label: "10 % line" },
    });
    expect(wordsOf(figure)).toContain("10 % line");
    const at = descendants(draw(figure)).find(
      ({ name, attributes }) => name === "line" && attributes["stroke-width"] === "1.2",
    );
    const [bar] = bars(figure).map(({ attributes }) => ({
      from: Number(attributes["x"]),
      width: Number(attributes["width"]),
    }));
    expect(Number(at?.attributes["x1"]) - (bar?.from ?? 0)).toBeCloseTo((bar?.width ?? 0) * 10, 0);
  });

  it("hatches what nothing singles out, and draws a whisker only where the ends differ", () => {
    const one = (single: Figure["series"][number]["values"]) => {
      const { children } = draw(
        aFigure({
          categories: [{ id: "a", label: "A" }],
          series: [{ id: "s", label: "S", values: single }],
        }),
      );
      return {
        hatched: children.filter(({ attributes }) => attributes["fill"] === "url(#unknown)").length,
        whiskers: children.filter(({ attributes }) => attributes["stroke-width"] === "0.9").length,
      };
    };
    expect(one([exact(3)])).toEqual({ hatched: 0, whiskers: 0 });
    expect(one([estimate(1, 2, 3)])).toEqual({ hatched: 0, whiskers: 3 });
    expect(one([bounds(1, 3)])).toEqual({ hatched: 1, whiskers: 3 });
  });

  it("sets the parts of a stacked bar end to end, and writes their sum", () => {
    const figure = aFigure({
      kind: "stacked-bars",
      categories: [{ id: "a", label: "A" }],
      series: [2, 3, 5].map((n) => ({ id: `s${n}`, label: `S${n}`, values: [exact(n)] })),
    });
    const drawn = bars(figure).map(extent);
    expect(drawn[1]?.[0]).toBeCloseTo(drawn[0]?.[1] ?? Number.NaN, 1);
    expect(drawn[2]?.[0]).toBeCloseTo(drawn[1]?.[1] ?? Number.NaN, 1);
    expect(wordsOf(figure)).toContain("10");
  });

  it("marks the parts of a stack, so that they are told apart without their colours", () => {
    const series = [1, 2, 3].map((n) => ({ id: `s${n}`, label: `S${n}`, values: [exact(n)] }));
    const svg = figureToSvg(
      aFigure({ kind: "stacked-bars", categories: [{ id: "a", label: "A" }], series }),
      WRITING,
    );
    expect(svg.match(/fill="url\(#part-1\)"/g)).toHaveLength(2);
    expect(svg.match(/fill="url\(#part-2\)"/g)).toHaveLength(2);
  });

  it("is the same every time", () => {
    expect(figureToSvg(aFigure(), WRITING)).toBe(figureToSvg(aFigure(), WRITING));
  });

  it("keeps the hue of a party for each of its contracts, and tells them apart by a mark", () => {
    const figure = aFigure({
      kind: "bars",
      categories: [
        { id: "first", label: "Orange, one", party: "amazon" },
        { id: "second", label: "Orange, two", party: "amazon" },
        { id: "microsoft", label: "Blue" },
      ],
      series: [{ id: "score", label: "Score", values: [exact(3), exact(2), exact(1)] }],
    });
    const fills = descendants(draw(figure))
      .filter(({ name, attributes }) => name === "rect" && attributes["height"] === "11")
      .map(({ attributes }) => attributes["fill"]);
    expect(fills).toEqual(["#b8730a", "#b8730a", "url(#part-1)", "#0072b2"]);
    expect(figureToSvg(figure, WRITING)).toContain('id="part-1"');
  });
});
