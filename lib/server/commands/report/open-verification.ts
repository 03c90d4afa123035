import "server-only";
import { z } from "zod";
import { PackId } from "../../../domain/report/pack-id.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { ownPack } from "./own-pack.ts";

/** Says whether a pack's claims may be read, and its id looked up, without signing in. */
export const openVerification = command({
  name: "open-verification",
  permission: "calculate",
  input: z.strictObject({ pack: PackId, open: z.boolean() }),
  renewsPages: false,
  work: async ({ actor }, { pack, open }) => {
    const { verifiable } = await ownPack(pack, actor);
    await db().pack.update({
      where: { id: pack },
      data: { verifiable: open },
      select: { id: true },
    });
    return {
      result: { pack, open },
      audit: { subject: `pack/${pack}`, before: { verifiable }, after: { verifiable: open } },
    };
  },
});
