import type { Explanation } from "../explain/explanation.ts";
import { type Estimate, exact } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";

/** One step of a worked example: a number, or a range, and how it came about. */
export const exampleStep = (
  label: string,
  value: number | Estimate,
  unit: Unit,
  how: string,
  inputs: readonly Explanation[] = [],
): Explanation => ({
  label,
  value: typeof value === "number" ? exact(value) : value,
  unit,
  how,
  facts: [],
  inputs,
});
