/** How long the exposure-capped program takes: cold, and from where the last one ended. */
import { inProject } from "./project.mjs";
import type { Board } from "../../lib/domain/routing/board.ts";
import { type Caps, NO_CAPS } from "../../lib/domain/routing/scenario/policy-choice.ts";
import { exposureProgram } from "../../lib/domain/routing/program/exposure-program.ts";
import type {
  LinearProgram,
  ProgramSolution,
} from "../../lib/domain/routing/program/linear-program.ts";
import { relaxationMeasures } from "./relaxation-bench.ts";
import { type OpenHighs, openHighs } from "../../lib/server/routing/open-highs.ts";
import {
  boardOfInstance,
  madeUpBoard,
  sharedGenerator,
} from "../../tests/support/program-boards.ts";

const SIZES = [
  { classes: 40, offerings: 60, rounds: 31, allowedWarmMs: 10 },
  { classes: 400, offerings: 300, rounds: 9, allowedWarmMs: 200 },
] as const;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

type Timed = { readonly ms: number; readonly usd: number; readonly columns: Float64Array };

function timed(solve: () => ProgramSolution): Timed {
  const from = performance.now();
  const solution = solve();
  const ms = performance.now() - from;
  if (solution.kind !== "optimal") throw new Error(`a program of the bench is ${solution.kind}`);
  return { ms, usd: solution.objective, columns: solution.columns };
}

/** The same program with the prices of one cloud 30 per cent up. */
function dearer(program: LinearProgram, isOnCloud: (column: number) => boolean): LinearProgram {
  return { ...program, cost: program.cost.map((usd, j) => (isOnCloud(j) ? usd * 1.3 : usd)) };
}

/**
 * Cold against warm, on programs that differ in one cloud's prices, and on those that differ in the
 * cap on clouds, below what the largest had.
 * The optimum found warm is held against the one found cold.
 */
export async function programMeasures(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const generate = await sharedGenerator(inProject("../shared/data"));
  const highs = await openHighs();
  try {
    const instances: { readonly board: Board; readonly caps: Caps }[] = [];
    const measures = SIZES.map(({ classes, offerings, rounds, allowedWarmMs }) => {
      const { board, caps } = generate
        ? boardOfInstance(generate(classes, offerings, 42))
        : {
            board: madeUpBoard(classes, offerings, 42),
            caps: { ...NO_CAPS, everyCloud: 0.4, everyLab: 0.45 },
          };
      instances.push({ board, caps });
      const { program, cells, meanings, usdPerUnit } = exposureProgram(board, caps);
      const clouds = [...new Set(board.offerings.map(({ operatorId }) => operatorId))];
      const base = coldly(highs, program);
      const largest = largestCloud(board, cells, base.columns);
      const changes = Array.from({ length: rounds }, (_, round) => {
        const cloud = clouds[round % clouds.length];
        const on = (j: number) => {
          const cell = cells[j];
          return cell !== undefined && board.offerings[cell % offerings]?.operatorId === cloud;
        };
        const tighter = program.rowUpper.map((bound, row) =>
          meanings[row]?.kind === "cloud" ? largest * (0.95 - 0.05 * (round % 3)) : bound,
        );
        return { prices: dearer(program, on), caps: { ...program, rowUpper: tighter } };
      });
      const cold = changes.map(({ prices }) => coldly(highs, prices));
      highs.solve(program);
      const prices = changes.map((change) => timed(() => highs.solve(change.prices)));
      const moved = changes.map((change) => timed(() => highs.solve(change.caps)));
      const [coldMs, warmMs] = [
        median(cold.map(({ ms }) => ms)),
        median(prices.map(({ ms }) => ms)),
      ];
      return {
        measure: "exposure-capped-program",
        instance: generate ? "shared generator" : "made up",
        classes,
        offerings,
        columns: program.cost.length,
        optimum: base.usd * usdPerUnit,
        coldMs: Number(coldMs.toFixed(1)),
        warmAfterPriceMs: Number(warmMs.toFixed(1)),
        bestWarmAfterPriceMs: Number(Math.min(...prices.map(({ ms }) => ms)).toFixed(1)),
        warmAfterCapMs: Number(median(moved.map(({ ms }) => ms)).toFixed(1)),
        allowedWarmMs,
        timesFasterThanCold: Number((coldMs / warmMs).toFixed(1)),
        ...(classes === 40 ? { atLeastTimes: 4 } : {}),
        farthestApart: Math.max(
          ...prices.map(({ usd }, i) => Math.abs(usd / (cold[i]?.usd ?? Number.NaN) - 1)),
        ),
      };
    });
    const [, large] = instances;
    return large === undefined
      ? measures
      : [...measures, ...(await relaxationMeasures(large.board, large.caps))];
  } finally {
    highs.dispose();
  }
}

/** Part of all tokens that the cloud with most of them serves. */
function largestCloud(board: Board, cells: Int32Array, columns: Float64Array): number {
  const shares = new Map<string, number>();
  for (const [column, cell] of cells.entries()) {
    const cloud = board.offerings[cell % board.offerings.length]?.operatorId ?? "";
    const volume = board.classes[Math.floor(cell / board.offerings.length)]?.volumeShare ?? 0;
    shares.set(cloud, (shares.get(cloud) ?? 0) + volume * (columns[column] ?? 0));
  }
  return Math.max(...shares.values());
}

/** From nothing: the solver has let go of what it held. */
function coldly(highs: OpenHighs, program: LinearProgram): Timed {
  highs.dispose();
  return timed(() => highs.solve(program));
}
