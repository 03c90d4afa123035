import type { ScenarioFile } from "./scenario-file.ts";

/** As many prices as one month's linear program is worth. */
const PROGRAM_CELLS_PER_PRICE = 500;

/** As many prices looked at as finding one of them is worth: its tiers, its notes, its day. */
const CELLS_PER_QUOTE = 1_000;

/** Every month is priced as it is, and once more for each input of the tornado that changes prices. */
const TIMES_QUOTED = 5;

/** More than a worker does in an hour: a slip of the keyboard, and too much to keep in memory. */
export const MOST_CELLS = 200_000_000_000;

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
  const quoted = TIMES_QUOTED * CELLS_PER_QUOTE;
  return prices * passes * file.months * (draws + programs * PROGRAM_CELLS_PER_PRICE + quoted);
}
