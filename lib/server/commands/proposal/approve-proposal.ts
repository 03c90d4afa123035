import "server-only";
import { z } from "zod";
import { STEPS } from "../../../domain/curation/review.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { refuseFaults } from "../../proposals/check-changes.ts";
import { findImplausible } from "../../proposals/find-implausible.ts";
import { type Published, publishChanges } from "../../proposals/publish-changes.ts";
import { takeStep } from "../../proposals/stored-proposal.ts";
import { WhichProposal } from "./decision-input.ts";

/** Publishes a proposal: all of its changes become true on every page, or none does. */
export const approveProposal = command({
  name: "approve-proposal",
  permission: "review",
  input: WhichProposal.extend({ reason: z.string().trim().max(2000).nullable().default(null) }),
  renewsPages: true,
  work: async ({ actor, now }, { id, version, reason }) => {
    const at = now();
    const { authorId, changes, state } = await takeStep("approve", { id, version }, actor, {
      at,
      reason,
    });
    refuseFaults(await findImplausible(changes, authorId, at));
    const published = await publishChanges(changes, { authorId, proposalId: id, at });
    await keepOutcomes(id, published);
    return {
      result: { proposalId: id, version: version + 1, changes: published.length },
      audit: {
        subject: `proposal/${id}`,
        before: { state },
        after: { state: STEPS.approve, reason },
        detail: { facts: published.flatMap(({ factId }) => factId ?? []) },
      },
    };
  },
});

/** Notes at each change what became of it, in one statement however many there are. */
async function keepOutcomes(proposalId: string, published: readonly Published[]): Promise<void> {
  const factIds = published.map(({ factId }) => factId);
  const befores = published.map(({ before }) =>
    before === undefined ? null : JSON.stringify(before),
  );
  await db().$executeRaw`
    update proposal_change as c
    set fact_id = o.fact_id, before = o.before
    from (
      select f.fact_id, b.before, f.place - 1 as position
      from unnest(${factIds}::uuid[]) with ordinality as f (fact_id, place)
      join unnest(${befores}::jsonb[]) with ordinality as b (before, place) using (place)
    ) as o
    where c.proposal_id = ${proposalId}::uuid and c.position = o.position`;
}
