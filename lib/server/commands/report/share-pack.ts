import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { oneLine } from "../../../domain/report/one-line.ts";
import { MOST_SHARE_DAYS, MOST_SHARES } from "../../../domain/report/pack-share.ts";
import { PackId } from "../../../domain/report/pack-id.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { hashOfToken, Token } from "../../identity/token.ts";
import { ownPack } from "./own-pack.ts";

/**
 * Opens a pack to whoever has a link, until a day. Whoever asks makes the token
 * itself, so that it stands in no answer of ours and not in the audit log.
 */
export const sharePack = command({
  name: "share-pack",
  permission: "calculate",
  input: z.strictObject({
    pack: PackId,
    token: Token,
    /** For whom. */
    note: oneLine(200, "say for whom"),
    days: z.int().min(1).max(MOST_SHARE_DAYS),
  }),
  renewsPages: false,
  work: async ({ actor, now }, { pack, token, note, days }) => {
    const { title, edition } = await ownPack(pack, actor);
    // Two requests at once must not both find room for the last link.
    await db().$executeRaw`select pg_advisory_xact_lock(hashtext('shares_of ' || ${pack}))`;
    const createdAt = now();
    const open = await db().packShare.count({
      where: { packId: pack, revokedAt: null, expiresAt: { gt: createdAt } },
    });
    if (open >= MOST_SHARES)
      throw new Failure("conflict", `${open} links to this pack are open; revoke one first.`);
    const tokenHash = hashOfToken(token);
    const id = randomUUID();
    const expiresAt = new Date(createdAt.getTime() + days * 86_400_000);
    const share = {
      id,
      packId: pack,
      tokenHash,
      note,
      createdById: actor.id,
      createdAt,
      expiresAt,
    };
    const { count } = await db().packShare.createMany({ data: [share], skipDuplicates: true });
    if (count === 0) throw new Failure("conflict", "This link exists already; make a new one.");
    return {
      result: { id, expiresAt: expiresAt.toISOString() },
      audit: { subject: `pack/${pack}`, after: { share: id, title, edition, note, days } },
    };
  },
});
