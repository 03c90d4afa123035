import "server-only";
import { ProposeInput } from "../../../domain/curation/proposal.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { acceptChanges } from "../../proposals/accept-changes.ts";
import { changeRows } from "../../proposals/stored-proposal.ts";

/** Sends changes to be reviewed. Nothing that anyone reads is different until a reviewer publishes them. */
export const proposeChanges = command({
  name: "propose-changes",
  permission: "propose",
  input: ProposeInput,
  renewsPages: false,
  work: async (context, input) => {
    await refuseSentAlready(input.id);
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
    await db().proposalChange.createMany({ data: changeRows(id, changes) });
    return {
      result: { proposalId: id },
      audit: {
        subject: `proposal/${id}`,
        after: { reason, fileName, changes: changes.length, targets: targetsOf(changes) },
      },
    };
  },
});

async function refuseSentAlready(id: string): Promise<void> {
  const sent = await db().proposal.findUnique({ where: { id }, select: { state: true } });
  if (sent !== null)
    throw new Failure("conflict", `A proposal of this id was sent already; it is ${sent.state}.`);
}

/** Enough to find the proposal by what it is about; the proposal itself keeps the rest. */
const targetsOf = (changes: ProposeInput["changes"]): string[] =>
  [...new Set(changes.map(({ target }) => target))].slice(0, 50);
