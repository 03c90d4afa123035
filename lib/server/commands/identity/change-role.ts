import "server-only";
import { z } from "zod";
import { SIGNED_IN_ROLES } from "../../../domain/identity/role.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { lastAdminStays, personAsRead } from "../../identity/accounts.ts";
import { isLastAdmin } from "../../identity/admins.ts";

/** Gives a person another role; it holds from their next request on. */
export const changeRole = command({
  name: "change-role",
  permission: "administer",
  input: z.strictObject({
    userId: z.uuid(),
    role: z.enum(SIGNED_IN_ROLES),
    version: z.int().min(1),
  }),
  renewsPages: false,
  async work(_context, { userId, role, version }) {
    const person = await personAsRead(userId, version);
    if (person.role === "admin" && role !== "admin" && (await isLastAdmin(userId)))
      throw lastAdminStays(person.name);
    const changed = await db().user.update({
      where: { id: userId },
      data: { role, version: { increment: 1 } },
      select: { version: true },
    });
    return {
      result: { version: changed.version },
      audit: { subject: `user/${userId}`, before: { role: person.role }, after: { role } },
    };
  },
});
