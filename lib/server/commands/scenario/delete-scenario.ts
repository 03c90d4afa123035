import "server-only";
import { z } from "zod";
import { may } from "../../authorize.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";

/** Takes a scenario off the lists and its pages. Its versions and runs stay in the database. */
export const deleteScenario = command({
  name: "delete-scenario",
  permission: "calculate",
  input: z.strictObject({ id: z.uuid(), version: z.int().positive() }),
  renewsPages: false,
  work: async ({ actor, now }, { id, version }) => {
    const found = await db().scenario.findUnique({ where: { id } });
    if (found === null || found.deletedAt !== null)
      throw new Failure("not-found", "There is no such scenario, or it is deleted already.");
    if (found.ownerId !== actor.id && !may(actor.role, "administer"))
      throw new Failure(
        "forbidden",
        "Somebody else keeps this scenario: only they or an admin can delete it.",
      );
    const { count } = await db().scenario.updateMany({
      where: { id, version, deletedAt: null },
      data: { deletedAt: now() },
    });
    if (count === 0)
      throw new Failure(
        "conflict",
        `Version ${found.version} was saved meanwhile; look at it before you delete it.`,
      );
    return {
      result: { id },
      audit: {
        subject: `scenario/${id}`,
        before: { name: found.name, version },
        after: { deleted: true },
      },
    };
  },
});
