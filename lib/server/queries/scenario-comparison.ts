import "server-only";
import {
  type Compared,
  type ComparedPair,
  compareScenarios,
} from "../../domain/routing/scenario/compare/compare-scenarios.ts";
import type { Compared as TabledComparison } from "../../domain/tables/scenario-compare-table.ts";
import { openedOn } from "../../domain/routing/scenario/opened-on.ts";
import { Failure } from "../failure.ts";
import { getComputedScenario } from "./computed-scenario.ts";
import { openProgramSolver } from "../routing/open-program-solver.ts";
import { fewScenariosAtOnce } from "../routing/few-scenarios-at-once.ts";

/**
 * Saved scenarios against the first of them, each under the policy it opens on, with its shocks.
 *
 * @param which as `<scenario>.<version>`, two to four
 * @throws Failure where one is not there or not computed, or their number is another
 */
export async function compareSaved(
  which: readonly string[],
  signal: AbortSignal,
): Promise<ComparedPair[]> {
  if (which.length < 2 || which.length > 4)
    throw new Failure("not-understood", `${which.length} scenarios; compare two to four.`);
  const all = await Promise.all(which.map(saved));
  const solver = openProgramSolver({ signal });
  try {
    return await fewScenariosAtOnce(() => compareScenarios(all, { solve: solver.solve, signal }));
  } finally {
    await solver.close();
  }
}

/**
 * The same as tables need it: each scenario under the policy it opens on, and the pairs.
 *
 * @throws Failure where one is not there or not computed, or their number is another
 */
export async function comparedTables(
  which: readonly string[],
  signal: AbortSignal,
): Promise<[readonly TabledComparison[], readonly ComparedPair[]]> {
  const pairs = await compareSaved(which, signal);
  const all = await Promise.all(which.map(getComputedScenario));
  const compared = all.flatMap(({ file, result }, i) => {
    const { chosen } = openedOn(result.shocked ?? result.base);
    return chosen === undefined ? [] : [{ id: which[i] ?? "", file, policy: chosen }];
  });
  return [compared, pairs];
}

async function saved(which: string): Promise<Compared> {
  const { file, result } = await getComputedScenario(which);
  // What a result opens on is the first policy, or today where that is all there is.
  return { file, result, policyId: null, isShocked: result.shocked !== null };
}
