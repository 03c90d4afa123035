import "server-only";
import { z } from "zod";
import { SETTINGS } from "../../../domain/identity/settings.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { getSetting } from "../../queries/settings.ts";

/** The version that was read; 0 before anybody chose. */
const Version = z.int().min(0);

/** Changes what holds for the whole installation; every page is made anew, since some say so. */
export const changeSetting = command({
  name: "change-setting",
  permission: "administer",
  input: z.discriminatedUnion("key", [
    z.strictObject({
      key: z.literal("single-person-mode"),
      value: SETTINGS["single-person-mode"].schema,
      version: Version,
    }),
    z.strictObject({
      key: z.literal("trusted-feeds"),
      value: SETTINGS["trusted-feeds"].schema,
      version: Version,
    }),
  ]),
  renewsPages: true,
  async work(_context, { key, value: chosen, version }) {
    const before = await getSetting(key);
    const value = typeof chosen === "boolean" ? chosen : [...chosen];
    const { count } =
      version === 0
        ? await db().setting.createMany({ data: [{ key, value }], skipDuplicates: true })
        : await db().setting.updateMany({
            where: { key, version },
            data: { value, version: { increment: 1 } },
          });
    if (count === 0)
      throw new Failure(
        "conflict",
        `Somebody else has changed ${key} meanwhile. Look again, then decide.`,
        { details: { current: await getSetting(key) } },
      );
    return {
      result: { version: version + 1 },
      audit: {
        subject: `setting/${key}`,
        before: typeof before.value === "boolean" ? before.value : [...before.value],
        after: value,
      },
    };
  },
});
