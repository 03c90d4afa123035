import "server-only";
import { z } from "zod";
import { Reason } from "../../../domain/curation/proposal.ts";
import { isOwnDecision } from "../../../domain/curation/review.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { getSettings } from "../../queries/settings.ts";
import { storedProposal } from "../../proposals/stored-proposal.ts";
import { undoneChanges } from "../../proposals/undone-changes.ts";
import { WhichProposal } from "./decision-input.ts";

/** Takes back a published proposal, an imported batch above all: what it changed is as it was before. */
export const undoProposal = command({
  name: "undo-proposal",
  permission: "review",
  input: WhichProposal.extend({
    reason: Reason,
    /** Leave what was changed again since as it is, and take back the rest. */
    leaveConflicts: z.boolean().default(false),
  }),
  renewsPages: true,
  work: async ({ actor, now }, { id, version, reason, leaveConflicts }) => {
    const at = now();
    const proposal = await storedProposal(id);
    if (proposal.state !== "approved" || proposal.undoneAt !== null)
      throw new Failure(
        "conflict",
        proposal.undoneAt === null
          ? `It is ${proposal.state}, not published: there is nothing to undo.`
          : "It was undone already.",
      );
    const { singlePersonMode } = await getSettings();
    if (isOwnDecision(proposal, { actorId: actor.id, singlePersonMode }))
      throw new Failure(
        "forbidden",
        "Nobody takes back their own proposal alone; another reviewer has to.",
      );
    const { count } = await db().proposal.updateMany({
      where: { id, version },
      data: { undoneAt: at, version: { increment: 1 } },
    });
    if (count === 0)
      throw new Failure(
        "conflict",
        "Somebody changed this proposal while you read it: read again.",
      );
    const { undone, conflicts } = await undoneChanges(proposal, { actorId: actor.id, at, reason });
    if (conflicts.length > 0 && !leaveConflicts)
      throw new Failure(
        "conflict",
        `${conflicts.length} of its changes were changed again since. Nothing was undone; undo the others alone if that is meant.`,
        { details: { conflicts } },
      );
    return {
      result: { proposalId: id, version: version + 1, undone, conflicts },
      audit: {
        subject: `proposal/${id}`,
        before: { state: "approved" },
        after: { undone, conflicts: conflicts.length, reason },
      },
    };
  },
});
