import "server-only";
import { z } from "zod";
import { ProposeInput } from "../../../domain/curation/proposal.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { acceptChanges } from "../../proposals/accept-changes.ts";
import { changeRows, takeStep } from "../../proposals/stored-proposal.ts";
import { insertRows } from "../../records/insert-rows.ts";

/** Its author changes what a proposal says, in answer to a reviewer or on second thoughts. */
export const reviseProposal = command({
  name: "revise-proposal",
  permission: "propose",
  input: ProposeInput.safeExtend({ version: z.number().int().positive() }),
  renewsPages: false,
  work: async (context, input) => {
    const { id, reason, changes } = input;
    const at = context.now();
    const before = await takeStep("revise", input, context.actor, { at, reason: null });
    const impact = await acceptChanges(context, input, id);
    await db().proposal.update({ where: { id }, data: { reason, impact } });
    await db().proposalChange.deleteMany({ where: { proposalId: id } });
    await insertRows("proposal_change", changeRows(id, changes));
    return {
      result: { proposalId: id, version: input.version + 1 },
      audit: {
        subject: `proposal/${id}`,
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed from JSON
        before: { reason: before.reason, changes: before.changes as object[] },
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed from JSON
        after: { reason, changes: changes as object[] },
      },
    };
  },
});
