import "server-only";
import type { Actor } from "../context.ts";
import { db } from "../db.ts";

export type OwnKey = {
  readonly id: string;
  readonly name: string;
  /** The first characters of the key; the rest is not kept. */
  readonly prefix: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
};

/** Somebody's own keys that still work, the newest first. */
export async function listOwnKeys({ id: userId }: Actor): Promise<readonly OwnKey[]> {
  const keys = await db().apiKey.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return keys.map(({ id, name, prefix, createdAt, expiresAt, lastUsedAt }) => ({
    id,
    name,
    prefix,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}
