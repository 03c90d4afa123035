import { beforeAll, describe, expect, it } from "vitest";
import { run } from "@/lib/server/command.ts";
import { acceptInvitation } from "@/lib/server/commands/identity/accept-invitation.ts";
import { changePassword } from "@/lib/server/commands/identity/change-password.ts";
import { changeRole } from "@/lib/server/commands/identity/change-role.ts";
import { changeSetting } from "@/lib/server/commands/identity/change-setting.ts";
import { createFirstAdmin } from "@/lib/server/commands/identity/create-first-admin.ts";
import { endSessions } from "@/lib/server/commands/identity/end-sessions.ts";
import { inviteMember } from "@/lib/server/commands/identity/invite-member.ts";
import { removeMember } from "@/lib/server/commands/identity/remove-member.ts";
import { restoreMember } from "@/lib/server/commands/identity/restore-member.ts";
import { revokeInvitation } from "@/lib/server/commands/identity/revoke-invitation.ts";
import { signOut } from "@/lib/server/commands/identity/sign-out.ts";
import type { Context } from "@/lib/server/context.ts";
import { db } from "@/lib/server/db.ts";
import { holderOf, openSession } from "@/lib/server/identity/sessions.ts";
import { hashPassword } from "@/lib/server/identity/password-hash.ts";
import { hashOfToken, newToken } from "@/lib/server/identity/token.ts";
import { getSetting, getSettings } from "@/lib/server/queries/settings.ts";
import { aContext, anActor, START } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("identity_commands");

const PASSWORD = "twelve quiet herons at dusk";
const later = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const auditOf = (context: Context) =>
  db().auditEntry.findMany({ where: { correlationId: context.correlationId } });
const versionOf = async (id: string) =>
  (await db().user.findUniqueOrThrow({ where: { id } })).version;

/** Somebody signed in: their token, and the context of a request that carries it. */
async function signedIn(role: "viewer" | "analyst" | "reviewer" | "admin", at = START) {
  const person = await anActor(role, { at, passwordHash: await hashPassword(PASSWORD) });
  const token = newToken();
  await openSession(person.id, token, at);
  const context = aContext(role, { id: person.id, session: hashOfToken(token), at });
  return { ...person, token, context };
}

async function setupToken(at = START): Promise<string> {
  const token = newToken();
  await db().invitation.create({
    data: {
      id: crypto.randomUUID(),
      tokenHash: hashOfToken(token),
      role: "admin",
      createdAt: at,
      expiresAt: new Date(at.getTime() + 30 * 60_000),
    },
  });
  return token;
}

