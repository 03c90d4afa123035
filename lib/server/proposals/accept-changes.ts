import "server-only";
import type { ProposeInput } from "../../domain/curation/proposal.ts";
import { impactOf } from "../../domain/curation/effect.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import { checkChanges, refuseFaults } from "./check-changes.ts";
import { effectsOf } from "./effects-of.ts";
import { findImplausible } from "./find-implausible.ts";
import { findConflicts } from "./find-conflicts.ts";

/**
 * Whether changes may wait for review: they fit what is stored and collide with nobody's.
 *
 * @returns how far they would move the numbers on show
 * @throws Failure that names every fault, or both sides of every conflict
 */
export async function acceptChanges(
  { actor, now }: Context,
  { changes, readAt, confirmAhead }: Pick<ProposeInput, "changes" | "readAt" | "confirmAhead">,
  revised: string | null,
): Promise<number> {
  const today = now().toISOString().slice(0, 10);
  await checkChanges(changes, today);
  const ahead = changes.flatMap((change) =>
    change.kind === "fact" && change.claim !== null && change.claim.validFrom > today
      ? [change.claim.validFrom]
      : [],
  );
  if (ahead.length > 0 && !confirmAhead)
    throw new Failure(
      "invalid",
      `Nothing was changed. ${ahead[0]} lies ahead of today (${today}). If it is meant, confirm it (confirmAhead).`,
      { details: { ask: "confirmAhead", days: ahead } },
    );
  const conflicts = await findConflicts(changes, {
    // Nobody has read what is still to come.
    readAt: readAt < now().toISOString() ? readAt : now().toISOString(),
    authorId: actor.id,
    exceptProposal: revised,
  });
  if (conflicts.length > 0)
    throw new Failure(
      "conflict",
      `Somebody else changed the same ${conflicts.length === 1 ? "field" : `${conflicts.length} fields`} since you read the record. Nothing of yours is lost: decide field by field, and send again.`,
      { details: { conflicts } },
    );
  refuseFaults(await findImplausible(changes, actor.id, now()));
  return impactOf(await effectsOf(changes, actor.id, now()));
}
