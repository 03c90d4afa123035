import type { Measured } from "../explain/measured.ts";
import { bounds, exact } from "../quantity/estimate.ts";

/** A number of a worked example: taken as given, resting on no fact. */
export const given = (value: number): Measured => ({ value: exact(value), facts: [] });

/** A number of a worked example of which only the ends are given. */
export const givenBetween = (low: number, high: number, missing: string): Measured => ({
  value: bounds(low, high),
  facts: [],
  missing,
});
