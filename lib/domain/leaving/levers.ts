import type { Explanation } from "../explain/explanation.ts";
import { scoreGiven } from "../indices/given.ts";
import { scored } from "../indices/index-definition.ts";
import {
  LOCK_IN_PARTS,
  type LockInPart,
  lockInOf,
  type SubIndex,
} from "../indices/lock-in/lock-in.ts";
import type { VendorLockIn } from "../portfolio/vendor-lock-in.ts";
import type { Estimate } from "../quantity/estimate.ts";

/** A barrier to leaving as something to work on: what it does to the score, and what would lower it. */
export type Lever = {
  readonly part: LockInPart;
  readonly name: string;
  /** Its part of the freedom lost; null where the barrier itself is not known. */
  readonly contribution: Estimate | null;
  /** The score if this barrier were gone and the others stayed. */
  readonly without: Estimate;
  readonly whatToDo: string;
};

const WHAT_TO_DO: Readonly<Record<LockInPart, string>> = {
  capture:
    "Rehearse the move: tests, adapters and training done beforehand lower what leaving costs.",
  "exit-time": "Shorten notice at renewal, and keep a tested plan for the longest piece of work.",
  commitment: "Commit to less of next year’s spend, or let the commitment follow the workload.",
  availability: "Move work to models that more independent owners host, or to open weights.",
  portability: "Keep prompts, tools and evaluations free of one vendor’s interfaces and terms.",
};

/** The five levers, the largest known contribution first; one that is not known comes last. */
export function leversOf({ lockIn }: Pick<VendorLockIn, "lockIn">): Lever[] {
  const nodes = LOCK_IN_PARTS.map((_, i) => lockIn.score.explanation.inputs[i]?.inputs[0]);
  const parts = LOCK_IN_PARTS.map((_, i): SubIndex => {
    const node = nodes[i];
    return node === undefined || (lockIn.contributions[i]?.isMissing ?? true)
      ? { missing: node?.missing ?? "" }
      : scored(node);
  });
  return LOCK_IN_PARTS.map((part, i): Lever => {
    const contribution = lockIn.contributions[i];
    return {
      part,
      name: nameOf(nodes[i], part),
      contribution:
        contribution === undefined || contribution.isMissing ? null : contribution.share,
      without: lockInOf(asParts(parts.map((one, j) => (i === j ? NO_BARRIER : one)))).score.value,
      whatToDo: WHAT_TO_DO[part],
    };
  }).toSorted((a, b) => placeOf(b) - placeOf(a));
}

/** By the best value, or the most it could be; what is not known comes last. */
const placeOf = ({ contribution }: Lever): number =>
  contribution === null ? -1 : (contribution.point ?? contribution.high);

/** The barrier that takes most freedom, if no other could take as much; else those that cannot be told apart. */
export function leadingBarriers(levers: readonly Lever[]): readonly Lever[] {
  const floor = Math.max(...levers.map(({ contribution }) => contribution?.low ?? 0));
  // What is not known may be the largest of all.
  return levers.filter(({ contribution }) => contribution === null || contribution.high >= floor);
}

const NO_BARRIER: SubIndex = scoreGiven("No barrier", "index-0-1", 0);

const nameOf = (node: Explanation | undefined, part: LockInPart): string =>
  (node?.label ?? part).replace(/ \(L\d\)$/, "");

function asParts(all: readonly SubIndex[]): Record<LockInPart, SubIndex> {
  const [capture, exit, commitment, availability, portability] = all;
  return {
    capture: capture ?? null,
    "exit-time": exit ?? null,
    commitment: commitment ?? null,
    availability: availability ?? null,
    portability: portability ?? null,
  };
}
