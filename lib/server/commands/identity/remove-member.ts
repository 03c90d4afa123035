import "server-only";
import { z } from "zod";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { lastAdminStays, personAsRead } from "../../identity/accounts.ts";
import { isLastAdmin } from "../../identity/admins.ts";
import { endSessions } from "../../identity/sessions.ts";

/** Takes a person's access away and ends their sessions, keys and links to packs; what they did stays theirs. */
export const removeMember = command({
  name: "remove-member",
  permission: "administer",
  input: z.strictObject({ userId: z.uuid(), version: z.int().min(1) }),
  renewsPages: false,
  async work({ now }, { userId, version }) {
    const person = await personAsRead(userId, version);
    if (person.removedAt !== null)
      throw new Failure("conflict", `${person.name} has been removed already.`);
    if (await isLastAdmin(userId)) throw lastAdminStays(person.name);
    const { version: next } = await db().user.update({
      where: { id: userId },
      data: { removedAt: now(), version: { increment: 1 } },
      select: { version: true },
    });
    const sessions = await endSessions(userId, now());
    const { count: keys } = await db().apiKey.updateMany({
      where: { userId, revokedAt: null, expiresAt: { gt: now() } },
      data: { revokedAt: now() },
    });
    const { count: links } = await db().packShare.updateMany({
      where: { createdById: userId, revokedAt: null, expiresAt: { gt: now() } },
      data: { revokedAt: now() },
    });
    return {
      result: { version: next },
      audit: {
        subject: `user/${userId}`,
        before: { role: person.role },
        detail: { sessions, keys, links },
      },
    };
  },
});
