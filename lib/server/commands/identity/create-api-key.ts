import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import {
  KEY_PREFIX_LENGTH,
  KeyName,
  MOST_KEY_DAYS,
  MOST_KEYS,
} from "../../../domain/identity/api-key.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { hashOfToken, Token } from "../../identity/token.ts";

/**
 * Makes a key that a program reads with in one's own name. Whoever asks makes
 * the key itself, so that it stands in no answer of ours and not in the audit log.
 */
export const createApiKey = command({
  name: "create-api-key",
  permission: "own-account",
  input: z.strictObject({
    name: KeyName,
    token: Token,
    days: z.int().min(1).max(MOST_KEY_DAYS),
  }),
  renewsPages: false,
  async work({ actor, now }, { name, token, days }) {
    // Two requests at once must not both find room for the last key.
    await db().$executeRaw`select pg_advisory_xact_lock(hashtext('keys_of ' || ${actor.id}))`;
    const createdAt = now();
    const live = await db().apiKey.count({
      where: { userId: actor.id, revokedAt: null, expiresAt: { gt: createdAt } },
    });
    if (live >= MOST_KEYS)
      throw new Failure(
        "conflict",
        `You have ${MOST_KEYS} keys already; revoke one of them first.`,
      );
    const tokenHash = hashOfToken(token);
    if ((await db().apiKey.findUnique({ where: { tokenHash }, select: { id: true } })) !== null)
      throw new Failure("conflict", "This key exists already; make a new one.");
    const id = randomUUID();
    const prefix = token.slice(0, KEY_PREFIX_LENGTH);
    const expiresAt = new Date(createdAt.getTime() + days * 86_400_000);
    await db().apiKey.create({
      data: { id, userId: actor.id, name, tokenHash, prefix, createdAt, expiresAt },
    });
    return {
      result: { keyId: id, expiresAt: expiresAt.toISOString() },
      audit: { subject: `user/${actor.id}`, after: { key: id, name, prefix, days } },
    };
  },
});
