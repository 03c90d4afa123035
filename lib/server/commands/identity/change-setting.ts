import "server-only";
import { z } from "zod";
import { SETTING_KEYS, SETTINGS } from "../../../domain/identity/settings.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { getSetting } from "../../queries/settings.ts";

/** Changes what holds for the whole installation; every page is made anew, since some say so. */
export const changeSetting = command({
  name: "change-setting",
  permission: "administer",
  input: z.strictObject({
    key: z.enum(SETTING_KEYS),
    value: SETTINGS["single-person-mode"].schema,
    /** The version that was read; 0 before anybody chose. */
    version: z.int().min(0),
  }),
  renewsPages: true,
  async work(_context, { key, value, version }) {
    const before = await getSetting(key);
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
      audit: { subject: `setting/${key}`, before: before.value, after: value },
    };
  },
});
