import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Board } from "../lib/domain/routing/board.ts";
import { cappedOptimum } from "../lib/domain/routing/program/capped-optimum.ts";
import { NO_CAPS } from "../lib/domain/routing/scenario/policy-choice.ts";
import type { CloudCommitment } from "../lib/domain/routing/program/commitment-tier.ts";
import { exposureProgram } from "../lib/domain/routing/program/exposure-program.ts";
import type { ProgramSolver } from "../lib/domain/routing/program/linear-program.ts";
import { solveWithTiers } from "../lib/domain/routing/program/solve-with-tiers.ts";
import type { Caps } from "../lib/domain/routing/scenario/policy-choice.ts";
import { type OpenHighs, openHighs } from "../lib/server/routing/open-highs.ts";
import { boardOf, madeUpBoard } from "./support/program-boards.ts";

let highs: OpenHighs;
beforeAll(async () => {
  highs = await openHighs();
});
afterAll(() => highs.dispose());

const solve: ProgramSolver = (program, limits) => Promise.resolve(highs.solve(program, limits));
const capsOf = (cloud: number, lab = 1): Caps => ({ ...NO_CAPS, everyCloud: cloud, everyLab: lab });
const optimum = (board: Board, caps: Caps, commitments: readonly CloudCommitment[] = []) =>
  cappedOptimum(board, caps, solve, { commitments });
/** A dollar in a hundred million is the solver's, not the program's. */
const near = (usd: number) => 1e-8 * Math.max(1, usd);

describe("quality", () => {
  it("is told in the unit of its benchmark", async () => {
    const board = boardOf({
      usd: [100, 1000],
      quality: [0.5, 0.9],
      eligible: [1, 1],
      volumeShares: [1],
      floors: [0.7],
      clouds: [0, 1],
      labs: [0, 1],
    });
    const options = { qualityTop: 100 };
    const free = await cappedOptimum(board, NO_CAPS, solve, options);
    expect(free.capValues.map(({ text }) => text)).toEqual([
      "Asking 1 less of the quality of Class 0 is worth $22.50 a month near this optimum.",
    ]);
    const best = {
      ...board,
      classes: board.classes.map((one) => ({ ...one, qualityFloor: 0.95 })),
    };
    const { infeasible } = await cappedOptimum(best, NO_CAPS, solve, options);
    expect(infeasible?.toRelax.map(({ text }) => text)).toEqual([
      "Lower the quality floor of Class 0 from 95 to 90.",
    ]);
  });
});

describe("commitments", () => {
  const tiersOf = (usd: number): CloudCommitment["tiers"] => [
    { minimumUsdPerMonth: usd * 0.2, discount: 0.05 },
    { minimumUsdPerMonth: usd * 0.6, discount: 0.2 },
  ];

  it("are taken where they save, found one by one as by whole numbers", async () => {
    for (let seed = 0; seed < 12; seed += 1) {
      const board = madeUpBoard(5, 9, seed);
      const free = await optimum(board, NO_CAPS);
      const clouds = [...new Set(board.offerings.map(({ operatorId }) => operatorId))];
      const commitments = clouds.map((operatorId) => ({
        operatorId,
        promised: false,
        tiers: tiersOf(free.usdPerMonth),
      }));
      const chosen = await optimum(board, NO_CAPS, commitments);
      expect(chosen.usdPerMonth).toBeLessThanOrEqual(free.usdPerMonth + near(free.usdPerMonth));
      // Two more clouds nobody sells on, with many tiers: too many combinations to try one by one.
      const decoys = ["nobody", "none"].map((operatorId) => ({
        operatorId,
        promised: false,
        tiers: Array.from({ length: 40 }, (_, i) => ({ minimumUsdPerMonth: i + 1, discount: 0.1 })),
      }));
      const exposure = exposureProgram(board, NO_CAPS, [...commitments, ...decoys]);
      // By steps and not by the clock, so that a slower machine has the same answer.
      const bySteps: typeof solve = (program, limits = {}) => {
        expect(limits).not.toHaveProperty("seconds");
        return solve(program, limits);
      };
      const { solution } = await solveWithTiers(exposure, bySteps, { relativeGap: 1e-9 });
      if (solution.kind !== "optimal") throw new Error(solution.kind);
      expect(solution.objective * exposure.usdPerUnit).toBeCloseTo(chosen.usdPerMonth, 5);
    }
  });

  it("that are promised are paid whatever is used", async () => {
    const board = boardOf({
      usd: [100, 90],
      quality: [1, 1],
      eligible: [1, 1],
      volumeShares: [1],
      floors: [null],
      clouds: [0, 1],
      labs: [0, 0],
    });
    const tiers = [{ minimumUsdPerMonth: 80, discount: 0.2 }];
    const promised = [{ operatorId: "cloud-0", promised: true, tiers }];
    const kept = await optimum(board, NO_CAPS, promised);
    expect(kept.usdPerMonth).toBeCloseTo(80, 9);
    expect(kept.commitments[0]?.usageUsd).toBeCloseTo(100, 9);
    const elsewhere = { ...board, eligible: Uint8Array.of(0, 1) };
    expect((await optimum(elsewhere, NO_CAPS, promised)).usdPerMonth).toBeCloseTo(170, 9);
  });
});

