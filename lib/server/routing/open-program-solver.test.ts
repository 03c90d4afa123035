import { afterEach, describe, expect, it } from "vitest";
import { madeUpBoard } from "../../../tests/support/program-boards.ts";
import { exposureProgram } from "../../domain/routing/program/exposure-program.ts";
import { NO_CAPS } from "../../domain/routing/scenario/policy-choice.ts";
import type { LinearProgram } from "../../domain/routing/program/linear-program.ts";
import { programBuilder } from "../../domain/routing/program/program-builder.ts";
import { pcg32 } from "../../domain/stats/pcg32.ts";
import { openHighs } from "./open-highs.ts";
import { openProgramSolver, type OpenSolver, type SolverOptions } from "./open-program-solver.ts";

const opened: OpenSolver[] = [];
const open = (options?: SolverOptions): OpenSolver => {
  const solver = openProgramSolver(options);
  opened.push(solver);
  return solver;
};
afterEach(async () => {
  for (const { close } of opened.splice(0)) await close();
});

const programOf = (cap: number): LinearProgram =>
  exposureProgram(madeUpBoard(8, 12, 3), { ...NO_CAPS, everyCloud: cap }).program;

/** Splitting 50 products between two markets in six ways at once: years of work for any solver. */
function endless(): LinearProgram {
  const { row, column, build } = programBuilder();
  const { next } = pcg32(1, 1);
  const products = Array.from({ length: 50 }, () => Array.from({ length: 6 }, () => next() % 100));
  const half = (way: number) =>
    Math.floor(products.reduce((sum, sizes) => sum + (sizes[way] ?? 0), 0) / 2);
  const ways = Array.from({ length: 6 }, (_, way) => row(half(way), half(way)));
  for (const sizes of products)
    column(
      1,
      ways.map((at, way) => [at, sizes[way] ?? 0] as const),
      { upper: 1, whole: true },
    );
  return build();
}

/** A row that there is none of. */
const broken = (): LinearProgram => ({
  ...programOf(0.6),
  rows: programOf(0.6).rows.map(() => 1e6),
});

describe("a solver in a worker", () => {
  it("answers where there is nothing to choose", async () => {
    const { solve } = open();
    const { row, build } = programBuilder();
    expect(await solve(build())).toMatchObject({ kind: "optimal", objective: 0 });
    row(1, 1);
    expect(await solve(build())).toEqual({ kind: "infeasible" });
  });

  it("finds what one in this process finds, warm as cold", async () => {
    const { solve } = open();
    const first = programOf(0.6);
    for (const program of [
      first,
      { ...first, cost: first.cost.map((cost, i) => (i % 3 === 0 ? cost * 1.3 : cost)) },
      programOf(0.5),
      programOf(0.7),
    ]) {
      const highs = await openHighs();
      const cold = highs.solve(program);
      highs.dispose();
      const warm = await solve(program);
      if (cold.kind !== "optimal" || warm.kind !== "optimal") throw new Error("it has an optimum");
      expect(warm.objective).toBeCloseTo(cold.objective, 8);
    }
  });

  it("answers those who ask at the same time in their order", async () => {
    const { solve } = open();
    const caps = [0.5, 0.6, 0.7, 0.5];
    const answers = await Promise.all(caps.map((cap) => solve(programOf(cap))));
    const usd = answers.map((answer) => (answer.kind === "optimal" ? answer.objective : Infinity));
    expect(usd[3]).toBeCloseTo(usd[0] ?? Number.NaN, 9);
    expect(usd[1]).toBeLessThanOrEqual(usd[0] ?? 0);
  });

  it("says that there is no solution", async () => {
    expect(await open().solve(programOf(0.01))).toEqual({ kind: "infeasible" });
  });

  it("ends with the reason when its worker dies in mid-run, and runs again", async () => {
    const { solve } = open();
    await expect(solve(broken())).rejects.toThrow("the solver ended: ");
    expect((await solve(programOf(0.6))).kind).toBe("optimal");
  });

  it("is stopped by its signal while it solves, and refuses what comes after", async () => {
    const stop = new AbortController();
    const { solve } = open({ signal: stop.signal });
    await solve(programOf(0.6));
    const running = solve(endless());
    const waiting = solve(programOf(0.6));
    setTimeout(() => stop.abort(new Error("stopped by the reader")), 50);
    await expect(running).rejects.toThrow("stopped by the reader");
    await expect(waiting).rejects.toThrow("stopped by the reader");
  });

  it("ends what takes too long", async () => {
    const { solve } = open({ timeoutMs: 300 });
    await expect(solve(endless())).rejects.toThrow("more than 0.3 seconds");
  });

  it("gives up at the limit asked for, with what it has or with nothing", async () => {
    expect(await open().solve(endless(), { seconds: 0.2 })).toMatchObject({ kind: "stopped" });
  });

  it("rejects what it is solving when it is closed", async () => {
    const solver = open();
    const running = solver.solve(endless());
    setTimeout(() => void solver.close(), 50);
    await expect(running).rejects.toThrow("the solver was closed");
  });
});
