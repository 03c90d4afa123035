import type { Estimate } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";
import type { Explanation } from "./explanation.ts";

/** A number as it enters a formula: its value, the facts it rests on, and what is not known of it. */
export type Measured = {
  readonly value: Estimate;
  readonly facts: readonly string[];
  /** The question whose answer would narrow the value; absent where nothing is missing. */
  readonly missing?: string;
};

/** A leaf of an explanation: one input, read from facts. */
export const leaf = (label: string, unit: Unit, how: string, input: Measured): Explanation => ({
  label,
  unit,
  how,
  value: input.value,
  facts: input.facts,
  inputs: [],
  ...(input.missing === undefined ? {} : { missing: input.missing }),
});
