import "server-only";
import { z } from "zod";
import { Change } from "../../domain/curation/change.ts";
import type { Effect } from "../../domain/curation/effect.ts";
import { UNDECIDED } from "../../domain/curation/review.ts";
import { authorize } from "../authorize.ts";
import type { Context } from "../context.ts";
import { rehearsal } from "../db.ts";
import { Failure, faultsOf, refuseUnkeepable } from "../failure.ts";
import { checkChanges } from "../proposals/check-changes.ts";
import { effectsOf } from "../proposals/effects-of.ts";
import { storedProposal } from "../proposals/stored-proposal.ts";
import { isUuid } from "../../domain/quantity/uuid.ts";

const PreviewInput = z.strictObject({ changes: z.array(Change).min(1).max(1000) });

/**
 * What changes would do to the numbers on show; nothing is kept.
 *
 * @throws Failure where the changes do not fit what is stored
 */
export async function previewChanges(
  { actor, now }: Context,
  raw: unknown,
): Promise<{ readonly effects: readonly Effect[] }> {
  authorize(actor.role, "propose");
  refuseUnkeepable(raw);
  const { data, error } = PreviewInput.safeParse(raw);
  if (data === undefined)
    throw new Failure("invalid", "These changes cannot be read.", { faults: faultsOf(error) });
  return rehearsal(async () => {
    await checkChanges(data.changes, now().toISOString().slice(0, 10));
    return { effects: await effectsOf(data.changes, actor.id, now()) };
  });
}

/**
 * The same for a proposal that waits.
 *
 * @throws Failure where there is no such proposal, it was decided, or its changes no longer fit what is stored
 */
export const effectsOfProposal = (id: string): Promise<{ readonly effects: readonly Effect[] }> =>
  rehearsal(async () => {
    if (!isUuid(id)) throw new Failure("not-found", `There is no proposal ${id}.`);
    const { changes, authorId, state } = await storedProposal(id);
    if (!UNDECIDED.includes(state))
      throw new Failure("conflict", `It is ${state}: its effect is no longer to come.`);
    return { effects: await effectsOf(changes, authorId, new Date()) };
  });
