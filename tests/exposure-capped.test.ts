import { assert, asyncProperty, double, integer } from "fast-check";
import { solve as yalps } from "yalps";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Board } from "../lib/domain/routing/board.ts";
import { exposureCapped } from "../lib/domain/routing/policies/exposure-capped.ts";
import { type CappedOptimum, cappedOptimum } from "../lib/domain/routing/program/capped-optimum.ts";
import { capsOfBoard } from "../lib/domain/routing/program/caps-of-board.ts";
import { NO_CAPS } from "../lib/domain/routing/scenario/policy-choice.ts";
import type { CloudCommitment } from "../lib/domain/routing/program/commitment-tier.ts";
import { exposureProgram } from "../lib/domain/routing/program/exposure-program.ts";
import type { ProgramSolver } from "../lib/domain/routing/program/linear-program.ts";
import { solveWithTiers } from "../lib/domain/routing/program/solve-with-tiers.ts";
import type { Caps } from "../lib/domain/routing/scenario/policy-choice.ts";
import { type OpenHighs, openHighs } from "../lib/server/routing/open-highs.ts";
import { boardOf, madeUpBoard } from "./support/program-boards.ts";
import { shuffled } from "./support/shuffled.ts";

let highs: OpenHighs;
beforeAll(async () => {
  highs = await openHighs();
});
afterAll(() => highs.dispose());

const solve: ProgramSolver = (program, limits) => Promise.resolve(highs.solve(program, limits));
const capsOf = (cloud: number, lab = 1): Caps => ({ ...NO_CAPS, everyCloud: cloud, everyLab: lab });
const optimum = (board: Board, caps: Caps, commitments: readonly CloudCommitment[] = []) =>
  cappedOptimum(board, caps, solve, { commitments });
const seeds = integer({ min: 0, max: 1_000_000 });
/** A dollar in a hundred million is the solver's, not the program's. */
const near = (usd: number) => 1e-8 * Math.max(1, usd);

/** The same program written for another solver, from the board and not from our rows. */
function byYalps(board: Board, caps: Caps): { status: string; result: number } {
  const constraints = new Map<string, { min?: number; max?: number; equal?: number }>();
  const variables = new Map<string, Map<string, number>>();
  const limits = capsOfBoard(board, caps);
  for (const { kind, id, share } of limits) constraints.set(`${kind} ${id}`, { max: share });
  for (const { id, capacityShare } of board.offerings)
    if (capacityShare !== null) constraints.set(`room ${id}`, { max: capacityShare });
  for (const [w, { id, volumeShare, qualityFloor }] of board.classes.entries()) {
    constraints.set(`all ${id}`, { equal: 1 });
    if (qualityFloor !== null) constraints.set(`good ${id}`, { min: qualityFloor });
    for (const [o, offering] of board.offerings.entries()) {
      const cell = w * board.offerings.length + o;
      if (board.eligible[cell] !== 1) continue;
      const entries = new Map([
        ["usd", board.usdPerMonth[cell] ?? 0],
        [`all ${id}`, 1],
        [`good ${id}`, board.quality[cell] ?? 0],
        [`room ${offering.id}`, volumeShare],
      ]);
      for (const limit of limits)
        if (limit.offerings.has(o)) entries.set(`${limit.kind} ${limit.id}`, volumeShare);
      variables.set(`${w} ${o}`, entries);
    }
  }
  return yalps({ direction: "minimize", objective: "usd", constraints, variables });
}

/** Part of all tokens on each offering. */
const volumeOn = ({ classes, offerings }: Board, shares: Float64Array): number[] =>
  offerings.map((_, o) =>
    classes.reduce(
      (sum, { volumeShare }, w) => sum + volumeShare * (shares[w * offerings.length + o] ?? 0),
      0,
    ),
  );

function expectWithinLimits(board: Board, caps: Caps, { shares }: CappedOptimum): void {
  const { classes, offerings, quality, eligible } = board;
  const volume = volumeOn(board, shares);
  for (const { share, offerings: of } of capsOfBoard(board, caps)) {
    const theirs = [...of].reduce((sum, o) => sum + (volume[o] ?? 0), 0);
    expect(theirs).toBeLessThanOrEqual(share + 1e-6);
  }
  for (const [o, { capacityShare }] of offerings.entries())
    expect(volume[o]).toBeLessThanOrEqual((capacityShare ?? 1) + 1e-6);
  for (const [w, { qualityFloor }] of classes.entries()) {
    const row = shares.slice(w * offerings.length, (w + 1) * offerings.length);
    const at = (o: number) => w * offerings.length + o;
    expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(row.every((share, o) => share === 0 || eligible[at(o)] === 1)).toBe(true);
    const mean = row.reduce((sum, share, o) => sum + share * (quality[at(o)] ?? 0), 0);
    expect(mean).toBeGreaterThanOrEqual((qualityFloor ?? 0) - 1e-6);
  }
}

