import "server-only";
import { may } from "../../authorize.ts";
import type { Actor } from "../../context.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { noSuchPack } from "../../queries/no-such-pack.ts";

/**
 * A pack that the person may share and answer for: one of their own report, or any for an admin.
 *
 * @throws Failure
 */
export async function ownPack(id: string, actor: Actor) {
  const found = await db().pack.findUnique({
    where: { id },
    select: {
      id: true,
      title: true,
      edition: true,
      verifiable: true,
      reportOf: { select: { ownerId: true } },
    },
  });
  if (found === null) throw noSuchPack();
  if (found.reportOf.ownerId !== actor.id && !may(actor.role, "administer"))
    throw new Failure("forbidden", "Somebody else published this pack; ask them or an admin.");
  return found;
}
