import type { ScenarioFile } from "./scenario-file.ts";

/** Prices that are looked at by one step of a linear program, against one by a plain policy. */
const PROGRAM_WEIGHT = 200;

/** As much as is done while somebody waits for the answer of one request. */
export const QUICK_CELLS = 30_000_000;

/**
 * How much work a scenario is: prices of a class on an offering that are looked at, over all
 * policies, months and draws, with and without its shocks. A rough count, for telling work that is
 * done at once from work that is queued.
 *
 * @example
 * scenarioCells(file) <= QUICK_CELLS // => true
 */
export function scenarioCells(file: ScenarioFile): number {
  const board = file.classes.length * file.offerings.length;
  const passes = file.shocks.length === 0 ? 1 : 2;
  // What is today is computed beside those that were chosen.
  const weight = file.policies.reduce(
    (sum, { kind }) => sum + (kind === "exposure-capped" ? PROGRAM_WEIGHT : 1),
    1,
  );
  return board * passes * weight * file.months * (file.draws + 1);
}
