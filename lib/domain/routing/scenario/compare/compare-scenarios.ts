import type { ProgramSolver } from "../../program/linear-program.ts";
import { atOnce } from "../../../uncertainty/at-once.ts";
import { canonicalJson } from "../../../uncertainty/canonical-json.ts";
import { decidersOf } from "../deciders-of.ts";
import { drawScenario } from "../draws/draw-scenario.ts";
import { monthsOf } from "../months-of.ts";
import { runPolicy } from "../run-policy.ts";
import type { ScenarioFile } from "../scenario-file.ts";
import type { Fan, ScenarioResult } from "../scenario-result.ts";
import { shockedParts, untouchedParts } from "../shocked-parts.ts";
import { type Clarity, clearDifference, pairedDifference } from "./clear-difference.ts";
import type { Side } from "./compared-side.ts";
import { type Difference, explainDifference } from "./explain-difference.ts";

/** Enough to tell nine tenths from less. */
const MOST_DRAWS = 2_000;
const CENT = 0.01;

/** A policy of a saved scenario, with or without its shocks. */
export type Compared = {
  readonly file: ScenarioFile;
  readonly result: ScenarioResult;
  /** Null for the one the result opens on. */
  readonly policyId: string | null;
  readonly isShocked: boolean;
};

export type ComparedPair = Difference & {
  /** Places in the list that was given. */
  readonly from: number;
  readonly to: number;
  /** The second bill minus the first, both under the same chance; null where they can't be paired. */
  readonly paired: Fan | null;
  /** Part of the draws in which the second costs less; null where they can't be paired. */
  readonly cheaperIn: number | null;
  readonly clarity: Clarity;
};

/**
 * Each of two to four strategies against the first: what it costs more, why, and
 * whether that is clear.
 *
 * Months and decisions are worked out again from the files, so the explanation
 * rests on what the results do. Scenarios with the same seed, months and chances
 * meet the same draws and are compared draw by draw; others by the bands of their results.
 *
 * @throws RangeError unless two to four are given, or where a policy is not in its scenario
 *
 * @example
 * (await compareScenarios([today, capped], { solve }))[0]?.drivers.mix
 */
export async function compareScenarios(
  all: readonly Compared[],
  { solve, signal }: { readonly solve: ProgramSolver; readonly signal?: AbortSignal },
): Promise<ComparedPair[]> {
  if (all.length < 2 || all.length > 4)
    throw new RangeError(`${all.length} strategies; compare two to four`);
  const sides: Side[] = [];
  // oxlint-disable-next-line no-await-in-loop -- a solver starts from where its last program ended
  for (const one of all) sides.push(await sideOf(one, solve, signal));
  const [first, ...others] = sides;
  if (first === undefined) return [];
  const firstDraws = drawnTotals(first);
  return others.map((side, i) => {
    const draws = isPaired(first.file, side.file) ? drawnTotals(side) : null;
    const paired = draws === null ? null : pairedDifference(firstDraws, draws);
    return {
      ...explainDifference(first, side),
      from: 0,
      to: i + 1,
      paired,
      cheaperIn: draws === null ? null : shareBelow(draws, firstDraws),
      clarity: clearDifference({ paired, first: billOf(all[0]), second: billOf(all[i + 1]) }),
    };
  });
}

/** Whether two scenarios meet the same draws: each chance has its stream by the name of what it moves. */
const isPaired = (a: ScenarioFile, b: ScenarioFile): boolean =>
  a.draws > 0 &&
  b.draws > 0 &&
  a.seed === b.seed &&
  a.months === b.months &&
  canonicalJson(a.chances) === canonicalJson(b.chances);

function drawnTotals({ file, months, run }: Side): Float64Array {
  const draws = Math.min(file.draws, MOST_DRAWS);
  const [drawn] = atOnce(drawScenario({ ...file, draws }, months, [run]));
  return drawn?.usdTotal ?? new Float64Array(0);
}

/** In how many of the draws that both have the first is lower; a tie counts half. */
function shareBelow(a: Float64Array, b: Float64Array): number {
  const count = Math.min(a.length, b.length);
  let below = 0;
  for (let i = 0; i < count; i += 1) {
    const gap = (a[i] ?? 0) - (b[i] ?? 0);
    below += gap < -CENT ? 1 : gap > CENT ? 0 : 0.5;
  }
  return below / count;
}

async function sideOf(
  { file, policyId, isShocked }: Compared,
  solve: ProgramSolver,
  signal?: AbortSignal,
): Promise<Side> {
  const deciders = decidersOf(file, solve);
  const decider = deciders.find(({ policy }) => policyId === null || policy.id === policyId);
  if (decider === undefined)
    throw new RangeError(
      `${file.name} has no policy ${policyId}; take one of ${deciders.map(({ policy }) => policy.id).join(", ")}`,
    );
  const months = monthsOf(file);
  const parts = isShocked ? shockedParts(file)(months) : untouchedParts(months);
  return { file, months, run: await runPolicy(decider, months, parts, signal) };
}

/** The drawn bill of a strategy; a scenario without shocks is the same with them. */
function billOf(one: Compared | undefined): Fan | null {
  if (one === undefined) return null;
  const { result, policyId, isShocked } = one;
  const policies = (isShocked ? result.shocked : null) ?? result.base;
  return policies.find((own) => policyId === null || own.policyId === policyId)?.bill ?? null;
}
