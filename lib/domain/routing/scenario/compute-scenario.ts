import { priceBook } from "../pricing/price-book.ts";
import type { ProgramSolver } from "../program/linear-program.ts";
import type { MonthPart } from "../shocks/month-parts.ts";
import type { MonthBoard } from "./board-of.ts";
import { senselessFaults } from "./check-scenario.ts";
import { faultInWords } from "./scenario-fault.ts";
import type { Decider } from "./decider.ts";
import { decidersOf } from "./deciders-of.ts";
import { drawScenario } from "./draws/draw-scenario.ts";
import { frontierOf, supplierPrice } from "./frontier.ts";
import { frontierCandidates } from "./frontier-candidates.ts";
import { inputsHash } from "./inputs-hash.ts";
import { monthSteps } from "./months-of.ts";
import { partsByMonth, requotedBars } from "./requoted.ts";
import { resultsOf } from "./results-of.ts";
import { type PolicyRun, runPolicy } from "./run-policy.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import type { ScenarioResult } from "./scenario-result.ts";
import { shockedParts, untouchedParts } from "./shocked-parts.ts";
import { stepByStep, type Tell } from "./step-by-step.ts";
import { partTeller, phaseTellers } from "./work-ahead.ts";

export type ComputeOptions = {
  /** Who solves the programs of exposure-capped policies and of the frontier. */
  readonly solve: ProgramSolver;
  /**
   * Told the part that is done, 0 to 1, every few milliseconds: of all that will be looked
   * at, as estimated beforehand. What it returns is waited for.
   */
  readonly onProgress?: (part: number) => void | Promise<void>;
  /** Ends the work with the signal's reason. */
  readonly signal?: AbortSignal;
};

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
  const [fault] = senselessFaults(file);
  if (fault !== undefined) throw new RangeError(faultInWords(fault));
  const tell = async (part: number) => {
    signal?.throwIfAborted();
    await onProgress?.(part);
    signal?.throwIfAborted();
  };
  const tellOf = phaseTellers(file, tell);
  await tell(0);
  const book = priceBook();
  const months = await stepByStep(monthSteps(file, book), tellOf("price"));
  const deciders = decidersOf(file, solve);
  const untouched: Side = { file, deciders, months, partsOf: untouchedParts, signal };
  const shocked: Side = { ...untouched, partsOf: shockedParts(file) };
  const sides = file.shocks.length > 0 ? [untouched, shocked] : [untouched];
  const runs: PolicyRun[][] = [];
  for (const [i, side] of sides.entries())
    // oxlint-disable-next-line no-await-in-loop -- a solver starts from where its last program ended
    runs.push(await runsOf(side, partTeller(tellOf("run"), i, sides.length)));
  const drawn =
    file.draws === 0
      ? undefined
      : await stepByStep(drawScenario(file, months, runs.flat()), tellOf("draw"));
  const requoted = await requotedBars(
    file,
    sides.map(({ partsOf }, i) => ({ partsOf, runs: runs[i] ?? [] })),
    book,
    tellOf("requote"),
  );
  const [base = [], after = null] = await resultsOf(
    file,
    months,
    runs.map((own, i) => ({
      runs: own,
      drawn: drawn?.slice(i * deciders.length, (i + 1) * deciders.length),
      requoted: requoted[i] ?? [],
    })),
    tellOf("result"),
  );
  const [firstMonth] = months;
  const points =
    firstMonth === undefined
      ? []
      : frontierOf(
          await frontierCandidates(file, firstMonth, deciders, solve, signal, tellOf("frontier")),
        );
  const onIt = points.filter(({ dominated }) => !dominated);
  const start = points.find(({ mark }) => mark === "chosen") ?? points[0];
  const inputs = await inputsHash(file);
  await tell(1);
  return {
    inputsHash: inputs,
    base,
    shocked: after,
    frontier: points,
    usdPerSupplier: start === undefined ? null : supplierPrice(onIt, start.effectiveClouds),
  };
}

/** The policies of a scenario over its months, without or with the shocks. */
type Side = {
  readonly file: ScenarioFile;
  readonly deciders: readonly Decider[];
  readonly months: readonly MonthBoard[];
  readonly partsOf: (months: readonly MonthBoard[]) => (readonly MonthPart[])[];
  readonly signal: AbortSignal | undefined;
};

async function runsOf(
  { deciders, months, partsOf, signal }: Side,
  tell: Tell,
): Promise<PolicyRun[]> {
  const parts = await partsByMonth(months, partsOf, () => tell(0));
  const runs: PolicyRun[] = [];
  for (const [i, decider] of deciders.entries()) {
    const tellRun = partTeller(tell, i, deciders.length);
    // oxlint-disable-next-line no-await-in-loop -- a solver starts from where its last program ended
    runs.push(await runPolicy(decider, months, parts, signal, tellRun));
  }
  return runs;
}
