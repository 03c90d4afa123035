import { array, assert, integer, option, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { aFigure } from "@/tests/support/build.ts";
import { descendants, parseXml } from "@/tests/support/well-formed.ts";
import { estimate, exact } from "../quantity/estimate.ts";
import { addDays } from "../quantity/plain-date.ts";
import type { Figure } from "./figure.ts";
import { figureToSvg } from "./to-svg.ts";

const WRITING = { tick: (value: number) => `$${value}`, bar: () => "" };
const steps = (part: Partial<Figure>): Figure =>
  aFigure({ kind: "steps", unit: "usd-per-mtok", ...part });
const day = (id: string) => ({ id, label: id });

// gpt-5.6-sol's input: 5 until 2026-08-21, 4 since; from 2026-09-22 a second list still says 5.
const sol = steps({
  categories: ["2026-07-22", "2026-08-21", "2026-09-22", "2026-11-22"].map(day),
  series: [
    {
      id: "input",
      label: "Input",
      values: [exact(5), exact(4), estimate(4, 4, 5), estimate(4, 4, 5)],
    },
  ],
});
const drawn = (figure: Figure, width?: number) =>
  descendants(parseXml(figureToSvg(figure, WRITING, width)));
const lines = (figure: Figure, width?: number) =>
  drawn(figure, width)
    .filter(({ name }) => name === "path")
    .map(({ attributes }) => attributes["d"] ?? "");

describe("steps over time as a drawing", () => {
  it("are level and then turn at a right angle: no point between two prices is drawn", () => {
    const [line = ""] = lines(sol);
    expect(line.match(/[A-Za-z]/g)?.join("")).toBe("MHLHLHLH");
    const points = [...line.matchAll(/[ML](\S+) (\S+)H(\S+?)(?=L|$)/g)].map((part) =>
      part.slice(1).map(Number),
    );
    // Each step begins where the one before ended, straight above or below it.
    expect(points.slice(1).map(([from]) => from)).toEqual(
      points.slice(0, -1).map(([, , to]) => to),
    );
    expect(points[0]?.[1]).toBeLessThan(points[1]?.[1] ?? 0);
  });

  it("stand as far apart as their days", () => {
    const [line = ""] = lines(sol);
    const [begin = 0, cut = 0, , end = 0] = [...line.matchAll(/H(\S+?)(?=L|$)/g)].map(([, x]) =>
      Number(x),
    );
    const start = Number(/^M(\S+)/.exec(line)?.[1]);
    expect((begin - start) / (end - start)).toBeCloseTo(30 / 123, 2);
    expect((cut - begin) / (end - start)).toBeCloseTo(32 / 123, 2);
  });

  it("are shaded only where feeds disagree", () => {
    expect(
      drawn(sol).filter(({ attributes }) => attributes["fill-opacity"] === "0.15"),
    ).toHaveLength(2);
  });

  it("have a gap where nothing is known", () => {
    const gap = steps({
      categories: ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"].map(day),
      series: [{ id: "input", label: "Input", values: [exact(1), null, exact(1), exact(1)] }],
    });
    expect(lines(gap)).toHaveLength(2);
  });

  it("are told apart without their colour, and named where they end", () => {
    const two = steps({
      ...sol,
      series: ["Input", "Output"].map((label) => ({
        id: label,
        label,
        values: [exact(1), exact(1), exact(1), exact(1)],
      })),
    });
    const paths = drawn(two).filter(({ name }) => name === "path");
    expect(new Set(paths.map(({ attributes }) => attributes["stroke-dasharray"])).size).toBe(2);
    const names = drawn(two).filter(({ text }) => text === "Input" || text === "Output");
    const [one, other] = names.map(({ attributes }) => Number(attributes["y"]));
    expect(Math.abs((one ?? 0) - (other ?? 0))).toBeGreaterThanOrEqual(10);
  });

  it("are well formed and stay on the paper, whatever the days and prices", () => {
    const value = option(integer({ min: 0, max: 1e6 }).map((cents) => exact(cents / 100)));
    const figures = tuple(
      array(integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 6 }),
      array(array(value, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 3 }),
    ).map(([days, columns]) => {
      const categories = [...new Set(days)]
        .toSorted((a, b) => a - b)
        .map((n) => day(addDays("2024-01-01", n)));
      return steps({
        categories,
        series: columns.map((values, i) => ({
          id: `s${i}`,
          label: `S${i}`,
          values: values.slice(0, categories.length),
        })),
      });
    });
    assert(
      property(figures, integer({ min: 320, max: 900 }), (figure, width) => {
        const svg = figureToSvg(figure, WRITING, width);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        const ends = lines(figure, width).flatMap((line) =>
          [...line.matchAll(/[MHL](-?[\d.]+)/g)].map(([, x]) => Number(x)),
        );
        for (const x of ends) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
        }
        expect(parseXml(svg).name).toBe("svg");
      }),
    );
  });
});
