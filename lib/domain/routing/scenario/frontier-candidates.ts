import { operatorKey } from "../../catalog/offering.ts";
import type { ProgramSolver } from "../program/linear-program.ts";
import { unshocked } from "../shocks/market-state.ts";
import type { MonthBoard } from "./board-of.ts";
import { deciderFor } from "./deciders-of.ts";
import type { Decider } from "./decider.ts";
import type { Candidate } from "./frontier.ts";
import type { PolicyChoice } from "./policy-choice.ts";
import { policyResult } from "./policy-result.ts";
import { runPolicy } from "./run-policy.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** Ceilings on every cloud that the frontier is walked along. */
const CEILINGS = [0.8, 0.6, 0.5, 0.4, 0.34, 0.25] as const;
/** What is read as the same point: to the cent, and to what can be told apart on the chart. */
const PLACES = 4;

/**
 * Ways to buy in the first month, to be held against each other in cost, quality
 * and independence: what is today, what the scenario chose, everything on one
 * cloud, the cheapest, and the program under ever lower ceilings.
 */
export async function frontierCandidates(
  file: ScenarioFile,
  firstMonth: MonthBoard,
  chosen: readonly Decider[],
  solve: ProgramSolver,
  signal?: AbortSignal,
  tell?: (part: number) => void | Promise<void>,
): Promise<Candidate[]> {
  const ids = new Set(chosen.map(({ policy }) => policy.id));
  const others = otherChoices(file)
    .map((choice) => deciderFor(choice, file, solve))
    .filter(({ policy }) => !ids.has(policy.id));
  const points: Candidate[] = [];
  const seen = new Set<string>();
  for (const [i, decider] of [...chosen, ...others].entries()) {
    // oxlint-disable-next-line no-await-in-loop -- lets others in between two ways to buy
    await tell?.(i / (chosen.length + others.length));
    // oxlint-disable-next-line no-await-in-loop -- a solver starts from where its last program ended
    const point = await pointOf(decider, file, firstMonth, ids, signal);
    if (point === undefined) continue;
    const key = [point.usdPerMonth, point.quality ?? -1, point.effectiveClouds]
      .map((value) => value.toFixed(PLACES))
      .join(" ");
    if (point.mark === "other" && (seen.has(key) || point.servedShare === 0)) continue;
    seen.add(key);
    points.push(point);
  }
  return points;
}

async function pointOf(
  decider: Decider,
  file: ScenarioFile,
  firstMonth: MonthBoard,
  chosen: ReadonlySet<string>,
  signal: AbortSignal | undefined,
): Promise<Candidate | undefined> {
  const parts = [[{ part: 1, state: unshocked(firstMonth.board) }]];
  const run = await runPolicy(decider, [firstMonth], parts, signal);
  // Ceilings that can't all hold are no way to buy; one the scenario chose is shown as far as it goes.
  if (
    run.months.some(({ parts: of }) => of.some(({ toRelax }) => toRelax.length > 0)) &&
    !chosen.has(decider.policy.id)
  )
    return undefined;
  const result = policyResult(file, [firstMonth], run, undefined);
  const { policyId, policyName, usdTotal, quality, effectiveClouds, servedShare } = result;
  const isMeasured = quality !== null && quality.measuredShare >= 1 - 1e-9;
  return {
    name: policyName,
    usdPerMonth: usdTotal,
    quality: isMeasured ? quality.mean : null,
    effectiveClouds,
    servedShare,
    mark: policyId === "as-is" ? "current" : chosen.has(policyId) ? "chosen" : "other",
  };
}

function otherChoices({ offerings, quality, classes }: ScenarioFile): PolicyChoice[] {
  const operators = [...new Set(offerings.map(operatorKey))];
  const none = { everyLab: null, everyOwner: null, everyRegion: null };
  const named = { clouds: [], labs: [], owners: [], regions: [] };
  return [
    { kind: "cheapest" },
    ...(quality !== null && classes.some(({ qualityFloor }) => qualityFloor !== null)
      ? [{ kind: "quality-floor" as const }]
      : []),
    ...operators.map((operatorId) => ({ kind: "single-cloud" as const, operatorId })),
    ...CEILINGS.filter((share) => share * operators.length >= 1).map((everyCloud) => ({
      kind: "exposure-capped" as const,
      caps: { everyCloud, ...none, ...named },
    })),
  ];
}
