import { type ConflictPair, leadingConflict } from "../conflicts/conflict-pairs.ts";
import { bounds } from "../quantity/estimate.ts";
import type { Cell } from "../table/table.ts";

/** What an interval too wide to be a finding reads. */
export const NOT_DETERMINABLE = "not determinable";

/** For whom a pair's conflict is read: the company under its contract, or anybody. */
export const forWhom = ({ ours }: ConflictPair): "for us" | "potential" =>
  ours === null ? "potential" : "for us";

/**
 * A pair's conflict as a cell: the number with whom it is for. An interval too
 * wide to be a finding says so in its place, and no sale on record is no zero.
 */
export function pairConflictCell(pair: ConflictPair): Cell {
  const conflict = leadingConflict(pair);
  if (conflict === null)
    return { value: null, note: `${NOT_DETERMINABLE}: no sale of its models on record` };
  const { determinable, score } = conflict.lab.conflict;
  return determinable
    ? { value: score.value, note: forWhom(pair) }
    : { value: null, note: `${NOT_DETERMINABLE}, ${forWhom(pair)}` };
}

/** The same for a matrix, where a cell holds its number: the interval, and below it in words what it is. */
export function matrixCell(pair: ConflictPair): Cell {
  const href = `/conflicts/${pair.id}`;
  const conflict = leadingConflict(pair);
  if (conflict === null) return { value: null, href, note: NOT_DETERMINABLE };
  const { determinable, score } = conflict.lab.conflict;
  return determinable
    ? { value: score.value, href, note: forWhom(pair) }
    : { value: bounds(score.value.low, score.value.high), href, note: NOT_DETERMINABLE };
}
