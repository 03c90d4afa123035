import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";

/** Says that a fact looks wrong, for an analyst to look at. Two clicks; a note helps and is not asked for. */
export const flagFact = command({
  name: "flag-fact",
  permission: "flag",
  input: z.strictObject({
    factId: z.uuid(),
    note: z.string().trim().min(1).max(1000).nullable().default(null),
  }),
  renewsPages: false,
  work: async ({ actor, now }, { factId, note }) => {
    const fact = await db().fact.findUnique({
      where: { id: factId },
      select: { subjectId: true, property: true },
    });
    if (fact === null) throw new Failure("not-found", `There is no fact ${factId}.`);
    const open = await db().flag.findFirst({
      where: { factId, userId: actor.id, resolvedAt: null },
      select: { id: true },
    });
    if (open !== null)
      throw new Failure("conflict", "You flagged this already; an analyst will look at it.");
    const id = randomUUID();
    await db().flag.create({
      data: { id, factId, userId: actor.id, note, createdAt: now() },
    });
    return {
      result: { flagId: id },
      audit: {
        subject: fact.subjectId,
        after: { flag: id, factId, property: fact.property, note },
      },
    };
  },
});
