import "server-only";
import { isLiveKey, isUsedLongAgo } from "../../domain/identity/api-key.ts";
import type { Actor } from "../context.ts";
import { db } from "../db.ts";
import { hashOfToken } from "./token.ts";

const BEARER = /^Bearer +([\w-]{43})$/i;

/**
 * In whose name a program reads, by its Authorization header; undefined where
 * that holds no key of ours, or one that no longer works.
 */
export async function keyHolderOf(
  authorization: string | null,
  now: Date,
): Promise<Actor | undefined> {
  const token = BEARER.exec(authorization ?? "")?.[1];
  if (token === undefined) return undefined;
  const key = await db().apiKey.findUnique({
    where: { tokenHash: hashOfToken(token) },
    select: {
      id: true,
      prefix: true,
      expiresAt: true,
      revokedAt: true,
      lastUsedAt: true,
      user: { select: { id: true, name: true, removedAt: true } },
    },
  });
  if (key === null || key.user.removedAt !== null || !isLiveKey(key, now)) return undefined;
  if (isUsedLongAgo(key.lastUsedAt, now))
    await db().apiKey.updateMany({
      where: { id: key.id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: now } }] },
      data: { lastUsedAt: now },
    });
  return { id: key.user.id, name: `${key.user.name} (key ${key.prefix})`, role: "key" };
}
