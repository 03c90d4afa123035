import type { RecordFactInput } from "../fact/record-fact-input.ts";
import type { Change } from "./change.ts";

/** A claim as it is sent; null where nothing is claimed. */
export type Claim = RecordFactInput | null;

/** Somebody else changed what a change was made to: what it was, what each of the two made of it. */
export type Conflict = {
  /** Of the change, in the order it was sent. */
  readonly position: number;
  readonly target: string;
  readonly property: string;
  readonly base: Claim;
  readonly mine: Claim;
  readonly theirs: Claim;
  /** The fact theirs is; null while it still awaits review. */
  readonly theirFactId: string | null;
  /** What they are called; null where it is not known. */
  readonly by: string | null;
  readonly at: string;
};

/** A change that others built on since, and therefore stands. */
export type UndoConflict = {
  readonly position: number;
  readonly target: string;
  readonly property: string | null;
  readonly reason: string;
};

export type Choice = "mine" | "theirs";

/**
 * The changes to send again, once each conflict is decided: mine now takes the
 * place of theirs, or is left out. Changes without a conflict stay as they are.
 *
 * @param choices by the position of the change
 * @throws RangeError where a conflict is not decided
 */
export function resolveConflicts(
  changes: readonly Change[],
  conflicts: readonly Conflict[],
  choices: ReadonlyMap<number, Choice>,
): Change[] {
  return changes.flatMap((change, position) => {
    const conflict = conflicts.find((one) => one.position === position);
    if (conflict === undefined) return [change];
    const choice = choices.get(position);
    if (choice === undefined)
      throw new RangeError(`the conflict on ${conflict.property} is not decided`);
    if (choice === "theirs") return [];
    return [
      change.kind === "fact" && conflict.theirFactId !== null
        ? { ...change, base: conflict.theirFactId }
        : change,
    ];
  });
}
