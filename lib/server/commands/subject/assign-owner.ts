import "server-only";
import { z } from "zod";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";

/** Says who keeps the facts about a subject fresh. */
export const assignOwner = command({
  name: "assign-owner",
  permission: "propose",
  input: z.strictObject({ subject: z.string(), ownerId: z.uuid().nullable() }),
  renewsPages: false,
  work: async (_context, { subject, ownerId }) => {
    const [before, owner] = [
      await db().subject.findUnique({ where: { id: subject }, select: { ownerId: true } }),
      ownerId === null
        ? null
        : await db().user.findFirst({
            where: { id: ownerId, removedAt: null, role: { not: "viewer" } },
            select: { id: true },
          }),
    ];
    if (before === null) throw new Failure("not-found", `There is no subject "${subject}".`);
    if (ownerId !== null && owner === null)
      throw new Failure("invalid", "Only someone who may propose changes can keep facts fresh.");
    await db().subject.update({ where: { id: subject }, data: { ownerId } });
    return { result: { subject, ownerId }, audit: { subject, before, after: { ownerId } } };
  },
});
