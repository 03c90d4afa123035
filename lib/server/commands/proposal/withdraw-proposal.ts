import "server-only";
import { STEPS } from "../../../domain/curation/review.ts";
import { command } from "../../command.ts";
import { takeStep } from "../../proposals/stored-proposal.ts";
import { WhichProposal } from "./decision-input.ts";

/** Its author takes a proposal back before anything is decided. */
export const withdrawProposal = command({
  name: "withdraw-proposal",
  permission: "propose",
  input: WhichProposal,
  renewsPages: false,
  work: async ({ actor, now }, input) => {
    const { state } = await takeStep("withdraw", input, actor, { at: now(), reason: null });
    return {
      result: { proposalId: input.id, version: input.version + 1 },
      audit: {
        subject: `proposal/${input.id}`,
        before: { state },
        after: { state: STEPS.withdraw },
      },
    };
  },
});
