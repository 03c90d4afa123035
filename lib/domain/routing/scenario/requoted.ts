import type { MonthPart } from "../shocks/month-parts.ts";
import type { MonthBoard } from "./board-of.ts";
import { type Decider } from "./decider.ts";
import { monthUsd } from "./month-ledger.ts";
import { monthsOf } from "./months-of.ts";
import type { PolicyRun } from "./run-policy.ts";
import { runPolicy } from "./run-policy.ts";
import type { RequestClass } from "./request-class.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import type { PolicyResult } from "./scenario-result.ts";

type Bar = PolicyResult["tornado"][number];
type Change = (of: RequestClass, factor: number) => RequestClass;

const longerAnswers: Change = (of, factor) => ({
  ...of,
  outputTokens: of.outputTokens * factor,
  reasoningTokens: of.reasoningTokens * factor,
});
const moreCached: Change = (of, factor) => ({
  ...of,
  cacheReadShare: Math.min(1 - of.cacheWriteShare, of.cacheReadShare * factor),
});

const INPUTS: readonly { readonly input: string; readonly change: Change }[] = [
  { input: "Length of answers (a tenth less, a tenth more)", change: longerAnswers },
  { input: "Reads from the cache (a tenth less, a tenth more)", change: moreCached },
];

/**
 * Totals of each policy where an input that every quote rests on is a tenth lower and higher.
 *
 * A class that was counted from a trace stands as it was counted.
 *
 * @returns of each run, in their order
 */
export async function requotedBars(
  file: ScenarioFile,
  runs: readonly PolicyRun[],
  partsOf: (months: readonly MonthBoard[]) => (readonly MonthPart[])[],
): Promise<Bar[][]> {
  const bars = runs.map((): Bar[] => []);
  for (const { input, change } of INPUTS) {
    const totals: number[][] = [];
    for (const factor of [0.9, 1.1]) {
      const classes = file.classes.map((of) => (of.statistics === null ? change(of, factor) : of));
      const months = monthsOf({ ...file, classes });
      const parts = partsOf(months);
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that cost stays low
      totals.push(await Promise.all(runs.map((run) => totalOf(run, file, months, parts))));
    }
    for (const [i, own] of bars.entries())
      own.push({ input, lowUsd: totals[0]?.[i] ?? 0, highUsd: totals[1]?.[i] ?? 0 });
  }
  return bars;
}

async function totalOf(
  run: PolicyRun,
  file: ScenarioFile,
  months: readonly MonthBoard[],
  parts: readonly (readonly MonthPart[])[],
): Promise<number> {
  const decider = run.decider.isProgram ? heldTo(run) : run.decider;
  const { months: outcomes } = await runPolicy(decider, months, parts);
  return outcomes.reduce((sum, outcome, i) => sum + monthUsd(file, months[i], outcome), 0);
}

/** A decider that gives again, in order, what was decided before. */
function heldTo({ decider, months }: PolicyRun): Decider {
  const before = months.flatMap(({ parts }) => parts);
  let next = 0;
  return {
    ...decider,
    decide(state) {
      const one = before[next];
      next += 1;
      const none = new Float64Array(state.board.usdPerMonth.length);
      const { answers, paid } = one ?? { answers: none, paid: none };
      return { answers, paid, duals: [], toRelax: [] };
    },
  };
}
