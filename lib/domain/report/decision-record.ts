import type { PlainDate } from "../quantity/plain-date.ts";
import type { ClaimDraft } from "./claim.ts";
import type { Trigger } from "./pack-choices.ts";
import { sideOfLine } from "./side-of-line.ts";

/** What was decided when a pack asked for it. */
export type DecisionRecord = {
  readonly id: string;
  readonly question: string;
  /** The option that was chosen, in the words of the pack. */
  readonly chosen: string;
  readonly decidedBy: string;
  readonly decidedOn: PlainDate;
  readonly trigger: Trigger | null;
  readonly reviewOn: PlainDate | null;
};

/** What was decided on a question of a pack. */
export type DecisionAnswer = {
  readonly id: string;
  readonly decisionId: string;
  readonly option: string | null;
  readonly decidedBy: string;
  readonly decidedOn: PlainDate;
  readonly trigger: Trigger | null;
  readonly reviewOn: PlainDate | null;
  readonly note: string;
  readonly recordedBy: string;
};

/** A decision whose trigger has fired, or of which it cannot be told. */
export type FiredTrigger<C extends ClaimDraft = ClaimDraft> = {
  readonly decision: DecisionRecord;
  readonly trigger: Trigger;
  /** null where the number that was to be watched is no longer stated. */
  readonly claim: C | null;
  /** By an interval that holds the line it may have; by a number that is not known it cannot be told. */
  readonly state: "fired" | "may-have-fired" | "cannot-tell";
};

/**
 * Decisions that numbers open again: those whose number has crossed its line, those
 * of which its interval does not tell, and those whose number is not known any more.
 */
export function firedTriggers<C extends ClaimDraft>(
  { claims }: { readonly claims: readonly C[] },
  decisions: readonly DecisionRecord[],
): FiredTrigger<C>[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return decisions.flatMap((decision): FiredTrigger<C>[] => {
    const { trigger } = decision;
    if (trigger === null) return [];
    const claim = byId.get(trigger.claim) ?? null;
    if (claim === null || claim.value === null)
      return [{ decision, trigger, claim, state: "cannot-tell" }];
    const lies = sideOfLine(claim.value, trigger.at, trigger.side);
    if (lies === "off") return [];
    return [{ decision, trigger, claim, state: lies === "on" ? "fired" : "may-have-fired" }];
  });
}

/** Decisions that were to be looked at again by a day that has come, the longest due first. */
export const reviewsDue = (
  decisions: readonly DecisionRecord[],
  day: PlainDate,
): (DecisionRecord & { readonly reviewOn: PlainDate })[] =>
  decisions
    .flatMap((decision) => {
      const { reviewOn } = decision;
      return reviewOn === null || reviewOn > day ? [] : [{ ...decision, reviewOn }];
    })
    .toSorted((a, b) => (a.reviewOn < b.reviewOn ? -1 : a.reviewOn > b.reviewOn ? 1 : 0));
