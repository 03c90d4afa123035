import "server-only";
import { ProposeInput } from "../../../domain/curation/proposal.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { acceptChanges } from "../../proposals/accept-changes.ts";
import { changeRows } from "../../proposals/stored-proposal.ts";
import { insertRows } from "../../records/insert-rows.ts";

/** Sends changes to be reviewed. Nothing that anyone reads is different until a reviewer publishes them. */
export const proposeChanges = command({
  name: "propose-changes",
  permission: "propose",
  input: ProposeInput,
  renewsPages: false,
  work: async (context, input) => {
    await refuseKnown(input.id);
    const impact = await acceptChanges(context, input, null);
    const { id, reason, fileName, changes } = input;
    await db().proposal.create({
      data: {
        id,
        authorId: context.actor.id,
        state: "open",
        reason,
        fileName,
        createdAt: context.now(),
        impact,
      },
    });
    await insertRows("proposal_change", changeRows(id, changes));
    return {
      result: { proposalId: id },
      audit: {
        subject: `proposal/${id}`,
        after: { reason, fileName, changes: changes.length, targets: targetsOf(changes) },
      },
    };
  },
});

/** Enough to find the proposal by what it is about; the proposal itself keeps the rest. */
const targetsOf = (changes: ProposeInput["changes"]): string[] =>
  [...new Set(changes.map(({ target }) => target))].slice(0, 50);

/** An answer that got lost is given again by its request id; another request under the same id is not the same. */
async function refuseKnown(id: string): Promise<void> {
  const known = await db().proposal.findUnique({ where: { id }, select: { id: true } });
  if (known !== null)
    throw new Failure(
      "conflict",
      `These changes were sent already, as proposal ${id}: open it under Review to see or change what it says.`,
      { details: { proposalId: id } },
    );
}
