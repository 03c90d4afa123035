import "server-only";
import { z } from "zod";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";

/** Says who keeps the facts about a subject fresh. */
export const assignOwner = command({
  name: "assign-owner",
  permission: "propose",
  input: z.strictObject({
    subject: z.string(),
    /** Who kept them when it was read. */
    was: z.uuid().nullable(),
    ownerId: z.uuid().nullable(),
  }),
  renewsPages: false,
  work: async (_context, { subject, was, ownerId }) => {
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
    const { count } = await db().subject.updateMany({
      where: { id: subject, ownerId: was },
      data: { ownerId },
    });
    if (count === 0)
      throw new Failure("conflict", "Somebody gave these facts to another meanwhile: read again.");
    return { result: { subject, ownerId }, audit: { subject, before, after: { ownerId } } };
  },
});