describe("the first admin", () => {
  const admin = { email: "Ada@Engines.example", name: "Ada", password: PASSWORD };

  it("is refused out of date, with a link of another kind, and with a bad password; nothing is used up", async () => {
    const token = await setupToken();
    const make = (context: Context, more: object) =>
      run(createFirstAdmin, context, { ...admin, token, ...more });
    await expect(make(aContext("visitor", { at: later(31) }), {})).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(make(aContext("visitor"), { token: newToken() })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(make(aContext("visitor"), { password: "password1234" })).rejects.toMatchObject({
      code: "invalid",
      faults: [{ at: "password" }],
    });
    await expect(
      run(acceptInvitation, aContext("visitor"), { token, name: "Ada", password: PASSWORD }),
    ).rejects.toMatchObject({ code: "not-found" });
    expect(await db().user.count()).toBe(0);
    expect((await db().invitation.findFirstOrThrow()).usedAt).toBeNull();
  });

  it("is made once, however many ask at once, and with one row in the audit log", async () => {
    const [first, second] = [await setupToken(), await setupToken()];
    const contexts = [aContext("visitor"), aContext("visitor"), aContext("visitor")] as const;
    const outcomes = await Promise.allSettled([
      run(createFirstAdmin, contexts[0], { ...admin, token: first }),
      run(createFirstAdmin, contexts[1], { ...admin, token: first, email: "b@x.example" }),
      run(createFirstAdmin, contexts[2], { ...admin, token: second, email: "c@x.example" }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db().user.count()).toBe(1);
    const entries = (await Promise.all(contexts.map(auditOf))).flat();
    expect(entries.map(({ verb }) => verb)).toEqual(["create-first-admin"]);
    expect(
      JSON.stringify(entries, (_key, value: unknown) =>
        typeof value === "bigint" ? String(value) : value,
      ),
    ).not.toContain(PASSWORD);
  });

  it("ends every other link of the kind", async () => {
    await expect(
      run(createFirstAdmin, aContext("visitor"), { ...admin, token: await setupToken() }),
    ).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("an invitation", () => {
  const invite = async (context: Context, email: string, token = newToken()) => ({
    ...(await run(inviteMember, context, { email, role: "analyst", token })),
    token,
  });
  const accept = (token: string, context = aContext("visitor")) =>
    run(acceptInvitation, context, { token, name: "Grace", password: PASSWORD });

  it("makes an account with the e-mail and role of the inviter, once", async () => {
    const { context } = await signedIn("admin");
    const { token } = await invite(context, "Grace@Navy.example ");
    expect(JSON.stringify((await auditOf(context)).map(({ detail }) => detail))).not.toContain(
      token,
    );
    const outcomes = await Promise.allSettled([accept(token), accept(token), accept(token)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const user = await db().user.findUniqueOrThrow({ where: { email: "grace@navy.example" } });
    expect(user).toMatchObject({ name: "Grace", role: "analyst", removedAt: null });
    await expect(accept(token)).rejects.toMatchObject({ code: "not-found" });
    await expect(
      invite((await signedIn("admin")).context, "grace@navy.example"),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  it("can be taken back, once, and is void after three days", async () => {
    const first = await invite((await signedIn("admin")).context, "one@x.example");
    const revoke = async () =>
      run(revokeInvitation, (await signedIn("admin")).context, {
        invitationId: first.invitationId,
      });
    await revoke();
    await expect(revoke()).rejects.toMatchObject({ code: "conflict" });
    await expect(accept(first.token)).rejects.toMatchObject({ code: "not-found" });
    const second = await invite((await signedIn("admin")).context, "two@x.example");
    await expect(
      accept(second.token, aContext("visitor", { at: later(72 * 60) })),
    ).rejects.toMatchObject({ code: "not-found" });
    await accept(second.token, aContext("visitor", { at: later(72 * 60 - 1) }));
  });

  it("lets nobody choose their role or e-mail", async () => {
    const { token } = await invite((await signedIn("admin")).context, "three@x.example");
    await expect(
      run(acceptInvitation, aContext("visitor"), {
        token,
        name: "Eve",
        password: PASSWORD,
        role: "admin",
      }),
    ).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("a member", () => {
  it("has a new role with the next request, in the same session", async () => {
    const [admin, person] = [await signedIn("admin"), await signedIn("reviewer")];
    await run(changeRole, admin.context, { userId: person.id, role: "viewer", version: 1 });
    expect(await holderOf(person.token, START)).toMatchObject({ id: person.id, role: "viewer" });
    const [entry] = await auditOf(admin.context);
    expect(entry).toMatchObject({ before: { role: "reviewer" }, after: { role: "viewer" } });
  });

  it("is not changed by somebody who read an older version", async () => {
    const [one, two, person] = [
      await signedIn("admin"),
      await signedIn("admin"),
      await signedIn("viewer"),
    ];
    await run(changeRole, one.context, { userId: person.id, role: "analyst", version: 1 });
    await expect(
      run(changeRole, two.context, { userId: person.id, role: "reviewer", version: 1 }),
    ).rejects.toMatchObject({ code: "conflict", details: { current: { role: "analyst" } } });
    expect(await auditOf(two.context)).toEqual([]);
  });

  it("has no session any more once removed, and can be restored", async () => {
    const [admin, person] = [await signedIn("admin"), await signedIn("analyst")];
    await run(removeMember, admin.context, { userId: person.id, version: 1 });
    expect(await holderOf(person.token, START)).toBeUndefined();
    await expect(
      run(removeMember, aContext("admin", { id: admin.id }), { userId: person.id, version: 2 }),
    ).rejects.toMatchObject({ code: "conflict" });
    await run(restoreMember, aContext("admin", { id: admin.id }), {
      userId: person.id,
      version: 2,
    });
    expect(await holderOf(person.token, START)).toBeUndefined();
    expect(await db().user.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({
      role: "analyst",
      removedAt: null,
    });
  });

  it("who is nobody is not found", async () => {
    const { context } = await signedIn("admin");
    await expect(
      run(removeMember, context, { userId: crypto.randomUUID(), version: 1 }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the last admin", () => {
  beforeAll(async () => {
    await db().$executeRaw`alter table user_account disable trigger user_account_keep_an_admin`;
    await db().user.updateMany({ where: { role: "admin" }, data: { role: "viewer" } });
    await db().$executeRaw`alter table user_account enable trigger user_account_keep_an_admin`;
  });

  it("stays, whatever two admins do to each other at once", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [await signedIn("admin"), await signedIn("admin")];
      const outcomes = await Promise.allSettled([
        run(changeRole, one.context, { userId: two.id, role: "viewer", version: 1 }),
        run(removeMember, two.context, { userId: one.id, version: 1 }),
      ]);
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await db().user.count({ where: { role: "admin", removedAt: null } })).toBe(1);
      const left = await db().user.findFirstOrThrow({ where: { role: "admin", removedAt: null } });
      const context = aContext("admin", { id: left.id });
      await expect(
        run(removeMember, context, { userId: left.id, version: left.version }),
      ).rejects.toMatchObject({ code: "conflict" });
      await expect(
        run(changeRole, context, { userId: left.id, role: "analyst", version: left.version }),
      ).rejects.toMatchObject({ code: "conflict" });
      await expect(
        db().$executeRaw`update user_account set role = 'viewer' where id = ${left.id}::uuid`,
      ).rejects.toThrow(/last admin/);
      await db().$executeRaw`alter table user_account disable trigger user_account_keep_an_admin`;
      await db().user.update({ where: { id: left.id }, data: { role: "viewer" } });
      await db().$executeRaw`alter table user_account enable trigger user_account_keep_an_admin`;
    }
  });

  it("may be given the role they have", async () => {
    const only = await signedIn("admin");
    await run(changeRole, only.context, { userId: only.id, role: "admin", version: 1 });
    expect(await versionOf(only.id)).toBe(2);
  });
});

describe("one's own account", () => {
  const change = (context: Context, current: string, next: string) =>
    run(changePassword, context, { current, next });

  it("changes its password with the current one, and ends its other sessions", async () => {
    const person = await signedIn("viewer");
    const elsewhere = newToken();
    await openSession(person.id, elsewhere, START);
    const next = "seven loud gulls before noon";
    expect(await change(person.context, PASSWORD, next)).toEqual({ changed: true });
    expect(await holderOf(person.token, START)).toMatchObject({ id: person.id });
    expect(await holderOf(elsewhere, START)).toBeUndefined();
  });

  it("keeps its password where the current one is wrong, notes it, and slows guessing down", async () => {
    const person = await signedIn("viewer");
    const next = "seven loud gulls before noon";
    const again = () => aContext("viewer", { id: person.id, session: hashOfToken(person.token) });
    for (let guess = 0; guess < 6; guess += 1) {
      const context = again();
      expect(await change(context, `guess ${guess}`, next)).toEqual({ changed: false });
      expect(await auditOf(context)).toHaveLength(1);
    }
    expect(await change(again(), PASSWORD, next)).toEqual({ changed: false });
  });

  it("has no password where an identity provider vouches for it", async () => {
    const { context } = await anActor("viewer");
    await expect(change(context, "x", "seven loud gulls before noon")).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("does not take a password that is guessed first", async () => {
    const { context } = await signedIn("viewer");
    await expect(change(context, PASSWORD, "password1234")).rejects.toMatchObject({
      code: "invalid",
      faults: [{ at: "next" }],
    });
  });

  it("ends its own sessions, and only an admin those of others", async () => {
    const [person, other, admin] = [
      await signedIn("viewer"),
      await signedIn("reviewer"),
      await signedIn("admin"),
    ];
    const elsewhere = newToken();
    await openSession(person.id, elsewhere, START);
    const asPerson = () =>
      aContext("viewer", { id: person.id, session: hashOfToken(person.token) });
    await expect(
      run(endSessions, asPerson(), { which: "all-of", userId: other.id }),
    ).rejects.toMatchObject({ code: "forbidden" });
    expect(
      await run(endSessions, asPerson(), { which: "mine", session: hashOfToken(other.token) }),
    ).toEqual({ ended: 0 });
    expect(await holderOf(other.token, START)).toBeDefined();
    expect(await run(endSessions, asPerson(), { which: "my-others" })).toEqual({ ended: 1 });
    expect(await holderOf(elsewhere, START)).toBeUndefined();
    await run(endSessions, admin.context, { which: "all-of", userId: other.id });
    expect(await holderOf(other.token, START)).toBeUndefined();
  });

  it("signs out of this session alone", async () => {
    const person = await signedIn("viewer");
    const elsewhere = newToken();
    await openSession(person.id, elsewhere, START);
    expect(await run(signOut, person.context, {})).toEqual({ ended: 1 });
    expect(await holderOf(person.token, START)).toBeUndefined();
    expect(await holderOf(elsewhere, START)).toBeDefined();
  });
});

describe("a session", () => {
  it("is over after an hour unused, and after twelve hours in use", async () => {
    const { token } = await signedIn("viewer");
    expect(await holderOf(token, later(59))).toBeDefined();
    expect(await holderOf(token, later(118))).toBeDefined();
    expect(await holderOf(token, later(178))).toBeUndefined();
    const busy = await signedIn("viewer");
    for (let minutes = 30; minutes < 720; minutes += 30)
      expect(await holderOf(busy.token, later(minutes))).toBeDefined();
    expect(await holderOf(busy.token, later(720))).toBeUndefined();
  });

  it("is nobody's with a token we never gave", async () => {
    expect(await holderOf(newToken(), START)).toBeUndefined();
  });
});

describe("a setting", () => {
  it("is off at first, is changed by the version read, and by no older one", async () => {
    const { id } = await signedIn("admin");
    const change = (value: unknown, version: number) =>
      run(changeSetting, aContext("admin", { id }), {
        key: "single-person-mode",
        value,
        version,
      });
    expect(await getSetting("single-person-mode")).toEqual({ value: false, version: 0 });
    expect(await change(true, 0)).toEqual({ version: 1 });
    expect(await getSettings()).toEqual({ singlePersonMode: true });
    await expect(change(false, 0)).rejects.toMatchObject({ code: "conflict" });
    await expect(change("yes", 1)).rejects.toMatchObject({ code: "invalid" });
    const outcomes = await Promise.allSettled([change(false, 1), change(false, 1)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await getSetting("single-person-mode")).toEqual({ value: false, version: 2 });
  });
});
