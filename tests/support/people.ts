/** People and contexts for the tests of commands. */
import { randomUUID } from "node:crypto";
import type { Role, SignedInRole } from "@/lib/domain/identity/role.ts";
import type { Actor, Context } from "@/lib/server/context.ts";
import { db } from "@/lib/server/db.ts";

/** Somebody with an account, in a database of the test's own. */
export async function aPerson(role: SignedInRole, name: string = role): Promise<Actor> {
  const id = randomUUID();
  await db().user.create({
    data: {
      id,
      name,
      role,
      email: `${id}@example.com`,
      createdAt: new Date("2026-11-22T00:00:00Z"),
    },
  });
  return { id, name, role };
}

/** The clock the tests run by, after everything in the seed was recorded. */
export const NOON = "2026-12-01T12:00:00.000Z";

/** What a command knows, by a clock that stands still. */
export const actingAs = (actor: Actor, at: string = NOON): Context => ({
  actor,
  now: () => new Date(at),
  correlationId: randomUUID(),
  fromAddress: "192.0.2.1",
});

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
  role: SignedInRole,
  { at = START, passwordHash = null }: { at?: Date; passwordHash?: string | null } = {},
): Promise<{ id: string; email: string; context: Context }> {
  const id = randomUUID();
  const email = `${role}.${id}@people.test`;
  const name = `${role} ${id.slice(0, 4)}`;
  await db().user.create({ data: { id, email, name, role, passwordHash, createdAt: START } });
  return { id, email, context: aContext(role, { id, name, at }) };
}
