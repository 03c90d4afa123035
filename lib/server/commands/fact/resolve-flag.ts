import "server-only";
import { z } from "zod";
import { Reason } from "../../../domain/curation/proposal.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";

/** Closes a flag: the fact was mended, or is right after all. */
export const resolveFlag = command({
  name: "resolve-flag",
  permission: "propose",
  input: z.strictObject({ flagId: z.uuid(), reason: Reason }),
  renewsPages: false,
  work: async ({ now }, { flagId, reason }) => {
    const { count } = await db().flag.updateMany({
      where: { id: flagId, resolvedAt: null },
      data: { resolvedAt: now() },
    });
    if (count === 0)
      throw new Failure("conflict", "There is no such flag, or it is closed already.");
    return {
      result: { flagId },
      audit: { subject: `flag/${flagId}`, before: { open: true }, after: { open: false, reason } },
    };
  },
});
