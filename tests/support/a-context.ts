/** Who runs a command in a test, and when. */
import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/domain/identity/role.ts";
import type { Context } from "@/lib/server/context.ts";
import { db } from "@/lib/server/db.ts";

/** A day on which nothing has expired yet. */
export const START = new Date("2026-11-23T09:00:00.000Z");

/** The ordinary request: a person in this role, at this moment, asking for the first time. */
export const aContext = (
  role: Role,
  { at = START, ...part }: Partial<Context["actor"]> & { at?: Date; fromAddress?: string } = {},
): Context => {
  const { fromAddress, ...actor } = part;
  return {
    actor: { id: role === "visitor" ? "visitor" : randomUUID(), name: null, role, ...actor },
    now: () => at,
    correlationId: randomUUID(),
    fromAddress: fromAddress ?? null,
  };
};

/** Somebody with an account, and the context of a request of theirs. */
export async function anActor(
  role: Exclude<Role, "visitor">,
  { at = START, passwordHash = null }: { at?: Date; passwordHash?: string | null } = {},
): Promise<{ id: string; email: string; context: Context }> {
  const id = randomUUID();
  const email = `${role}.${id}@people.test`;
  const name = `${role} ${id.slice(0, 4)}`;
  await db().user.create({ data: { id, email, name, role, passwordHash, createdAt: START } });
  return { id, email, context: aContext(role, { id, name, at }) };
}
