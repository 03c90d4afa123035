import "server-only";
import { randomUUID } from "node:crypto";
import { userInfo } from "node:os";
import type { Actor } from "../context.ts";
import { db, transaction } from "../db.ts";

/** Who acts at the command line of this machine; neither can sign in. */
const MACHINE_ACTORS = {
  sender: { email: "command-line@localhost", name: "Command line", role: "analyst" },
  administrator: {
    email: "machine-administrator@localhost",
    name: "Administrator of this machine",
    role: "reviewer",
  },
} as const;

/**
 * Whoever may run programs of ours on this machine, as an account: files are sent
 * by one and decided on by another, so that the audit log says which was which.
 */
export async function machineActor(which: keyof typeof MACHINE_ACTORS): Promise<Actor> {
  const { email, name, role } = MACHINE_ACTORS[which];
  const id = await transaction(async () => {
    const known = await db().user.findUnique({ where: { email }, select: { id: true } });
    if (known !== null) return known.id;
    const now = new Date();
    const made = randomUUID();
    // Removed from the start: there is nothing to sign in with, and nobody to sign in.
    await db().user.create({
      data: { id: made, email, name, role, createdAt: now, removedAt: now },
    });
    await db().auditEntry.create({
      data: {
        id: randomUUID(),
        at: now,
        actor: "job:import",
        verb: "create-machine-account",
        subject: `user/${made}`,
        detail: { name, role },
      },
    });
    return made;
  });
  return { id, name: `${name} (${userInfo().username})`, role };
}
