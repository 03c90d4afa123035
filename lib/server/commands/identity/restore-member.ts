import "server-only";
import { z } from "zod";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { personAsRead } from "../../identity/accounts.ts";

/** Gives a removed person their access back, in the role they had. */
export const restoreMember = command({
  name: "restore-member",
  permission: "administer",
  input: z.strictObject({ userId: z.uuid(), version: z.int().min(1) }),
  renewsPages: false,
  async work(_context, { userId, version }) {
    const person = await personAsRead(userId, version);
    if (person.removedAt === null)
      throw new Failure("conflict", `${person.name} has not been removed.`);
    const { version: next } = await db().user.update({
      where: { id: userId },
      data: { removedAt: null, version: { increment: 1 } },
      select: { version: true },
    });
    return {
      result: { version: next },
      audit: { subject: `user/${userId}`, after: { role: person.role } },
    };
  },
});
