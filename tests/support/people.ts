/** People and contexts for the tests of commands. */
import { randomUUID } from "node:crypto";
import type { SignedInRole } from "@/lib/domain/identity/role.ts";
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
export const aContext = (actor: Actor, at: string = NOON): Context => ({
  actor,
  now: () => new Date(at),
  correlationId: randomUUID(),
  fromAddress: "192.0.2.1",
});
