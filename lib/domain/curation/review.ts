import type { ProposalState } from "./proposal.ts";

/** What can be done with a proposal, and the state it leads to. */
export const STEPS = {
  approve: "approved",
  reject: "rejected",
  ask: "asked",
  revise: "open",
  withdraw: "withdrawn",
} as const satisfies Record<string, ProposalState>;
export type Step = keyof typeof STEPS;

/** Steps the author takes; the others are a reviewer's. */
const AUTHORS_STEPS: readonly Step[] = ["revise", "withdraw"];

/** States in which nothing has been decided. */
export const UNDECIDED: readonly ProposalState[] = ["open", "asked"];

/** Who looks at somebody's work, and whether the installation has only one person. */
type Decider = { readonly actorId: string; readonly singlePersonMode: boolean };

/**
 * Whether a person would decide on their own work, which nobody does unless an
 * admin has switched single-person mode on: the four-eyes rule of proposals and imports.
 */
export const isOwnDecision = (
  { authorId }: { readonly authorId: string },
  { actorId, singlePersonMode }: Decider,
): boolean => authorId === actorId && !singlePersonMode;

/**
 * Why a person may not take a step; undefined where they may.
 *
 * Nobody decides on their own work, unless an admin has switched single-person
 * mode on; whoever asks for a change cannot hurry it past a second pair of eyes.
 */
export function stepTrouble(
  step: Step,
  { state, authorId }: { readonly state: ProposalState; readonly authorId: string },
  decider: Decider,
): { readonly code: "forbidden" | "conflict"; readonly reason: string } | undefined {
  if (!UNDECIDED.includes(state))
    return {
      code: "conflict",
      reason: `It is ${state} already; propose anew what should still change.`,
    };
  if (AUTHORS_STEPS.includes(step))
    return authorId === decider.actorId
      ? undefined
      : { code: "forbidden", reason: "Only its author may change or withdraw a proposal." };
  if (isOwnDecision({ authorId }, decider))
    return {
      code: "forbidden",
      reason: "Nobody decides on their own proposal; another reviewer has to.",
    };
  if (state === "asked" && step !== "reject")
    return { code: "conflict", reason: "It waits for its author to answer what was asked." };
  return undefined;
}
