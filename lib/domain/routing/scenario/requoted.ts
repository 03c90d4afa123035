import type { PriceBook } from "../pricing/price-book.ts";
import type { MonthPart } from "../shocks/month-parts.ts";
import type { MonthBoard } from "./board-of.ts";
import { type Decider } from "./decider.ts";
import { monthUsd } from "./month-ledger.ts";
import { monthSteps } from "./months-of.ts";
import type { PolicyRun } from "./run-policy.ts";
import { runPolicy } from "./run-policy.ts";
import type { RequestClass } from "./request-class.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import type { PolicyResult } from "./scenario-result.ts";
import { stepByStep, type Tell } from "./step-by-step.ts";
import { partTeller } from "./work-ahead.ts";

type Bar = PolicyResult["tornado"][number];
type Change = (of: RequestClass, factor: number) => RequestClass;

const longerAnswers: Change = (of, factor) => ({
  ...of,
  outputTokens: of.outputTokens * factor,
  reasoningTokens: of.reasoningTokens * factor,
  ...(of.distribution?.kind === "bands"
    ? {
        distribution: {
          kind: "bands",
          bands: of.distribution.bands.map((band) => ({
            ...band,
            outputTokens: band.outputTokens * factor,
          })),
        },
      }
    : {}),
});
const moreCached: Change = (of, factor) => ({
  ...of,
  cacheReadShare: Math.min(1 - of.cacheWriteShare, of.cacheReadShare * factor),
});

const INPUTS: readonly { readonly input: string; readonly change: Change }[] = [
  { input: "Length of answers (a tenth less, a tenth more)", change: longerAnswers },
  { input: "Reads from the cache (a tenth less, a tenth more)", change: moreCached },
];
const FACTORS = [0.9, 1.1] as const;

/** Policies over the months, with or without the shocks. */
export type RequotedSide = {
  readonly runs: readonly PolicyRun[];
  readonly partsOf: (months: readonly MonthBoard[]) => (readonly MonthPart[])[];
};

/**
 * Totals of each policy where an input that every quote rests on is a tenth lower and higher.
 *
 * A class that was counted from a trace stands as it was counted.
 *
 * @param book what offerings ask, which no input changes
 * @returns of each side, of each run, in their order
 */
export async function requotedBars(
  file: ScenarioFile,
  sides: readonly RequotedSide[],
  book: PriceBook,
  tell: Tell,
): Promise<Bar[][][]> {
  const totals: number[][][] = [];
  const turns = INPUTS.flatMap(({ change }) => FACTORS.map((factor) => ({ change, factor })));
  for (const [i, { change, factor }] of turns.entries()) {
    const classes = file.classes.map((of) => (of.statistics === null ? change(of, factor) : of));
    const tellTurn = partTeller(tell, i, turns.length);
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that room for one is enough
    totals.push(await sideTotals({ ...file, classes }, sides, book, tellTurn));
  }
  return sides.map(({ runs }, s) =>
    runs.map((_, r) =>
      INPUTS.map(({ input }, i) => ({
        input,
        lowUsd: totals[2 * i]?.[s]?.[r] ?? 0,
        highUsd: totals[2 * i + 1]?.[s]?.[r] ?? 0,
      })),
    ),
  );
}

async function sideTotals(
  file: ScenarioFile,
  sides: readonly RequotedSide[],
  book: PriceBook,
  tell: Tell,
): Promise<number[][]> {
  const halves = 2;
  const months = await stepByStep(monthSteps(file, book), partTeller(tell, 0, halves));
  const all = sides.reduce((sum, { runs }) => sum + runs.length, 0);
  let done = 0;
  const totals: number[][] = [];
  /* oxlint-disable no-await-in-loop -- lets others in between two policies */
  for (const { runs, partsOf } of sides) {
    const parts = await partsByMonth(months, partsOf, () => tell((all + done) / (halves * all)));
    const own: number[] = [];
    for (const run of runs) {
      const tellRun = partTeller(tell, all + done, halves * all);
      own.push(await totalOf(run, file, months, parts, tellRun));
      done += 1;
    }
    totals.push(own);
  }
  /* oxlint-enable no-await-in-loop */
  return totals;
}

/** The parts of each month, with a pause after each. */
export async function partsByMonth(
  months: readonly MonthBoard[],
  partsOf: RequotedSide["partsOf"],
  pause: () => Promise<void>,
): Promise<(readonly MonthPart[])[]> {
  const parts: (readonly MonthPart[])[] = [];
  for (const month of months) {
    parts.push(...partsOf([month]));
    // oxlint-disable-next-line no-await-in-loop -- lets others in between two months
    await pause();
  }
  return parts;
}

async function totalOf(
  run: PolicyRun,
  file: ScenarioFile,
  months: readonly MonthBoard[],
  parts: readonly (readonly MonthPart[])[],
  tell: Tell,
): Promise<number> {
  const decider = run.decider.isProgram ? heldTo(run) : run.decider;
  const { months: outcomes } = await runPolicy(decider, months, parts, undefined, tell);
  let total = 0;
  for (const [i, outcome] of outcomes.entries()) {
    total += monthUsd(file, months[i], outcome);
    // oxlint-disable-next-line no-await-in-loop -- lets others in between two months
    await tell(1);
  }
  return total;
}

/** A decider that gives again, in order, what was decided before; prices stay those it is asked at. */
function heldTo({ decider, months }: PolicyRun): Decider {
  const before = months.flatMap(({ parts }) => parts);
  let next = 0;
  return {
    ...decider,
    decide(state) {
      const one = before[next];
      next += 1;
      const none = new Float64Array(state.board.usdPerMonth.length);
      const { answers, paid, duals, toRelax } = one ?? {
        answers: none,
        paid: none,
        duals: [],
        toRelax: [],
      };
      return { answers, paid, duals, toRelax };
    },
  };
}
