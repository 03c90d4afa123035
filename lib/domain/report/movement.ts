import { compared } from "../portfolio/score-differences.ts";
import type { Estimate } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";
import { type Cause, causesOf, type Present, type Previous } from "./causes.ts";
import type { ClaimDraft } from "./claim.ts";

export const MOVED = {
  up: "higher",
  down: "lower",
  "no-clear-change": "no clear change",
  new: "not in the last pack",
  gone: "no longer stated",
} as const;

/** A number beside what the last pack said of it. */
export type Movement = {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly was: Estimate | null;
  readonly is: Estimate | null;
  readonly moved: keyof typeof MOVED;
  readonly causes: readonly Cause[];
};

/** Numbers that a pack states of itself and of the one before it. */
const OF_ITSELF = ["was/", "movement/", "data-quality/", "decided/", "let-pass/"];

/** Whether a number is about the company, and not about the pack that states it. */
export const isAboutUs = ({ id }: { readonly id: string }): boolean =>
  !OF_ITSELF.some((prefix) => id.startsWith(prefix));

/**
 * Every number of the last pack that is another now, or is gone, with what it
 * may be due to; numbers that are new come after. What is the same is left out.
 *
 * @param claims with all that they rest on, what readers are not told of included
 */
export function movementSince(
  previous: Previous,
  claims: readonly ClaimDraft[],
  present: Present,
): Movement[] {
  const now = new Map(claims.filter(isAboutUs).map((claim) => [claim.id, claim]));
  const held = previous.claims.filter(isAboutUs);
  const last = new Set(held.map(({ id }) => id));
  const facts = { before: factsOf(held), after: factsOf([...now.values()]) };
  const due = (was: ClaimDraft | undefined, is: ClaimDraft | undefined) =>
    causesOf({ was, is }, previous, present, facts);
  const changed = held.flatMap((was): Movement[] => {
    const { id, label, unit } = was;
    const is = now.get(id);
    if (is === undefined || is.unit !== unit)
      return [
        { id, label, unit, was: was.value, is: null, moved: "gone", causes: due(was, undefined) },
      ];
    if (sameValue(was.value, is.value)) return [];
    const moved = movedFrom(was.value, is.value);
    return [
      { id, label: is.label, unit, was: was.value, is: is.value, moved, causes: due(was, is) },
    ];
  });
  const fresh = [...now.values()]
    .filter(({ id }) => !last.has(id))
    .map((is): Movement => {
      const { id, label, unit, value } = is;
      const causes = due(undefined, is);
      return { id, label, unit, was: null, is: value, moved: "new", causes };
    });
  return [...changed, ...fresh];
}

const factsOf = (claims: readonly ClaimDraft[]): ReadonlySet<string> =>
  new Set(claims.flatMap(({ facts }) => facts));

/** Whether a number lies clearly above or below what it was; intervals that overlap say neither. */
export function movedFrom(
  was: Estimate | null,
  is: Estimate | null,
): "up" | "down" | "no-clear-change" {
  const { verdict } = compared(was, is);
  return verdict === "higher" ? "up" : verdict === "lower" ? "down" : "no-clear-change";
}

/** Whether two numbers are the same to the last digit. */
export const sameValue = (a: Estimate | null, b: Estimate | null): boolean =>
  a === null || b === null ? a === b : a.low === b.low && a.point === b.point && a.high === b.high;
