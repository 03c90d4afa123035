import { assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { madeUpScenario } from "@/tests/support/made-up-scenario.ts";
import { allocateWithin } from "./allocate-within.ts";
import { cheapest } from "./policies/cheapest.ts";
import { boardOf } from "./scenario/board-of.ts";
import { type Limit, unshocked } from "./shocks/market-state.ts";

const boardOfSeed = (seed: number) =>
  boardOf(madeUpScenario({ classes: 5, offerings: 6, seed }), 1).board;
const loadOf = (board: ReturnType<typeof boardOfSeed>, shares: Float64Array, column: number) =>
  board.classes.reduce(
    (sum, { volumeShare }, w) => sum + volumeShare * (shares[w * 6 + column] ?? 0),
    0,
  );

describe("what offerings can serve", () => {
  it("leaves a policy as it is where it has room", () => {
    const board = boardOfSeed(1);
    expect(allocateWithin(cheapest, unshocked(board)).answers).toEqual(cheapest.allocate(board));
  });

  it("is never exceeded, and what is left goes on where there is room", () => {
    assert(
      property(
        integer({ min: 1, max: 200 }),
        integer({ min: 0, max: 5 }),
        double({ min: 0, max: 1, noNaN: true }),
        (seed, column, share) => {
          const board = boardOfSeed(seed);
          const limit: Limit = { columns: [column], share, name: "some", reason: "a rate cap" };
          const { answers } = allocateWithin(cheapest, { ...unshocked(board), limits: [limit] });
          expect(loadOf(board, answers, column)).toBeLessThanOrEqual(share + 1e-9);
          // Every class of these boards has somewhere else to go, or was nowhere to begin with.
          const plain = cheapest.allocate(board);
          for (let w = 0; w < 5; w += 1) {
            const row = (shares: Float64Array) =>
              shares.subarray(w * 6, (w + 1) * 6).reduce((sum, one) => sum + one, 0);
            const others = [0, 1, 2, 3, 4, 5].filter(
              (o) => o !== column && board.eligible[w * 6 + o] === 1,
            );
            const expected = others.length > 0 ? row(plain) : row(answers);
            expect(row(answers)).toBeCloseTo(expected, 9);
          }
        },
      ),
    );
  });

  it("leaves unserved what nobody else may take", () => {
    const { board } = boardOf(madeUpScenario({ classes: 1, offerings: 1 }), 1);
    const limit: Limit = { columns: [0], share: 0.4, name: "some", reason: "a rate cap" };
    const { answers } = allocateWithin(cheapest, { ...unshocked(board), limits: [limit] });
    expect(answers[0]).toBeCloseTo(0.4, 12);
  });
});
