import "server-only";
import { z } from "zod";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { day } from "../../records/fact-rows.ts";

/** Notes that the address of a source no longer answers, or answers again. */
export const markSourceLink = command({
  name: "mark-source-link",
  permission: "propose",
  input: z.strictObject({
    source: z.string(),
    version: z.number().int().positive(),
    dead: z.boolean(),
  }),
  renewsPages: true,
  work: async ({ now }, { source: id, version, dead }) => {
    const before = await db().source.findUnique({
      where: { id },
      select: { deadOn: true, url: true },
    });
    if (before === null) throw new Failure("not-found", `There is no source "${id}".`);
    if (before.url === null) throw new Failure("invalid", "This source has no address.");
    const deadOn = dead ? day(now().toISOString().slice(0, 10)) : null;
    const { count } = await db().source.updateMany({
      where: { id, version },
      data: { deadOn, version: { increment: 1 } },
    });
    if (count === 0)
      throw new Failure(
        "conflict",
        "Somebody changed this source while you read it: read it again.",
      );
    return {
      result: { source: id, version: version + 1 },
      audit: {
        subject: `source/${id}`,
        before: { dead: before.deadOn !== null },
        after: { dead },
      },
    };
  },
});
