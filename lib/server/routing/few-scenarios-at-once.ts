import "server-only";
import { Failure } from "../failure.ts";

/** Scenarios that are computed while somebody waits, in one process; who comes later comes again. */
const MOST_AT_ONCE = 2;
let underway = 0;

/**
 * Computes what anybody may ask for a few at a time, so that there is room for those who read.
 *
 * @throws Failure where as many are under way, or the scenario makes no sense
 */
export async function fewScenariosAtOnce<T>(work: () => Promise<T>): Promise<T> {
  if (underway >= MOST_AT_ONCE)
    throw new Failure("too-many", "Several scenarios are being computed; try again in a moment.");
  underway += 1;
  try {
    return await work();
  } catch (error) {
    if (error instanceof RangeError) throw new Failure("invalid", `${error.message}.`);
    throw error;
  } finally {
    underway -= 1;
  }
}
