import "server-only";
import { SIGNED_IN_ROLES } from "../../domain/identity/role.ts";
import { memberOf } from "../../domain/quantity/closed-set.ts";
import type { Actor } from "../context.ts";
import { db } from "../db.ts";

/** Somebody with an account as they stand now, for work that goes on after their request; undefined once removed. */
export async function getPerson(id: string): Promise<Actor | undefined> {
  const found = await db().user.findFirst({
    where: { id, removedAt: null },
    select: { id: true, name: true, role: true },
  });
  return found === null
    ? undefined
    : { id: found.id, name: found.name, role: memberOf(SIGNED_IN_ROLES, found.role) };
}
