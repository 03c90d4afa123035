import "server-only";
import { STEPS } from "../../../domain/curation/review.ts";
import { command } from "../../command.ts";
import { takeStep } from "../../proposals/stored-proposal.ts";
import { DecisionWithReason } from "./decision-input.ts";

/** Decides that a proposal is not published, and says why. */
export const rejectProposal = command({
  name: "reject-proposal",
  permission: "review",
  input: DecisionWithReason,
  renewsPages: false,
  work: async ({ actor, now }, input) => {
    const { state } = await takeStep("reject", input, actor, { at: now(), reason: input.reason });
    return {
      result: { proposalId: input.id, version: input.version + 1 },
      audit: {
        subject: `proposal/${input.id}`,
        before: { state },
        after: { state: STEPS.reject, reason: input.reason },
      },
    };
  },
});
