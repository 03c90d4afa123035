import { compared } from "../portfolio/score-differences.ts";
import type { Estimate } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";
import type { Claim, ClaimDraft } from "./claim.ts";

/** A fact that was taken back, and what stands in its place; null where nothing does. */
export type Correction = { readonly was: string; readonly is: string | null };

/** A number of a pack that rests on a fact since corrected. */
export type Restatement = {
  readonly id: string;
  /** Its number in the pack. */
  readonly number: number;
  readonly label: string;
  readonly unit: Unit;
  readonly was: Estimate | null;
  /** The same number worked out today; null where it is not stated any more, or not known. */
  readonly is: Estimate | null;
  /** False where it was not worked out anew, so that nobody can say what it is. */
  readonly isWorkedOut: boolean;
  /** The later less the earlier; null where either is missing. */
  readonly effect: Estimate | null;
  /** The corrections that touch it. */
  readonly because: readonly Correction[];
};

/** A fact that a pack rests on and that was corrected since: what it said, and what stands now. */
export type CorrectedFact = Correction & {
  readonly about: string;
  readonly before: string;
  /** "taken back" where nothing stands in its place. */
  readonly after: string;
};

/** What corrections since have made of a pack. */
export type PackRestatement = {
  readonly facts: readonly CorrectedFact[];
  readonly numbers: readonly Restatement[];
};

/**
 * The claims of a pack that corrected facts touch, with what they were, what they
 * are, and the difference: exactly those whose lineage holds one of the facts.
 *
 * @param claims of the pack, with all that they rest on
 * @param today the same claims worked out again, as far as they can be
 * @param isLeftAside whether a claim was not worked out again
 */
export function restatedBy(
  corrected: readonly Correction[],
  claims: readonly Claim[],
  today: readonly ClaimDraft[] = [],
  isLeftAside: (claimId: string) => boolean = () => false,
): Restatement[] {
  const now = new Map(today.map((claim) => [claim.id, claim]));
  return claims.flatMap(({ id, number, label, unit, value, facts }): Restatement[] => {
    const because = corrected.filter(({ was }) => facts.includes(was));
    if (because.length === 0) return [];
    const isWorkedOut = !isLeftAside(id);
    const is = isWorkedOut ? (now.get(id)?.value ?? null) : null;
    const effect = compared(value, is).difference;
    return [{ id, number, label, unit, was: value, is, isWorkedOut, effect, because }];
  });
}
