import type { MonthBoard } from "../board-of.ts";
import type { PolicyRun } from "../run-policy.ts";
import type { ScenarioFile } from "../scenario-file.ts";
import { chancePaths } from "./chance-paths.ts";
import { columnsOfBoard } from "./columns.ts";
import { drawnPrices } from "./drawn-prices.ts";
import { policyDrawer } from "./policy-drawer.ts";

/** Draws between two steps: a few milliseconds, so that nobody waits for a cancel. */
const STEP = 100;

/** A policy over all draws. */
export type DrawnPolicy = {
  readonly usdTotal: Float64Array;
  /** By month, then by draw. */
  readonly usdByMonth: readonly Float64Array[];
  /** Part of all requests that nobody serves. */
  readonly unservedShare: Float64Array;
};

/**
 * Draws the months of a scenario, all policies under the same chance, so that two of
 * them can be compared draw by draw. In steps, each the part that is done.
 *
 * @param runs of each policy, without chance
 */
export function* drawScenario(
  file: ScenarioFile,
  months: readonly MonthBoard[],
  runs: readonly PolicyRun[],
): Generator<number, DrawnPolicy[], void> {
  const [firstMonth] = months;
  if (firstMonth === undefined) return [];
  const columns = columnsOfBoard(firstMonth.board, file);
  const { sellerIds, labIds } = columns;
  const classIds = file.classes.map(({ id }) => id);
  const paths = chancePaths(file.chances, { sellerIds, labIds, classIds }, file.seed);
  const prices = drawnPrices(columns.sellerOf);
  const policies = runs.map((run) => ({
    month: policyDrawer(file, months, run, columns, prices),
    usdTotal: new Float64Array(file.draws),
    usdByMonth: months.map(() => new Float64Array(file.draws)),
    unservedShare: new Float64Array(file.draws),
    served: 0,
    requests: 0,
  }));
  for (let draw = 0; draw < file.draws; draw += 1) {
    if (draw % STEP === 0 && draw > 0) yield draw / file.draws;
    paths.restart();
    for (const policy of policies) {
      policy.served = 0;
      policy.requests = 0;
    }
    for (let m = 0; m < months.length; m += 1) {
      paths.step(m + 1);
      prices.setMonth(paths.month.priceFactor);
      for (const policy of policies) {
        const { usd, served, requests } = policy.month(m, paths.month);
        const ofMonth = policy.usdByMonth[m];
        if (ofMonth !== undefined) ofMonth[draw] = usd;
        policy.usdTotal[draw] = (policy.usdTotal[draw] ?? 0) + usd;
        policy.served += served;
        policy.requests += requests;
      }
    }
    for (const policy of policies)
      policy.unservedShare[draw] =
        policy.requests > 0 ? Math.max(0, 1 - policy.served / policy.requests) : 0;
  }
  return policies.map(({ usdTotal, usdByMonth, unservedShare }) => ({
    usdTotal,
    usdByMonth,
    unservedShare,
  }));
}
