import "server-only";
import { z } from "zod";
import { HouseLook } from "../../../domain/report/pack-look.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { getHouseLook } from "../../queries/house-look.ts";

/** Says how the company's packs look from now on; packs that are worked out already stay as they are. */
export const keepPackLook = command({
  name: "keep-pack-look",
  permission: "administer",
  input: z.strictObject({
    /** The version it was changed from; 0 for the first. */
    was: z.int().nonnegative(),
    look: HouseLook,
  }),
  renewsPages: false,
  work: async ({ actor, now }, { was, look }) => {
    await db().$executeRaw`select pg_advisory_xact_lock(hashtext('house_look_version'))`;
    const house = await getHouseLook();
    if (house === undefined)
      throw new Failure(
        "not-found",
        "There is no company with contracts on record to make packs for; record its contracts first.",
      );
    if (house.version !== was)
      throw new Failure(
        "conflict",
        `Somebody changed the look meanwhile: it is at version ${house.version}, and you began from ${was}. Read the page again; nothing of yours was kept.`,
      );
    await requireFile(look.logo, "logo");
    await requireFile(look.master, "master");
    const { logo, master, ...said } = look;
    const version = was + 1;
    await db().houseLookVersion.create({
      data: {
        ...said,
        organisationId: house.organisationId,
        version,
        logoSha: logo,
        masterSha: master,
        keptById: actor.id,
        keptAt: now(),
      },
    });
    return {
      result: { version },
      audit: {
        subject: `look/${house.organisationId}`,
        before: house.version === 0 ? {} : { version: was, ...house.look },
        after: { version, ...look },
      },
    };
  },
});

async function requireFile(sha256: string | null, kind: "logo" | "master"): Promise<void> {
  if (sha256 === null) return;
  if ((await db().lookFile.count({ where: { sha256, kind } })) === 0)
    throw new Failure("invalid", `The ${kind} is not here any more. Choose the file again.`);
}
