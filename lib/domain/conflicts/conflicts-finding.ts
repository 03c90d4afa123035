import { type ConflictPair, leadingConflict } from "./conflict-pairs.ts";

/** Of how many pairs the conflict can be told; what cannot is the larger part, and is said. */
export function conflictsFinding(pairs: readonly ConflictPair[]): string {
  const told = pairs.filter(
    (pair) => leadingConflict(pair)?.lab.conflict.determinable === true,
  ).length;
  const all = `${pairs.length} ${pairs.length === 1 ? "pair" : "pairs"}`;
  if (pairs.length === 0) return "No provider has an interest in a lab on record";
  return told === pairs.length
    ? `The conflict of all ${all} of provider and lab can be told`
    : `Of ${all} of provider and lab, the conflict of ${told} can be told; the others have to be asked`;
}
