import "server-only";
import { isAlive, isSeenLongAgo, SESSION_HOURS } from "../../domain/identity/session-life.ts";
import { SIGNED_IN_ROLES } from "../../domain/identity/role.ts";
import { memberOf } from "../../domain/quantity/closed-set.ts";
import type { Actor } from "../context.ts";
import { db } from "../db.ts";
import { hashOfToken } from "./token.ts";

/** Opens a session for a person; whoever holds the token is them from then on. */
export async function openSession(userId: string, token: string, now: Date): Promise<void> {
  await db().session.create({
    data: {
      tokenHash: hashOfToken(token),
      userId,
      createdAt: now,
      seenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
    },
  });
}

/** Who holds this token now, in the role they have now; undefined once the session or the person's access is over. */
export async function holderOf(token: string, now: Date): Promise<Actor | undefined> {
  const tokenHash = hashOfToken(token);
  const session = await db().session.findUnique({
    where: { tokenHash },
    select: {
      seenAt: true,
      expiresAt: true,
      endedAt: true,
      user: { select: { id: true, name: true, role: true, removedAt: true } },
    },
  });
  if (session === null || session.user.removedAt !== null || !isAlive(session, now))
    return undefined;
  if (isSeenLongAgo(session, now))
    await db().session.updateMany({
      where: { tokenHash, seenAt: { lt: now } },
      data: { seenAt: now },
    });
  const { id, name, role } = session.user;
  return { id, name, role: memberOf(SIGNED_IN_ROLES, role), session: tokenHash };
}

/** Ends sessions of a person that are not over yet, and says how many. */
export async function endSessions(
  userId: string,
  now: Date,
  which: { readonly only?: string | undefined; readonly but?: string | undefined } = {},
): Promise<number> {
  const { count } = await db().session.updateMany({
    where: {
      userId,
      endedAt: null,
      expiresAt: { gt: now },
      ...(which.only === undefined ? {} : { tokenHash: which.only }),
      ...(which.but === undefined ? {} : { NOT: { tokenHash: which.but } }),
    },
    data: { endedAt: now },
  });
  return count;
}
