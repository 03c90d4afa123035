import type { ProgramSolver } from "../../program/linear-program.ts";
import { decidersOf } from "../deciders-of.ts";
import { monthsOf } from "../months-of.ts";
import { runPolicy } from "../run-policy.ts";
import type { ScenarioFile } from "../scenario-file.ts";
import type { Fan, ScenarioResult } from "../scenario-result.ts";
import { shockedParts, untouchedParts } from "../shocked-parts.ts";
import type { Side } from "./compared-side.ts";
import { type Difference, explainDifference } from "./explain-difference.ts";

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
  /** False where the drawn bills of the two overlap: no clear difference. */
  readonly isClear: boolean;
};

/**
 * Each of two to four strategies against the first: what it costs more, why, and
 * whether that is clear.
 *
 * Months and decisions are worked out again from the files, so the explanation
 * rests on what the results do; bands come from the results.
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
  return others.map((side, i) => ({
    ...explainDifference(first, side),
    from: 0,
    to: i + 1,
    isClear: isClear(billOf(all[0]), billOf(all[i + 1])),
  }));
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

function billOf(one: Compared | undefined): Fan | null {
  const policies = one?.isShocked === true ? one.result.shocked : one?.result.base;
  const found = policies?.find(
    ({ policyId }) => one?.policyId == null || policyId === one.policyId,
  );
  return found?.bill ?? null;
}

/** Bands that do not touch; without draws any difference is clear. */
const isClear = (a: Fan | null, b: Fan | null): boolean =>
  a === null || b === null || a.p90 < b.p10 || b.p90 < a.p10;
