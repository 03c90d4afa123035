import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { linearSolve, MOST_UNKNOWNS } from "./linear-solve.ts";
import { dot, identity, tabulate } from "./matrix.ts";

describe("linear equations", () => {
  it("are solved with the rows in any order", () => {
    expect(
      linearSolve(
        [
          [0, 4],
          [2, 0],
        ],
        [[2], [2]],
      ),
    ).toEqual([[1], [0.5]]);
  });

  it("give back what went in, for matrices with a heavy diagonal", () => {
    const rows = array(
      array(double({ min: -1, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
      {
        minLength: 5,
        maxLength: 5,
      },
    );
    assert(
      property(rows, (small) => {
        const matrix = small.map((row, i) => row.map((x, j) => (i === j ? x + 6 : x)));
        const solution = linearSolve(matrix, [[1], [2], [3], [4], [5]]).map(([x = 0]) => x);
        for (const [i, row] of matrix.entries()) expect(dot(row, solution)).toBeCloseTo(i + 1, 9);
      }),
    );
  });

  it("refuse a matrix without a single answer, of odd shape, or too large", () => {
    expect(() =>
      linearSolve(
        [
          [1, 1],
          [1, 1],
        ],
        [[1], [2]],
      ),
    ).toThrow("no single answer");
    expect(() => linearSolve([[1, 2]], [[1]])).toThrow(RangeError);
    expect(() => linearSolve([[1]], [])).toThrow("0 right sides");
    const large = identity(MOST_UNKNOWNS + 1);
    expect(() =>
      linearSolve(
        large,
        tabulate(large.length, 1, () => 1),
      ),
    ).toThrow("at most 2000");
  });
});
