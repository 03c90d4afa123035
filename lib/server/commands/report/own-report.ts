import "server-only";
import { may } from "../../authorize.ts";
import type { Actor } from "../../context.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";

/**
 * A report that the person may change: their own, or any for an admin.
 *
 * @throws Failure
 */
export async function ownReport(id: string, actor: Actor) {
  const found = await db().report.findUnique({ where: { id } });
  if (found === null || found.deletedAt !== null)
    throw new Failure(
      "not-found",
      "There is no such report, or it was deleted; begin a new one under Reports.",
    );
  if (found.ownerId !== actor.id && !may(actor.role, "administer"))
    throw new Failure("forbidden", "Somebody else works on this report; begin one of your own.");
  return found;
}
