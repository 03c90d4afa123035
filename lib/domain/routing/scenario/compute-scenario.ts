import type { ProgramSolver } from "../program/linear-program.ts";
import type { MonthPart } from "../shocks/month-parts.ts";
import type { MonthBoard } from "./board-of.ts";
import { checkScenario } from "./check-scenario.ts";
import { faultInWords } from "./scenario-fault.ts";
import type { Decider } from "./decider.ts";
import { decidersOf } from "./deciders-of.ts";
import { columnsOfBoard } from "./draws/columns.ts";
import { drawScenario, type DrawnPolicy } from "./draws/draw-scenario.ts";
import { fanOf } from "./draws/fan.ts";
import { frontierOf, supplierPrice } from "./frontier.ts";
import { frontierCandidates } from "./frontier-candidates.ts";
import { inputsHash } from "./inputs-hash.ts";
import { monthsOf } from "./months-of.ts";
import { notModelled } from "./not-modelled.ts";
import { unknownInWords } from "./out-for-unknown.ts";
import { policyResult } from "./policy-result.ts";
import { requotedBars } from "./requoted.ts";
import { type PolicyRun, runPolicy } from "./run-policy.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import type { PolicyResult, ScenarioResult } from "./scenario-result.ts";
import { shockedParts, untouchedParts } from "./shocked-parts.ts";
import { tornadoOf } from "./tornado.ts";

export type ComputeOptions = {
  /** Who solves the programs of exposure-capped policies and of the frontier. */
  readonly solve: ProgramSolver;
  /** Told the part that is done, 0 to 1, every few milliseconds; what it returns is waited for. */
  readonly onProgress?: (part: number) => void | Promise<void>;
  /** Ends the work with the signal's reason. */
  readonly signal?: AbortSignal;
};

/** Of the whole work, the part before the draws and the part up to their end. */
const BEFORE_DRAWS = 0.1;
const AFTER_DRAWS = 0.8;

/**
 * What a scenario comes to: each of its policies and what is today, month by
 * month, without and with its shocks, drawn, and held against other ways to buy.
 *
 * Everything it rests on is in the file, so the same file gives the same result anywhere.
 *
 * @throws RangeError where the file makes no sense, with the place and a way out
 * @throws the signal's reason where it says stop
 *
 * @example
 * (await computeScenario(file, { solve })).base[0]?.usdTotal
 */
export async function computeScenario(
  file: ScenarioFile,
  { solve, onProgress, signal }: ComputeOptions,
): Promise<ScenarioResult> {
  const [fault] = checkScenario(file).filter(({ isFatal }) => isFatal);
  if (fault !== undefined) throw new RangeError(faultInWords(fault));
  const tell = async (part: number) => {
    await onProgress?.(part);
    signal?.throwIfAborted();
  };
  await tell(0);
  const months = monthsOf(file);
  const deciders = decidersOf(file, solve);
  const hasShocks = file.shocks.length > 0;
  const base: Side = { file, deciders, months, before: undefined, partsOf: untouchedParts, signal };
  const baseRuns = await runsOf(base);
  const shocked: Side = { ...base, before: baseRuns, partsOf: shockedParts(file) };
  const shockedRuns = hasShocks ? await runsOf(shocked) : undefined;
  await tell(BEFORE_DRAWS);
  const drawn = await drawAll(file, months, [...baseRuns, ...(shockedRuns ?? [])], tell);
  const results = {
    base: await resultsOf(base, baseRuns, drawn?.slice(0, baseRuns.length)),
    shocked:
      shockedRuns === undefined
        ? null
        : await resultsOf(shocked, shockedRuns, drawn?.slice(baseRuns.length)),
  };
  await tell((1 + AFTER_DRAWS) / 2);
  const [firstMonth] = months;
  const points =
    firstMonth === undefined
      ? []
      : frontierOf(await frontierCandidates(file, firstMonth, deciders, solve, signal));
  const onIt = points.filter(({ dominated }) => !dominated);
  const start = points.find(({ mark }) => mark === "chosen") ?? points[0];
  await tell(1);
  return {
    inputsHash: await inputsHash(file),
    ...results,
    frontier: points,
    usdPerSupplier: start === undefined ? null : supplierPrice(onIt, start.effectiveClouds),
  };
}

/** The policies of a scenario over its months, without or with the shocks. */
type Side = {
  readonly file: ScenarioFile;
  readonly deciders: readonly Decider[];
  readonly months: readonly MonthBoard[];
  readonly before: readonly PolicyRun[] | undefined;
  readonly partsOf: (months: readonly MonthBoard[]) => (readonly MonthPart[])[];
  readonly signal: AbortSignal | undefined;
};

async function runsOf({ deciders, months, partsOf, signal }: Side): Promise<PolicyRun[]> {
  const parts = partsOf(months);
  const runs: PolicyRun[] = [];
  for (const decider of deciders)
    // oxlint-disable-next-line no-await-in-loop -- a solver starts from where its last program ended
    runs.push(await runPolicy(decider, months, parts, signal));
  return runs;
}

async function drawAll(
  file: ScenarioFile,
  months: readonly MonthBoard[],
  runs: readonly PolicyRun[],
  tell: (part: number) => Promise<void>,
): Promise<DrawnPolicy[] | undefined> {
  if (file.draws === 0) return undefined;
  const steps = drawScenario(file, months, runs);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    // oxlint-disable-next-line no-await-in-loop -- lets others in between two steps
    await tell(BEFORE_DRAWS + (AFTER_DRAWS - BEFORE_DRAWS) * step.value);
  }
}

async function resultsOf(
  { file, months, before, partsOf }: Side,
  runs: readonly PolicyRun[],
  drawn: readonly DrawnPolicy[] | undefined,
): Promise<PolicyResult[]> {
  const [firstMonth] = months;
  if (firstMonth === undefined) return [];
  const requoted = await requotedBars(file, runs, partsOf);
  const columns = columnsOfBoard(firstMonth.board, file);
  const unknowns = unknownInWords(firstMonth);
  return runs.map((run, i): PolicyResult => {
    const draws = drawn?.[i];
    return {
      ...policyResult(file, months, run, before?.[i]),
      bill: draws === undefined ? null : fanOf(draws.usdTotal),
      billByMonth: draws === undefined ? null : draws.usdByMonth.map(fanOf),
      unservedShare: draws === undefined ? null : fanOf(draws.unservedShare),
      tornado: tornadoOf(file, months, run, columns, requoted[i] ?? []),
      notModelled: [...notModelled(file, run.decider), ...unknowns],
    };
  });
}