describe("the exposure-capped optimum", () => {
  it("agrees with another solver on 200 random boards, those without a solution among them", async () => {
    const solved: { board: Board; caps: Caps; ours: CappedOptimum }[] = [];
    for (let seed = 0; seed < 200; seed += 1) {
      const board = madeUpBoard(3 + (seed % 6), 5 + (seed % 7), seed);
      const caps = { ...capsOf(0.3 + (seed % 8) / 10, 0.4 + (seed % 5) / 8), everyRegion: 0.7 };
      const theirs = byYalps(board, caps);
      const ours = await optimum(board, caps);
      const isSolved = ours.infeasible === null;
      expect(isSolved ? "optimal" : "infeasible").toBe(theirs.status);
      expect(isSolved ? Math.abs(ours.usdPerMonth / theirs.result - 1) : 0).toBeLessThan(1e-6);
      if (isSolved) solved.push({ board, caps, ours });
    }
    for (const { board, caps, ours } of solved) expectWithinLimits(board, caps, ours);
    expect(solved.length).toBeGreaterThan(60);
    expect(solved.length).toBeLessThan(190);
  });

  it("never costs more with a looser cap, nor less with a higher floor", async () => {
    await assert(
      asyncProperty(seeds, double({ min: 0, max: 0.5, noNaN: true }), async (seed, more) => {
        const board = madeUpBoard(5, 9, seed);
        const [tight, loose] = [
          await optimum(board, capsOf(0.5, 0.6)),
          await optimum(board, capsOf(0.5 + more, 0.6 + more * 0.8)),
        ];
        if (tight.infeasible !== null) return;
        expect(loose.infeasible).toBeNull();
        expect(loose.usdPerMonth).toBeLessThanOrEqual(tight.usdPerMonth + near(tight.usdPerMonth));
        const lower = {
          ...board,
          classes: board.classes.map((one) => ({
            ...one,
            qualityFloor: (one.qualityFloor ?? 0) * (1 - more),
          })),
        };
        const eased = await optimum(lower, capsOf(0.5, 0.6));
        expect(eased.usdPerMonth).toBeLessThanOrEqual(tight.usdPerMonth + near(tight.usdPerMonth));
      }),
    );
  });

  it("is the cheapest above a floor where caps are one and the floor decides who may serve", async () => {
    await assert(
      asyncProperty(seeds, async (seed) => {
        const made = madeUpBoard(6, 9, seed);
        const eligible = made.eligible.map((may, cell) => {
          const floor = made.classes[Math.floor(cell / 9)]?.qualityFloor ?? 0;
          return may === 1 && (made.quality[cell] ?? 0) >= floor ? 1 : 0;
        });
        const board: Board = {
          ...made,
          classes: made.classes.map((one) => ({ ...one, qualityFloor: null })),
          offerings: made.offerings.map((one) => ({ ...one, capacityShare: null })),
          eligible,
        };
        const cheapest = board.classes.map((_, w) =>
          Math.min(
            ...Array.from(eligible.slice(w * 9, w * 9 + 9), (may, o) =>
              may === 1 ? (board.usdPerMonth[w * 9 + o] ?? 0) : Infinity,
            ),
          ),
        );
        const { usdPerMonth, unserved } = await optimum(board, capsOf(1));
        expect(unserved.map(({ classAt }) => classAt)).toEqual(
          [...cheapest.keys()].filter((w) => cheapest[w] === Infinity),
        );
        const expected = cheapest.reduce((sum, usd) => sum + (usd < Infinity ? usd : 0), 0);
        expect(Math.abs(usdPerMonth - expected)).toBeLessThan(near(expected));
      }),
    );
  });

  it("is the same for classes and offerings in another order", async () => {
    await assert(
      asyncProperty(seeds, seeds, async (seed, order) => {
        const board = madeUpBoard(4, 7, seed);
        const rows = shuffled([...board.classes.keys()], order);
        const columns = shuffled([...board.offerings.keys()], order + 1);
        const moved = (values: Float64Array | Uint8Array) =>
          rows.flatMap((w) => columns.map((o) => values[w * 7 + o] ?? 0));
        const other: Board = {
          classes: rows.flatMap((w) => board.classes[w] ?? []),
          offerings: columns.flatMap((o) => board.offerings[o] ?? []),
          usdPerMonth: Float64Array.from(moved(board.usdPerMonth)),
          quality: Float64Array.from(moved(board.quality)),
          eligible: Uint8Array.from(moved(board.eligible)),
        };
        const caps = capsOf(0.45, 0.6);
        const here = await optimum(board, caps);
        // Neither starts from where another ended.
        highs.dispose();
        const there = await optimum(other, caps);
        for (const [at, share] of moved(here.shares).entries())
          expect(there.shares[at]).toBeCloseTo(share, 12);
        expect(there.usdPerMonth).toBeCloseTo(here.usdPerMonth, 9);
        expect(there.capValues.map(({ text }) => text)).toEqual(
          here.capValues.map(({ text }) => text),
        );
      }),
    );
  });

  it("is concave and non-decreasing in a cloud's prices, with what it is paid as the slope", async () => {
    await assert(
      asyncProperty(seeds, double({ min: 0.4, max: 3, noNaN: true }), async (seed, times) => {
        const board = madeUpBoard(5, 8, seed);
        const onIt = board.offerings.map(({ operatorId }) => operatorId === "cloud-1");
        const at = (multiplier: number) =>
          optimum(
            {
              ...board,
              usdPerMonth: board.usdPerMonth.map((usd, cell) =>
                onIt[cell % 8] ? usd * multiplier : usd,
              ),
            },
            capsOf(0.6, 0.7),
          );
        const [low, mid, high] = [await at(times * 0.8), await at(times), await at(times * 1.2)];
        if (mid.infeasible !== null) return;
        const spend = board.usdPerMonth.reduce(
          (sum, usd, cell) =>
            sum +
            (onIt[cell % 8] && (mid.shares[cell] ?? 0) > 0 ? usd * (mid.shares[cell] ?? 0) : 0),
          0,
        );
        const slack = near(high.usdPerMonth);
        expect(mid.usdPerMonth).toBeGreaterThanOrEqual(low.usdPerMonth - slack);
        expect(2 * mid.usdPerMonth).toBeGreaterThanOrEqual(
          low.usdPerMonth + high.usdPerMonth - slack,
        );
        // Concave with this slope: nowhere above the line that it makes.
        for (const [there, moved] of [
          [low, -0.2],
          [high, 0.2],
        ] as const)
          expect(there.usdPerMonth).toBeLessThanOrEqual(
            mid.usdPerMonth + spend * times * moved + slack,
          );
      }),
    );
  });

  it("is worth what it says to loosen a cap: no less than the next percent saves", async () => {
    await assert(
      asyncProperty(seeds, async (seed) => {
        const board = madeUpBoard(6, 10, seed);
        const { infeasible, capValues, usdPerMonth } = await optimum(board, capsOf(0.5, 0.6));
        if (infeasible !== null) return;
        for (const { limit, usdPerMonth: worth } of capValues) {
          if (limit.kind !== "cloud") continue;
          const looser = { ...capsOf(0.5, 0.6), clouds: [{ id: limit.id, share: 0.51 }] };
          const tighter = { ...capsOf(0.5, 0.6), clouds: [{ id: limit.id, share: 0.49 }] };
          const slack = near(usdPerMonth);
          const saved = usdPerMonth - (await optimum(board, looser)).usdPerMonth;
          expect(saved).toBeLessThanOrEqual(worth + slack);
          const without = await optimum(board, tighter);
          const lost = without.infeasible === null ? without.usdPerMonth - usdPerMonth : Infinity;
          expect(lost).toBeGreaterThanOrEqual(worth - slack);
        }
      }),
    );
  });

  it("says in words what a percent is worth", async () => {
    // Half of the work has to leave the cheap cloud: each percent of it costs one per cent of 900 dollars.
    const board = boardOf({
      usd: [100, 1000],
      quality: [0.8, 0.8],
      eligible: [1, 1],
      volumeShares: [1],
      floors: [null],
      clouds: [0, 1],
      labs: [0, 1],
    });
    const names = new Map([["cloud-0", "Azure"]]);
    const { capValues, usdPerMonth } = await exposureCapped(capsOf(0.5), { names }).allocate(
      board,
      solve,
    );
    expect(usdPerMonth).toBeCloseTo(550, 9);
    expect(capValues.map(({ text }) => text)).toEqual([
      "One more percent of Azure is worth $9.00 a month near this optimum.",
    ]);
  });
});

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
