/** One input that works for each command about people; see command-examples.ts. */
import { randomUUID } from "node:crypto";
import { run } from "@/lib/server/command.ts";
import { createApiKey } from "@/lib/server/commands/identity/create-api-key.ts";
import { inviteMember } from "@/lib/server/commands/identity/invite-member.ts";
import { removeMember } from "@/lib/server/commands/identity/remove-member.ts";
import type { Actor } from "@/lib/server/context.ts";
import { db } from "@/lib/server/db.ts";
import { hashPassword } from "@/lib/server/identity/password-hash.ts";
import { openSession } from "@/lib/server/identity/sessions.ts";
import { hashOfToken, newToken } from "@/lib/server/identity/token.ts";
import { actingAs, aPerson, NOON } from "./people.ts";

const PASSWORD = "twelve quiet herons at dusk";
const VISITOR: Actor = { id: "visitor", name: null, role: "visitor" };
const anEmail = () => `${randomUUID()}@people.test`;

/** A person with PASSWORD, and a session of theirs. */
async function signedIn(): Promise<Actor> {
  const person = await aPerson("analyst");
  await db().user.update({
    where: { id: person.id },
    data: { passwordHash: await hashPassword(PASSWORD) },
  });
  const token = newToken();
  await openSession(person.id, token, new Date(NOON));
  return { ...person, session: hashOfToken(token) };
}

async function anInvitation(admin: Actor) {
  const token = newToken();
  const input = { email: anEmail(), role: "viewer", token };
  return { token, ...(await run(inviteMember, actingAs(admin), input)) };
}

async function aRemovedMember(admin: Actor) {
  const { id } = await aPerson("viewer");
  await run(removeMember, actingAs(admin), { userId: id, version: 1 });
  return id;
}

type Example = () => Promise<{ readonly actor: Actor; readonly input: unknown }>;

export const IDENTITY_EXAMPLES: Readonly<Record<string, Example>> = {
  "sign-in": async () => {
    const { id } = await signedIn();
    const { email } = await db().user.findUniqueOrThrow({ where: { id } });
    return { actor: VISITOR, input: { email, password: PASSWORD, token: newToken() } };
  },
  "sign-out": async () => ({ actor: await signedIn(), input: {} }),
  "create-first-admin": async () => {
    const token = newToken();
    const createdAt = new Date(NOON);
    await db().invitation.create({
      data: {
        id: randomUUID(),
        tokenHash: hashOfToken(token),
        role: "admin",
        createdAt,
        expiresAt: new Date(createdAt.getTime() + 60_000),
      },
    });
    return {
      actor: VISITOR,
      input: { token, name: "Ada", email: anEmail(), password: PASSWORD },
    };
  },
  "invite-member": async () => ({
    actor: await aPerson("admin"),
    input: { email: anEmail(), role: "viewer", token: newToken() },
  }),
  "revoke-invitation": async () => {
    const actor = await aPerson("admin");
    const { invitationId } = await anInvitation(actor);
    return { actor, input: { invitationId } };
  },
  "accept-invitation": async () => {
    const { token } = await anInvitation(await aPerson("admin"));
    return { actor: VISITOR, input: { token, name: "Grace", password: PASSWORD } };
  },
  "change-role": async () => ({
    actor: await aPerson("admin"),
    input: { userId: (await aPerson("viewer")).id, role: "analyst", version: 1 },
  }),
  "remove-member": async () => ({
    actor: await aPerson("admin"),
    input: { userId: (await aPerson("viewer")).id, version: 1 },
  }),
  "restore-member": async () => {
    const actor = await aPerson("admin");
    return { actor, input: { userId: await aRemovedMember(actor), version: 2 } };
  },
  "change-password": async () => ({
    actor: await signedIn(),
    input: { current: PASSWORD, next: "seven loud geese before dawn" },
  }),
  "end-sessions": async () => ({ actor: await signedIn(), input: { which: "my-others" } }),
  "create-api-key": async () => ({
    actor: await aPerson("viewer"),
    input: { name: "Nightly report", token: newToken(), days: 90 },
  }),
  "revoke-api-key": async () => {
    const actor = await aPerson("viewer");
    const input = { name: "Nightly report", token: newToken(), days: 90 };
    const { keyId } = await run(createApiKey, actingAs(actor), input);
    return { actor, input: { keyId } };
  },
  "change-setting": async () => ({
    actor: await aPerson("admin"),
    input: { key: "single-person-mode", value: false, version: 0 },
  }),
};
