import { asIs } from "../policies/as-is.ts";
import type { MonthBoard } from "./board-of.ts";
import { pairedDifference } from "./compare/clear-difference.ts";
import { columnsOfBoard } from "./draws/columns.ts";
import type { DrawnPolicy } from "./draws/draw-scenario.ts";
import { fanOf } from "./draws/fan.ts";
import { notModelled } from "./not-modelled.ts";
import { unknownInWords } from "./out-for-unknown.ts";
import { policyResultSteps } from "./policy-result.ts";
import type { PolicyRun } from "./run-policy.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import type { Fan, PolicyResult } from "./scenario-result.ts";
import { stepByStep, type Tell } from "./step-by-step.ts";
import { tornadoSteps } from "./tornado.ts";
import { partTeller } from "./work-ahead.ts";

/** The policies of one side and all that was worked out of them. */
type Worked = {
  readonly runs: readonly PolicyRun[];
  readonly drawn: readonly DrawnPolicy[] | undefined;
  readonly requoted: readonly PolicyResult["tornado"][];
};

/**
 * The results of each policy, without the shocks and with them: its months in figures, what
 * was drawn, and what it rests on most.
 *
 * @param sides without the shocks, and with them where there are any
 */
export async function resultsOf(
  file: ScenarioFile,
  months: readonly MonthBoard[],
  sides: readonly Worked[],
  tell: Tell,
): Promise<PolicyResult[][]> {
  const [firstMonth] = months;
  if (firstMonth === undefined) return [];
  const columns = columnsOfBoard(firstMonth.board, file);
  const unknowns = unknownInWords(firstMonth);
  const all = sides.reduce((sum, { runs }) => sum + runs.length, 0);
  const results: PolicyResult[][] = [];
  let done = 0;
  /* oxlint-disable no-await-in-loop -- lets others in between two policies */
  for (const { runs, drawn, requoted } of sides) {
    const before = results.length === 0 ? undefined : sides[0]?.runs;
    const own: PolicyResult[] = [];
    for (const [i, run] of runs.entries()) {
      const draws = drawn?.[i];
      const over = (other: DrawnPolicy | undefined) =>
        draws === undefined || other === undefined
          ? null
          : pairedDifference(other.usdTotal, draws.usdTotal);
      const [tellResult, tellBars] = [2 * done, 2 * done + 1].map((place) =>
        partTeller(tell, place, 2 * all),
      );
      const expected = policyResultSteps(file, months, run, before?.[i]);
      const bars = tornadoSteps(file, months, run, columns, requoted[i] ?? []);
      own.push({
        ...(await stepByStep(expected, tellResult ?? tell)),
        ...(await fansOf(draws, () => tell((2 * done + 1) / (2 * all)))),
        overToday: over(drawn?.[runs.findIndex(({ decider }) => decider.policy.id === asIs.id)]),
        overUnshocked: over(before === undefined ? undefined : sides[0]?.drawn?.[i]),
        tornado: await stepByStep(bars, tellBars ?? tell),
        notModelled: [...notModelled(file, run, before !== undefined), ...unknowns],
      });
      done += 1;
    }
    results.push(own);
  }
  /* oxlint-enable no-await-in-loop */
  return results;
}

/** What was drawn, in percentiles, with a pause after each month: a hundred thousand draws take their time to sort. */
async function fansOf(
  draws: DrawnPolicy | undefined,
  pause: () => Promise<void>,
): Promise<Pick<PolicyResult, "bill" | "billByMonth" | "unservedShare">> {
  if (draws === undefined) return { bill: null, billByMonth: null, unservedShare: null };
  const billByMonth: Fan[] = [];
  for (const ofMonth of draws.usdByMonth) {
    billByMonth.push(fanOf(ofMonth));
    // oxlint-disable-next-line no-await-in-loop -- lets others in between two months
    await pause();
  }
  return { bill: fanOf(draws.usdTotal), billByMonth, unservedShare: fanOf(draws.unservedShare) };
}
