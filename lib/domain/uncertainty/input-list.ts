import type { Measured } from "../explain/measured.ts";
import { type InputDescription, type Quality, type ScoreInput, scoreInput } from "./score-input.ts";
import type { InputId } from "./score-inputs.ts";

/** How far facts can be trusted together: the weakest of those behind one input decides. */
export type QualityOf = (facts: readonly string[]) => Quality;

/** Gathers the inputs of a run while its structure is put together; each id once. */
export type InputList = {
  /** Adds an input and returns its id. */
  readonly add: (id: InputId, as: InputDescription, measured: Measured) => InputId;
  /** In the order of their ids, so that no run depends on the order of facts. */
  readonly all: () => ScoreInput[];
};

export function inputList(qualityOf: QualityOf): InputList {
  const inputs = new Map<InputId, ScoreInput>();
  return {
    add: (id, as, measured) => {
      if (!inputs.has(id)) inputs.set(id, scoreInput(id, as, measured, qualityOf(measured.facts)));
      return id;
    },
    all: () => [...inputs.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** Ends that any answer lies between. */
export const SHARE = { unit: "share", kind: "share", within: { low: 0, high: 1 } } as const;
export const AMOUNT = { kind: "amount", within: { low: 0, high: null } } as const;
export const EFFORT = { kind: "effort", within: { low: 0, high: null } } as const;
