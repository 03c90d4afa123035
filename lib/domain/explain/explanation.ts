import type { Estimate } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";

/** How a number came about, as a tree whose leaves are facts. */
export type Explanation = {
  readonly label: string;
  readonly value: Estimate;
  readonly unit: Unit;
  /** The step in words, e.g. "sum of squared spend shares". */
  readonly how: string;
  readonly inputs: readonly Explanation[];
  /** Ids of the facts this node reads directly. */
  readonly facts: readonly string[];
  /** What this node could not know, and what would settle it; widens the range. */
  readonly missing?: string;
};

/** Every fact the number rests on, each once, in reading order: the footnotes of an export. */
export function factsBehind(node: Explanation): string[] {
  return [...new Set([...node.facts, ...node.inputs.flatMap(factsBehind)])];
}

/** Every gap under a number, in reading order: the questions to ask. */
export function gapsBehind(node: Explanation): string[] {
  return [
    ...new Set([...(node.missing ? [node.missing] : []), ...node.inputs.flatMap(gapsBehind)]),
  ];
}
