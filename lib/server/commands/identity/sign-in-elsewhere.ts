import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { Email } from "../../../domain/identity/email.ts";
import { PersonName } from "../../../domain/identity/person-name.ts";
import { SIGNED_IN_ROLES } from "../../../domain/identity/role.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { isLastAdmin } from "../../identity/admins.ts";
import { endSessions, openSession } from "../../identity/sessions.ts";
import { Token } from "../../identity/token.ts";

/** Why somebody who signed in at the identity provider does not get in here. */
export type Refusal = "no-role" | "no-email" | "email-taken" | "removed";
type Outcome = { readonly signedIn: true } | { readonly signedIn: false; readonly why: Refusal };

/**
 * Opens a session for somebody an identity provider vouches for, in the role
 * their groups give today. Recognised by issuer and subject, never by e-mail.
 *
 * Not in the registry: what a provider said is taken from the provider alone.
 */
export const signInElsewhere = command({
  name: "sign-in-elsewhere",
  permission: "sign-in",
  input: z.strictObject({
    issuer: z.string(),
    subject: z.string(),
    email: Email.nullable().catch(null),
    name: PersonName.nullable().catch(null),
    role: z.enum(SIGNED_IN_ROLES).nullable(),
    token: Token,
  }),
  renewsPages: false,
  async work({ now }, { issuer, subject, email, name, role, token }) {
    const at = now();
    await db().$executeRaw`select pg_advisory_xact_lock(hashtext(${`${issuer} ${subject}`}))`;
    const user = await userBehind(issuer, subject);
    const answer = (result: Outcome, userId: string, detail: Record<string, string> = {}) => ({
      result,
      audit: { subject: `user/${userId}`, detail: { by: issuer, ...detail } },
    });
    const refuse = (why: Refusal, userId = user?.id ?? "unknown") =>
      answer({ signedIn: false, why }, userId, { refused: why });
    if (user !== undefined && user.removedAt !== null) return refuse("removed");
    if (role === null) {
      if (user !== undefined) await endSessions(user.id, at);
      return refuse("no-role");
    }
    if (user !== undefined) {
      const kept = user.role !== role && user.role === "admin" && (await isLastAdmin(user.id));
      if (user.role !== role && !kept)
        await db().user.update({
          where: { id: user.id },
          data: { role, version: { increment: 1 } },
        });
      await openSession(user.id, token, at);
      const change = kept
        ? { role: `stays admin, the last one, although the groups say ${role}` }
        : user.role === role
          ? {}
          : { role: `${user.role} to ${role}, by the groups` };
      return answer({ signedIn: true }, user.id, change);
    }
    if (email === null) return refuse("no-email");
    const holder = await db().user.findUnique({ where: { email }, select: { id: true } });
    if (holder !== null) return refuse("email-taken", holder.id);
    const id = randomUUID();
    await db().user.create({
      data: {
        id,
        email,
        name: name ?? email,
        role,
        createdAt: at,
        identities: { create: { issuer, subject } },
      },
    });
    await openSession(id, token, at);
    return answer({ signedIn: true }, id, { account: `new, as ${role}` });
  },
});

async function userBehind(issuer: string, subject: string) {
  const identity = await db().identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { user: { select: { id: true, role: true, removedAt: true } } },
  });
  return identity?.user;
}
