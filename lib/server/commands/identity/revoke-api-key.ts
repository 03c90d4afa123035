import "server-only";
import { z } from "zod";
import { may } from "../../authorize.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";

/** Ends a key at once: one's own, or, for an admin, anybody's. */
export const revokeApiKey = command({
  name: "revoke-api-key",
  permission: "own-account",
  input: z.strictObject({ keyId: z.uuid() }),
  renewsPages: false,
  async work({ actor, now }, { keyId: id }) {
    const key = await db().apiKey.findUnique({
      where: { id },
      select: { userId: true, name: true, prefix: true },
    });
    // Somebody else's key looks like none to those who may not end it.
    if (key === null || (key.userId !== actor.id && !may(actor.role, "administer")))
      throw new Failure("not-found", "There is no such key of yours.");
    const { count } = await db().apiKey.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) throw new Failure("conflict", "This key is revoked already.");
    return {
      result: { revoked: true },
      audit: {
        subject: `user/${key.userId}`,
        before: { key: id, name: key.name, prefix: key.prefix },
      },
    };
  },
});
