import type { Measured } from "../explain/measured.ts";
import { bounds, exact } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";
import { type Score, scored } from "./index-definition.ts";

/** A number of a worked example: taken as given, resting on no fact. */
export const given = (value: number): Measured => ({ value: exact(value), facts: [] });

/** A number of a worked example of which only the ends are given. */
export const givenBetween = (low: number, high: number, missing: string): Measured => ({
  value: bounds(low, high),
  facts: [],
  missing,
});

/** A score taken as given, without its derivation. */
export const scoreGiven = (label: string, unit: Unit, value: number): Score =>
  scored({ label, value: exact(value), unit, how: "as given", facts: [], inputs: [] });
