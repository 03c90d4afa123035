import "server-only";
import { db } from "./db.ts";
import { hashOfToken } from "./identity/token.ts";

/** Why a link opens nothing. */
export type ClosedShare = "unknown" | "revoked" | "expired";

/**
 * The pack that a link opens, and notes that it was opened.
 *
 * @param token as it stands in the link
 */
export async function openShare(
  token: string,
  now: Date,
): Promise<{ readonly pack: string } | { readonly closed: ClosedShare }> {
  const share = await db().packShare.findUnique({ where: { tokenHash: hashOfToken(token) } });
  if (share === null) return { closed: "unknown" };
  if (share.revokedAt !== null) return { closed: "revoked" };
  if (share.expiresAt <= now) return { closed: "expired" };
  await db().packShare.update({
    where: { id: share.id },
    data: { openedAt: now, opened: { increment: 1 } },
    select: { id: true },
  });
  return { pack: share.packId };
}
