import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { herfindahl } from "../stats/herfindahl.ts";
import { lookThrough } from "./look-through.ts";

const amounts = array(double({ min: 0, max: 100, noNaN: true }), { minLength: 4, maxLength: 4 });
const parts = array(
  array(double({ min: 0, max: 0.25, noNaN: true }), { minLength: 4, maxLength: 4 }),
  {
    minLength: 4,
    maxLength: 4,
  },
).map((rows) => rows.map((row, i) => row.map((part, j) => (i === j ? 0 : part))));

describe("look-through", () => {
  // Leontief chain x = (I - P')⁻¹ d: 100 at a reseller, .6 to a router, .4 to lab 1; the router splits evenly.
  it("follows money along a chain", () => {
    const { final } = lookThrough(
      [100, 0, 0, 0],
      [
        [0, 0.6, 0.4, 0],
        [0, 0, 0.5, 0.5],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ],
    );
    expect(final.map((x) => Math.round(x))).toEqual([0, 0, 70, 30]);
    expect(herfindahl(final)).toBeCloseTo(0.58, 12);
  });

  it("loses and doubles nothing, rings included", () => {
    assert(
      property(amounts, parts, (direct, mix) => {
        const sum = (values: readonly number[]) => values.reduce((all, x) => all + x, 0);
        expect(sum(lookThrough(direct, mix).final)).toBeCloseTo(sum(direct), 6);
      }),
    );
  });

  it("refuses to pass on more than is received, and money that never stops", () => {
    expect(() =>
      lookThrough(
        [1, 0],
        [
          [0, 1.2],
          [0, 0],
        ],
      ),
    ).toThrow("party 0 passes on 1.2");
    expect(() => lookThrough([-1], [[0]])).toThrow("spend with party 0 is -1");
    expect(() =>
      lookThrough(
        [1, 0],
        [
          [0, 1],
          [1, 0],
        ],
      ),
    ).toThrow("pass on to each other all they receive");
  });
});
