import { operatorKey } from "../../catalog/offering.ts";
import type { ProgramSolver } from "../program/linear-program.ts";
import { unshocked } from "../shocks/market-state.ts";
import type { MonthBoard } from "./board-of.ts";
import { deciderFor } from "./deciders-of.ts";
import type { Decider } from "./decider.ts";
import type { Candidate } from "./frontier.ts";
import { NO_CAPS, type PolicyChoice } from "./policy-choice.ts";
import { policyResult } from "./policy-result.ts";
import { relaxLines } from "./relax-lines.ts";
import { runPolicy } from "./run-policy.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** Ceilings on every cloud that the frontier is walked along. */
const CEILINGS = [0.8, 0.6, 0.5, 0.4, 0.34, 0.25] as const;
/** How far towards the best measured quality the frontier is walked, and under which ceiling beside none. */
const QUALITY_STEPS = [0.5, 0.75, 0.9, 1] as const;
const BETTER_CEILING = 0.5;
/** What is read as the same point: to the cent, and to what can be told apart on the chart. */
const PLACES = 4;

/**
 * Ways to buy in the first month, to be held against each other in cost, quality
 * and independence: what is today, what the scenario chose, everything on one
 * cloud, the cheapest, the program under ever lower ceilings, and both at ever
 * higher quality.
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
  const others = otherChoices(file).map((choice) => deciderFor(choice, file, solve));
  const ways: Way[] = [
    ...chosen.map((decider) => ({ decider, month: firstMonth, isOwn: true })),
    ...others
      .filter(({ policy }) => !ids.has(policy.id))
      .map((decider) => ({ decider, month: firstMonth, isOwn: false })),
    ...betterWays(file, firstMonth, solve),
  ];
  const points: Candidate[] = [];
  const seen = new Set<string>();
  for (const [i, way] of ways.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- lets others in between two ways to buy
    await tell?.(i / ways.length);
    // oxlint-disable-next-line no-await-in-loop -- a solver starts from where its last program ended
    const point = await pointOf(way, file, signal);
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

/** A way to buy, and the month it buys in, which may ask for more than the scenario's own. */
type Way = {
  readonly decider: Decider;
  readonly month: MonthBoard;
  /** One of the scenario's own policies, or today. */
  readonly isOwn: boolean;
  /** In place of the policy's own name. */
  readonly name?: string;
};

async function pointOf(
  { decider, month, isOwn, name }: Way,
  file: ScenarioFile,
  signal: AbortSignal | undefined,
): Promise<Candidate | undefined> {
  const parts = [[{ part: 1, state: unshocked(month.board) }]];
  const run = await runPolicy(decider, [month], parts, signal);
  // Ceilings that can't all hold are no way to buy; one the scenario chose is shown as far as it goes.
  if (!isOwn && run.months.some(({ parts: of }) => of.some(({ toRelax }) => toRelax.length > 0)))
    return undefined;
  const result = policyResult(file, [month], run, undefined);
  const { policyId, policyName, usdTotal, quality, effectiveClouds, servedShare } = result;
  const isMeasured = quality !== null && quality.measuredShare >= 1 - 1e-9;
  return {
    name: name ?? policyName,
    usdPerMonth: usdTotal,
    quality: isMeasured ? quality.mean : null,
    effectiveClouds,
    servedShare,
    mark: !isOwn ? "other" : policyId === "as-is" ? "current" : "chosen",
    toRelax: relaxLines(run),
    allocation: result.allocation.map(({ classId, offeringId, share, usd }) => ({
      classId,
      offeringId,
      share,
      usd,
    })),
  };
}

/** The cheapest at ever higher quality, on whatever clouds and on clouds that may not have more than a part each. */
function betterWays(file: ScenarioFile, month: MonthBoard, solve: ProgramSolver): Way[] {
  const operators = new Set(file.offerings.map(operatorKey)).size;
  return QUALITY_STEPS.flatMap((step) => {
    const raised = raisedFloors(month, step);
    if (raised === null) return [];
    const word =
      step === 1
        ? "at the best measured quality"
        : `${Math.round(step * 100)} % of the way to the best quality`;
    const choices: readonly (readonly [string, PolicyChoice])[] = [
      [`Cheapest, ${word}`, { kind: "quality-floor" }],
      ...(operators * BETTER_CEILING >= 1
        ? [
            [
              `No cloud above ${Math.round(BETTER_CEILING * 100)} %, ${word}`,
              { kind: "exposure-capped", caps: { ...NO_CAPS, everyCloud: BETTER_CEILING } },
            ] as const,
          ]
        : []),
    ];
    return choices.map(([name, choice]) => ({
      decider: deciderFor(choice, file, solve),
      month: raised,
      isOwn: false,
      name,
    }));
  });
}

/** The month with each class asking for more: a part of the way from the worst to the best that may serve it. Null where nothing is measured. */
function raisedFloors(month: MonthBoard, step: number): MonthBoard | null {
  const { board } = month;
  const columns = board.offerings.length;
  const levels = board.classes.map((_, w) => {
    const row = board.quality.subarray(w * columns, (w + 1) * columns);
    const measured = row.filter(
      (quality, o) => board.eligible[w * columns + o] === 1 && !Number.isNaN(quality),
    );
    const [worst, best] = [Math.min(...measured), Math.max(...measured)];
    // A hair below, so that the best is not lost to the last digit.
    return measured.length === 0 ? null : worst + step * (best - worst) - 1e-9;
  });
  if (levels.every((level) => level === null)) return null;
  const classes = board.classes.map((own, w) => {
    const level = levels[w] ?? null;
    return level === null || level <= 0
      ? own
      : { ...own, qualityFloor: Math.max(own.qualityFloor ?? 0, level) };
  });
  return { ...month, board: { ...board, classes } };
}

function otherChoices({ offerings, quality, classes }: ScenarioFile): PolicyChoice[] {
  const operators = [...new Set(offerings.map(operatorKey))];
  return [
    { kind: "cheapest" },
    ...(quality !== null && classes.some(({ qualityFloor }) => qualityFloor !== null)
      ? [{ kind: "quality-floor" as const }]
      : []),
    ...operators.map((operatorId) => ({ kind: "single-cloud" as const, operatorId })),
    // What the promises to clouds make cheapest, which is not what list prices do.
    ...(operators.length > 1 ? [{ kind: "exposure-capped" as const, caps: NO_CAPS }] : []),
    ...CEILINGS.filter((share) => share * operators.length >= 1).map((everyCloud) => ({
      kind: "exposure-capped" as const,
      caps: { ...NO_CAPS, everyCloud },
    })),
  ];
}
