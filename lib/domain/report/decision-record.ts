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

/** A decision whose trigger has fired, or of which it cannot be told. */
export type FiredTrigger<C extends ClaimDraft = ClaimDraft> = {
  readonly decision: DecisionRecord;
  readonly trigger: Trigger;
  readonly claim: C;
  readonly state: "fired" | "may-have-fired";
};

/**
 * Decisions that a report opens again: those whose number has crossed its line,
 * and those of which its interval does not tell. A number that the report does
 * not hold fires nothing.
 */
export function firedTriggers<C extends ClaimDraft>(
  { claims }: { readonly claims: readonly C[] },
  decisions: readonly DecisionRecord[],
): FiredTrigger<C>[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return decisions.flatMap((decision): FiredTrigger<C>[] => {
    const { trigger } = decision;
    const claim = trigger === null ? undefined : byId.get(trigger.claim);
    if (trigger === null || claim === undefined || claim.value === null) return [];
    const lies = sideOfLine(claim.value, trigger.at);
    if (lies !== "across" && lies !== trigger.side) return [];
    return [{ decision, trigger, claim, state: lies === "across" ? "may-have-fired" : "fired" }];
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
