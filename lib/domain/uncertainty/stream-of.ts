import { fnv1a } from "../stats/fnv1a.ts";

/** Begins the second hash, so that two names that meet in one do not in the other. */
const SECOND_START = 0x01234567;

/**
 * The stream of chance that belongs to a name: the same name draws the same
 * numbers, whatever is drawn beside it and in whichever order.
 *
 * @returns a whole number below 2⁵²
 */
export const streamOf = (name: string): number =>
  fnv1a(name) * 2 ** 20 + (fnv1a(name, SECOND_START) >>> 12);
