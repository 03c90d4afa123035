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

/**
 * Why a person may not take a step; undefined where they may.
 *
 * Nobody decides on their own work, unless an admin has switched single-person
 * mode on; whoever asks for a change cannot hurry it past a second pair of eyes.
 */
export function stepTrouble(
  step: Step,
  { state, authorId }: { readonly state: ProposalState; readonly authorId: string },
  { actorId, singlePersonMode }: { readonly actorId: string; readonly singlePersonMode: boolean },
): { readonly code: "forbidden" | "conflict"; readonly reason: string } | undefined {
  const isAuthor = authorId === actorId;
  if (!UNDECIDED.includes(state))
    return {
      code: "conflict",
      reason: `It is ${state} already; propose anew what should still change.`,
    };
  if (AUTHORS_STEPS.includes(step))
    return isAuthor
      ? undefined
      : { code: "forbidden", reason: "Only its author may change or withdraw a proposal." };
  if (isAuthor && !singlePersonMode)
    return {
      code: "forbidden",
      reason: "Nobody decides on their own proposal; another reviewer has to.",
    };
  if (state === "asked" && step !== "reject")
    return { code: "conflict", reason: "It waits for its author to answer what was asked." };
  return undefined;
}
