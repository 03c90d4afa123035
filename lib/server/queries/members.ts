import "server-only";
import { SIGNED_IN_ROLES, type SignedInRole } from "../../domain/identity/role.ts";
import { isAlive } from "../../domain/identity/session-life.ts";
import { memberOf } from "../../domain/quantity/closed-set.ts";
import type { Actor } from "../context.ts";
import { db } from "../db.ts";

export type Member = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: SignedInRole;
  readonly removed: boolean;
  readonly version: number;
  /** Their groups at the identity provider decide their role at each sign-in. */
  readonly bySingleSignOn: boolean;
};

const SELECTED = {
  id: true,
  name: true,
  email: true,
  role: true,
  removedAt: true,
  version: true,
  _count: { select: { identities: true } },
} as const;

/** Everybody who has an account, those removed last. */
export async function listMembers(): Promise<readonly Member[]> {
  const rows = await db().user.findMany({
    select: SELECTED,
    orderBy: [{ removedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, name, email, role, removedAt, version, _count }) => ({
    id,
    name,
    email,
    role: memberOf(SIGNED_IN_ROLES, role),
    removed: removedAt !== null,
    version,
    bySingleSignOn: _count.identities > 0,
  }));
}

export type OwnSession = {
  readonly id: string;
  readonly since: Date;
  readonly seenAt: Date;
  readonly current: boolean;
};

export type OwnAccount = {
  readonly name: string;
  readonly email: string;
  readonly role: SignedInRole;
  readonly hasPassword: boolean;
  readonly sessions: readonly OwnSession[];
};

/** Somebody's own account, with where they are signed in. */
export async function getOwnAccount({ id, session }: Actor): Promise<OwnAccount> {
  const now = new Date();
  const { name, email, role, passwordHash, sessions } = await db().user.findUniqueOrThrow({
    where: { id },
    include: { sessions: { where: { endedAt: null, expiresAt: { gt: now } } } },
  });
  return {
    name,
    email,
    role: memberOf(SIGNED_IN_ROLES, role),
    hasPassword: passwordHash !== null,
    sessions: sessions
      .filter((one) => isAlive(one, now))
      .toSorted((a, b) => b.seenAt.getTime() - a.seenAt.getTime())
      .map(({ tokenHash, createdAt, seenAt }) => ({
        id: tokenHash,
        since: createdAt,
        seenAt,
        current: tokenHash === session,
      })),
  };
}
