import "server-only";
import { STEPS } from "../../../domain/curation/review.ts";
import { command } from "../../command.ts";
import { takeStep } from "../../proposals/stored-proposal.ts";
import { DecisionWithReason } from "./decision-input.ts";

/** Returns a proposal to its author with a question. */
export const askAboutProposal = command({
  name: "ask-about-proposal",
  permission: "review",
  input: DecisionWithReason,
  renewsPages: false,
  work: async ({ actor, now }, input) => {
    const { state } = await takeStep("ask", input, actor, { at: now(), reason: input.reason });
    return {
      result: { proposalId: input.id, version: input.version + 1 },
      audit: {
        subject: `proposal/${input.id}`,
        before: { state },
        after: { state: STEPS.ask, reason: input.reason },
      },
    };
  },
});
