import type { ScenarioFile } from "./scenario-file.ts";

/** As many prices as one month's linear program is worth. */
const PROGRAM_CELLS_PER_PRICE = 500;

/** As much as is done while somebody waits for the answer of one request: some two seconds. */
export const QUICK_CELLS = 150_000_000;

/**
 * How much work a scenario is: prices of a class on an offering that are looked at, over all
 * policies, months and draws, with and without its shocks. A rough count, for telling work that is
 * done at once from work that is queued.
 *
 * @example
 * scenarioCells(file) <= QUICK_CELLS // => true
 */
export function scenarioCells(file: ScenarioFile): number {
  const prices = file.classes.length * file.offerings.length;
  const passes = file.shocks.length === 0 ? 1 : 2;
  const programs = file.policies.filter(({ kind }) => kind === "exposure-capped").length;
  // What is today is computed beside those that were chosen.
  const draws = (file.policies.length + 1) * (file.draws + 1);
  return prices * passes * file.months * (draws + programs * PROGRAM_CELLS_PER_PRICE);
}
