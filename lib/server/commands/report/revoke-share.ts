import "server-only";
import { z } from "zod";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { ownPack } from "./own-pack.ts";

/** Closes a link to a pack; whoever opens it is told so from the next request on. */
export const revokeShare = command({
  name: "revoke-share",
  permission: "calculate",
  input: z.strictObject({ id: z.uuid() }),
  renewsPages: false,
  work: async ({ actor, now }, { id }) => {
    const share = await db().packShare.findUnique({ where: { id } });
    if (share === null)
      throw new Failure(
        "not-found",
        "There is no such link to a pack; the page of the pack lists those there are.",
      );
    await ownPack(share.packId, actor);
    const { count } = await db().packShare.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0)
      throw new Failure("conflict", "This link was revoked already; it opens nothing any more.");
    return {
      result: { id },
      audit: {
        subject: `pack/${share.packId}`,
        before: { share: id, note: share.note },
        after: { revoked: true },
      },
    };
  },
});
