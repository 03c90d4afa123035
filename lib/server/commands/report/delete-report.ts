import "server-only";
import { z } from "zod";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { ownReport } from "./own-report.ts";

/** Takes a report off the list. Packs that were published of it stay, and can be verified. */
export const deleteReport = command({
  name: "delete-report",
  permission: "calculate",
  input: z.strictObject({ id: z.uuid(), version: z.int().positive() }),
  renewsPages: false,
  work: async ({ actor, now }, { id, version }) => {
    const found = await ownReport(id, actor);
    const { count } = await db().report.updateMany({
      where: { id, version, deletedAt: null },
      data: { deletedAt: now() },
    });
    if (count === 0)
      throw new Failure(
        "conflict",
        "It was changed or deleted meanwhile; look at it before you delete it.",
      );
    return {
      result: { id },
      audit: {
        subject: `report/${id}`,
        before: { title: found.title, version },
        after: { deleted: true },
      },
    };
  },
});
