import { afterEach, describe, expect, it } from "vitest";
import { madeUpBoard } from "../../../tests/support/program-boards.ts";
import { cappedOptimum } from "../../domain/routing/program/capped-optimum.ts";
import type { ProgramSolver } from "../../domain/routing/program/linear-program.ts";
import { NO_CAPS } from "../../domain/routing/scenario/policy-choice.ts";
import { openHighs } from "./open-highs.ts";
import { openProgramSolver, type OpenSolver } from "./open-program-solver.ts";

const opened: OpenSolver[] = [];
afterEach(async () => {
  for (const { close } of opened.splice(0)) await close();
});

const board = madeUpBoard(20, 30, 3);
const clouds = new Set(board.offerings.map(({ operatorId }) => operatorId)).size;
/** Clouds that may have a tenth too little together. */
const TIGHT = { ...NO_CAPS, everyCloud: 0.9 / clouds };
const LOOSE = { ...NO_CAPS, everyCloud: 0.6 };

/** HiGHS, counted; it never ends a program where its steps are counted, save those with whole numbers. */
async function impatient(): Promise<{ solve: ProgramSolver; asked: () => number }> {
  const highs = await openHighs();
  let asked = 0;
  return {
    asked: () => asked,
    solve: (program, limits) => {
      asked += 1;
      const isLate = limits?.steps !== undefined && program.whole.length === 0;
      return Promise.resolve(isLate ? { kind: "stopped" } : highs.solve(program, limits));
    },
  };
}

describe("what to relax", () => {
  it("is the same where the first program did not end in time, and nothing where all limits hold", async () => {
    for (const caps of [TIGHT, LOOSE]) {
      const highs = await openHighs();
      const patient: ProgramSolver = (program, limits) =>
        Promise.resolve(highs.solve(program, limits));
      const before = await cappedOptimum(board, caps, patient);
      const after = await cappedOptimum(board, caps, (await impatient()).solve);
      highs.dispose();
      expect(after.infeasible?.toRelax.length).toBe(before.infeasible?.toRelax.length);
      expect(after.usdPerMonth / before.usdPerMonth).toBeCloseTo(1, 6);
    }
  });

  it("is found with few programs where it can be seen what is in the way", async () => {
    const { solve, asked } = await impatient();
    const floors = {
      ...board,
      classes: board.classes.map((of) => ({ ...of, qualityFloor: 0.999 })),
    };
    const { infeasible } = await cappedOptimum(floors, NO_CAPS, solve);
    // One says by how much, one where the work can go then, two what that costs at least.
    expect(asked()).toBeLessThanOrEqual(4);
    expect(infeasible?.toRelax).toHaveLength(board.classes.length);
    expect(infeasible?.smallest).toBe(true);
  });

  it("is looked for no longer once the reader has stopped it", async () => {
    const stop = new AbortController();
    const solver = openProgramSolver({ signal: stop.signal });
    opened.push(solver);
    let asked = 0;
    const working = cappedOptimum(board, TIGHT, (program, limits) => {
      asked += 1;
      if (asked === 2) stop.abort(new Error("stopped by the reader"));
      return solver.solve(program, limits);
    });
    await expect(working).rejects.toThrow("stopped by the reader");
    expect(asked).toBe(2);
  });
});
