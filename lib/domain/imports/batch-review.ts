import { isOwnDecision } from "../curation/review.ts";
import type { BatchState } from "./batch.ts";

/** What can be done with an imported file, and the state it leads to. */
export const BATCH_STEPS = {
  publish: "published",
  reject: "rejected",
  withdraw: "withdrawn",
  undo: "undone",
} as const satisfies Record<string, BatchState>;
export type BatchStep = keyof typeof BATCH_STEPS;

/** What each state is called where it is shown. */
export const BATCH_STATE_WORDS: Readonly<Record<BatchState, string>> = {
  waiting: "waiting for review",
  published: "published",
  rejected: "rejected",
  withdrawn: "withdrawn",
  undone: "undone",
};

/**
 * Why a person may not take a step with an imported file; undefined where they may.
 *
 * As with proposals, nobody decides on their own file, and nobody takes it back
 * alone, unless an admin has switched single-person mode on. Only its sender may
 * withdraw it, and only while it waits.
 *
 * @example
 * batchTrouble("publish", { state: "waiting", authorId: "ana" }, { actorId: "rob", singlePersonMode: false }) // => undefined
 */
export function batchTrouble(
  step: BatchStep,
  batch: { readonly state: BatchState; readonly authorId: string },
  decider: { readonly actorId: string; readonly singlePersonMode: boolean },
): { readonly code: "forbidden" | "conflict"; readonly reason: string } | undefined {
  const needed: BatchState = step === "undo" ? "published" : "waiting";
  if (batch.state !== needed)
    return {
      code: "conflict",
      reason:
        step === "undo"
          ? `It is ${BATCH_STATE_WORDS[batch.state]}, not published: there is nothing to undo.`
          : `It is ${BATCH_STATE_WORDS[batch.state]} already; import the file anew if that is meant.`,
    };
  if (step === "withdraw")
    return batch.authorId === decider.actorId
      ? undefined
      : { code: "forbidden", reason: "Only who sent a file may withdraw it." };
  if (isOwnDecision(batch, decider))
    return {
      code: "forbidden",
      reason:
        step === "undo"
          ? "Nobody takes back their own file alone; another reviewer has to."
          : "Nobody decides on their own file; another reviewer has to.",
    };
  return undefined;
}