describe("limits that can't all hold", () => {
  it("give way in the fewest places, each of which is needed", async () => {
    let seen = 0;
    for (let seed = 0; seed < 40; seed += 1) {
      const board = madeUpBoard(4, 8, seed);
      const caps = capsOf(0.28, 0.4);
      const { infeasible, usdPerMonth } = await optimum(board, caps);
      if (infeasible === null) continue;
      seen += 1;
      const { program, meanings } = exposureProgram(board, caps);
      const after = (limits: typeof infeasible.toRelax) => {
        const [rowLower, rowUpper] = [program.rowLower.slice(), program.rowUpper.slice()];
        for (const { limit, to } of limits) {
          const row = meanings.findIndex(
            (other) => JSON.stringify(other) === JSON.stringify(limit),
          );
          if (limit.kind === "floor") rowLower[row] = to;
          else rowUpper[row] = to;
        }
        return highs.solve({ ...program, rowLower, rowUpper }).kind;
      };
      expect(infeasible.smallest).toBe(true);
      expect(after(infeasible.toRelax)).toBe("optimal");
      for (const one of infeasible.toRelax)
        expect(after(infeasible.toRelax.filter((other) => other !== one))).toBe("infeasible");
      expect(usdPerMonth).toBeGreaterThan(0);
    }
    expect(seen).toBeGreaterThan(5);
  });

  it("are named with what each must become", async () => {
    // Two classes that only one cloud may serve, 70% of all tokens under a cap of 40%.
    const board = boardOf({
      usd: [1, 0, 1, 0, 1, 1],
      quality: [0.9, 0.9, 0.9, 0.9, 0.9, 0.9],
      eligible: [1, 0, 1, 0, 1, 1],
      volumeShares: [0.4, 0.3, 0.3],
      floors: [null, null, null],
      clouds: [0, 1],
      labs: [0, 1],
    });
    const caps = { ...NO_CAPS, clouds: [{ id: "cloud-0", share: 0.4 }] };
    const { infeasible, shares } = await optimum(board, caps);
    expect(infeasible?.toRelax.map(({ text }) => text)).toEqual([
      "Raise the cap on cloud-0 from 40% to 70% of all tokens.",
    ]);
    expect(infeasible?.causes).toEqual([
      "Class 0, Class 1: 70% of all tokens that only cloud-0 can serve, above its cap of 40%.",
    ]);
    expect([...shares]).toEqual([1, 0, 1, 0, 0, 1]);
  });

  it.each([
    [
      "a floor above every offering",
      { floors: [0.95] },
      NO_CAPS,
      "Class 0 asks for a quality of 0.95; the best that may serve it has 0.9.",
      "Lower the quality floor of Class 0 from 0.95 to 0.9.",
    ],
    [
      "caps that leave no room",
      {},
      capsOf(0.4),
      "The caps on clouds leave room for 80% of all tokens; the work is 100%.",
      "Raise the cap on cloud-0 from 40% to 60% of all tokens.",
    ],
  ])("tell of %s", async (_, change, caps, cause, toRelax) => {
    const board = boardOf({
      usd: [1, 2],
      quality: [0.8, 0.9],
      eligible: [1, 1],
      volumeShares: [1],
      floors: [null],
      clouds: [0, 1],
      labs: [0, 1],
      ...change,
    });
    const { infeasible } = await optimum(board, caps);
    expect(infeasible?.causes).toEqual([cause]);
    expect(infeasible?.toRelax.map(({ text }) => text)).toEqual([toRelax]);
  });

  it("leave out what nobody may serve, with the reason, and serve the rest", async () => {
    const board = boardOf({
      usd: [1, 1, 1, 1, 5, 6],
      quality: [0.8, 0.8, Number.NaN, Number.NaN, 0.8, 0.8],
      eligible: [0, 0, 1, 1, 1, 1],
      volumeShares: [0.2, 0.3, 0.5],
      floors: [0.5, 0.5, 0.5],
      clouds: [0, 1],
      labs: [0, 1],
    });
    const { unserved, usdPerMonth, infeasible } = await optimum(board, NO_CAPS);
    expect(unserved.map(({ reason }) => reason)).toEqual([
      "No offering may serve Class 0. Allow another model, region or seller for it.",
      "Class 1 has a quality floor, and nobody has measured the 2 offerings that may serve it. Enter a score or drop the floor.",
    ]);
    expect(infeasible).toBeNull();
    expect(usdPerMonth).toBeCloseTo(5, 9);
  });
});

describe("what makes no sense", () => {
  const good = madeUpBoard(3, 6, 1);
  it.each<[string, Board, Caps]>([
    [
      "of all tokens together",
      { ...good, classes: good.classes.slice(0, 3).map((one) => ({ ...one, volumeShare: 0.5 })) },
      NO_CAPS,
    ],
    [
      "Class 0 is -0.1",
      {
        ...good,
        classes: good.classes.map((one, w) => (w === 0 ? { ...one, volumeShare: -0.1 } : one)),
      },
      NO_CAPS,
    ],
    [
      "costs NaN dollars",
      { ...good, usdPerMonth: good.usdPerMonth.map(() => Number.NaN) },
      NO_CAPS,
    ],
    [
      "quality floor of Class 0 is NaN",
      { ...good, classes: good.classes.map((one) => ({ ...one, qualityFloor: Number.NaN })) },
      NO_CAPS,
    ],
    ["usdPerMonth has 2 places", { ...good, usdPerMonth: new Float64Array(2) }, NO_CAPS],
    ["expected 0 to 1, 0.4 for 40 percent", good, capsOf(40)],
    [
      "has two caps",
      good,
      {
        ...NO_CAPS,
        labs: [
          { id: "lab-0", share: 0.1 },
          { id: "lab-0", share: 0.2 },
        ],
      },
    ],
  ])("is refused where %s", async (words, board, caps) => {
    await expect(optimum(board, caps)).rejects.toThrow(words);
    await expect(optimum(board, caps)).rejects.toBeInstanceOf(RangeError);
  });
});
