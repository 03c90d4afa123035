import type { ProgramSolver } from "../routing/program/linear-program.ts";
import { computeScenario } from "../routing/scenario/compute-scenario.ts";
import {
  type ComparedPair,
  compareScenarios,
} from "../routing/scenario/compare/compare-scenarios.ts";
import type { ScenarioResult } from "../routing/scenario/scenario-result.ts";
import { type ScoreRun, scoreRunSteps } from "../uncertainty/score-run.ts";
import type { BoardReport } from "./board-report.ts";
import { composeWithLineage } from "./compose-report.ts";
import type { PackInputs } from "./pack-inputs.ts";
import { refuseNothing } from "./profiles-for.ts";
import type { ReportWithLineage } from "./report-with-lineage.ts";

/** As many as the page sets side by side. */
const MOST_COMPARED = 4;

export type ComputeReportOptions = {
  /** Who solves the programs of the scenarios. */
  readonly solve: ProgramSolver;
  /** Told the part that is done, 0 to 1, every few milliseconds; what it returns is waited for. */
  readonly onProgress?: (part: number) => void | Promise<void>;
  /** Ends the work with the signal’s reason. */
  readonly signal?: AbortSignal;
};

/**
 * Works a pack out from its frozen inputs alone: draws the scores, computes the
 * scenarios, and writes the report.
 *
 * @throws RangeError where the inputs make no sense
 * @throws the signal’s reason where it says stop
 *
 * @example
 * (await computeReport(inputs, { solve })).claims.length
 */
export const computeReport = async (
  inputs: PackInputs,
  options: ComputeReportOptions,
): Promise<BoardReport> => (await computeWithLineage(inputs, options)).report;

/** The same, with what the profile keeps back of the lineage of its claims. */
export async function computeWithLineage(
  inputs: PackInputs,
  { solve, onProgress, signal }: ComputeReportOptions,
): Promise<ReportWithLineage> {
  refuseNothing(inputs.choices.template, inputs.choices.profile);
  const pieces = 1 + inputs.scenarios.length;
  const tell = async (part: number) => {
    await onProgress?.(part / pieces);
    signal?.throwIfAborted();
  };
  await tell(0);
  const run = await drawn(inputs, tell);
  const scenarios: ScenarioResult[] = [];
  for (const [i, { file }] of inputs.scenarios.entries())
    scenarios.push(
      // oxlint-disable-next-line no-await-in-loop -- one after the other: each takes all of the machine
      await computeScenario(file, {
        solve,
        onProgress: (part) => tell(1 + i + part),
        ...(signal === undefined ? {} : { signal }),
      }),
    );
  const pairs = await comparedPairs(inputs, scenarios, { solve, signal });
  const composed = composeWithLineage(inputs, { run, scenarios, pairs });
  await tell(pieces);
  return composed;
}

/** Each of two to four scenarios against the first, as the page compares them; none for another number. */
async function comparedPairs(
  { scenarios }: PackInputs,
  results: readonly ScenarioResult[],
  {
    solve,
    signal,
  }: Pick<ComputeReportOptions, "solve"> & { readonly signal: AbortSignal | undefined },
): Promise<ComparedPair[]> {
  if (scenarios.length < 2 || scenarios.length > MOST_COMPARED) return [];
  const all = scenarios.flatMap(({ file }, i) => {
    const result = results[i];
    return result === undefined
      ? []
      : [{ file, result, policyId: null, isShocked: result.shocked !== null }];
  });
  return compareScenarios(all, { solve, ...(signal === undefined ? {} : { signal }) });
}

/** The draws of the scores; what would move them is of no use to a report. */
async function drawn(
  { scores: { inputs, seed, draws } }: PackInputs,
  tell: (part: number) => Promise<void>,
): Promise<ScoreRun> {
  const steps = scoreRunSteps(inputs, { seed, draws, withMovers: false });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    // oxlint-disable-next-line no-await-in-loop -- the pause between two steps is what is waited for
    await tell(step.value);
  }
}
