import { exact } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";
import type { Explanation } from "./explanation.ts";

/** A number computed in one step from others that are known exactly: the form of a worked example. */
export const step = (
  label: string,
  unit: Unit,
  value: number,
  how: string,
  inputs: readonly Explanation[] = [],
): Explanation => ({ label, value: exact(value), unit, how, facts: [], inputs });

/** A number that a worked example starts from. */
export const asGiven = (label: string, unit: Unit, value: number): Explanation =>
  step(label, unit, value, "as given");
