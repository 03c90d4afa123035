import { describe, expect, it } from "vitest";
import { run } from "@/lib/server/command.ts";
import { signIn } from "@/lib/server/commands/identity/sign-in.ts";
import { signInElsewhere } from "@/lib/server/commands/identity/sign-in-elsewhere.ts";
import { db } from "@/lib/server/db.ts";
import { hashPassword } from "@/lib/server/identity/password-hash.ts";
import { holderOf } from "@/lib/server/identity/sessions.ts";
import { newToken } from "@/lib/server/identity/token.ts";
import { aContext, anActor, START } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("identity_sign_in");

const PASSWORD = "twelve quiet herons at dusk";
const after = (seconds: number) => new Date(START.getTime() + seconds * 1_000);
const somebody = async () => anActor("analyst", { passwordHash: await hashPassword(PASSWORD) });

/** One attempt, and what is left of it. */
async function attempt(
  email: string,
  password: string,
  { at = START, fromAddress }: { at?: Date; fromAddress?: string } = {},
) {
  const token = newToken();
  const context = aContext("visitor", {
    at,
    ...(fromAddress === undefined ? {} : { fromAddress }),
  });
  const answer = await run(signIn, context, { email, password, token });
  const entries = await db().auditEntry.findMany({
    where: { correlationId: context.correlationId },
    select: { verb: true, subject: true, detail: true, actor: true },
  });
  return { answer, entries, holder: await holderOf(token, at) };
}

describe("signing in with a password", () => {
  it("opens a session for whoever knows it, with one row in the audit log", async () => {
    const { id, email } = await somebody();
    const { answer, entries, holder } = await attempt(` ${email.toUpperCase()} `, PASSWORD);
    expect(answer).toEqual({ signedIn: true });
    expect(holder).toMatchObject({ id, role: "analyst" });
    expect(entries).toMatchObject([{ verb: "sign-in", subject: `user/${id}`, actor: "visitor" }]);
  });

  it("answers the same for a wrong password, an unknown account, a removed one and one without a password", async () => {
    const [known, removed, elsewhere] = [
      await somebody(),
      await somebody(),
      await anActor("viewer"),
    ];
    await db().user.update({ where: { id: removed.id }, data: { removedAt: START } });
    const attempts = [
      await attempt(known.email, "wrong"),
      await attempt("nobody@people.test", PASSWORD),
      await attempt(removed.email, PASSWORD),
      await attempt(elsewhere.email, PASSWORD),
      await attempt("no address at all", ""),
    ];
    for (const { answer, entries, holder } of attempts) {
      expect(answer).toEqual({ signedIn: false });
      expect(entries).toHaveLength(1);
      expect(holder).toBeUndefined();
    }
  });

  it("looks at nothing while somebody must wait, then at the right password again", async () => {
    const { email } = await somebody();
    for (let guess = 0; guess < 6; guess += 1)
      expect((await attempt(email, `guess ${guess}`)).answer.signedIn).toBe(false);
    const blocked = await attempt(email, PASSWORD, { at: after(14) });
    expect(blocked.answer.signedIn).toBe(false);
    expect(blocked.entries).toMatchObject([{ detail: { note: { refused: "too many attempts" } } }]);
    expect((await attempt(email, PASSWORD, { at: after(16) })).answer.signedIn).toBe(true);
    // Forgiven: five more are free.
    for (let guess = 0; guess < 5; guess += 1) await attempt(email, "wrong", { at: after(17) });
    expect((await attempt(email, PASSWORD, { at: after(17) })).answer.signedIn).toBe(true);
  });

  it("makes an unknown account wait just as long", async () => {
    for (let guess = 0; guess < 6; guess += 1) await attempt("ghost@people.test", "wrong");
    const blocked = await attempt("ghost@people.test", "wrong", { at: after(14) });
    expect(blocked.entries).toMatchObject([{ detail: { note: { refused: "too many attempts" } } }]);
  });

  it("counts guesses made at once one by one", async () => {
    const { email } = await somebody();
    const guessAtOnce = () =>
      Promise.all(Array.from({ length: 4 }, (_, guess) => attempt(email, `guess ${guess}`)));
    await guessAtOnce();
    await guessAtOnce();
    expect((await attempt(email, PASSWORD, { at: after(1) })).answer.signedIn).toBe(false);
  });

  it("turns a flood away before it takes every connection, and lets people in again after it", async () => {
    const { email } = await somebody();
    const flood = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) => attempt(`flood-${n}@people.test`, "wrong")),
    );
    const turnedAway = flood.filter(({ status }) => status === "rejected");
    expect(turnedAway.length).toBeGreaterThan(0);
    expect(turnedAway.length).toBeLessThan(30);
    for (const { reason } of turnedAway.filter((one) => one.status === "rejected"))
      expect(reason).toMatchObject({ code: "too-many" });
    expect((await attempt(email, PASSWORD)).answer.signedIn).toBe(true);
  });

  it("slows an address down that tries many accounts, and no other", async () => {
    const { email } = await somebody();
    for (let guess = 0; guess < 21; guess += 1)
      await attempt(`spray-${guess}@people.test`, "wrong", {
        fromAddress: `2001:db8:7:7::${guess + 1}`,
      });
    const from = (fromAddress: string) => attempt(email, PASSWORD, { fromAddress });
    expect((await from("2001:db8:7:7::ffff")).answer.signedIn).toBe(false);
    expect((await from("2001:db8:7:8::1")).answer.signedIn).toBe(true);
  });
});

describe("signing in at the identity provider", () => {
  const ISSUER = "https://login.example.com";
  const enter = async (more: object) => {
    const token = newToken();
    const context = aContext("visitor");
    const outcome = await run(signInElsewhere, context, {
      issuer: ISSUER,
      subject: "ada",
      email: "ada@engines.example",
      name: "Ada",
      role: "reviewer",
      token,
      ...more,
    });
    expect(await db().auditEntry.count({ where: { correlationId: context.correlationId } })).toBe(
      1,
    );
    return { outcome, holder: await holderOf(token, START) };
  };

  it("makes an account the first time, and follows the groups afterwards", async () => {
    const first = await enter({});
    expect(first.holder).toMatchObject({ name: "Ada", role: "reviewer" });
    const second = await enter({ role: "viewer", email: "ada@new.example" });
    expect(second.holder).toMatchObject({ id: first.holder?.id, role: "viewer" });
    expect(await db().identity.count({ where: { issuer: ISSUER } })).toBe(1);
  });

  it("recognises nobody by e-mail, and joins no account that has a password", async () => {
    const { email } = await somebody();
    const { outcome, holder } = await enter({ subject: "eve", email });
    expect(outcome).toEqual({ signedIn: false, why: "email-taken" });
    expect(holder).toBeUndefined();
  });

  it("knows a subject of another issuer as somebody else", async () => {
    const { outcome } = await enter({ issuer: "https://other.example", email: "other@x.example" });
    expect(outcome).toEqual({ signedIn: true });
    expect(await db().identity.count({ where: { subject: "ada" } })).toBe(2);
  });

  it("lets nobody in without a role, and ends what sessions they had", async () => {
    const before = newToken();
    await enter({ subject: "bob", email: "bob@x.example", token: before });
    expect(await holderOf(before, START)).toBeDefined();
    const { outcome } = await enter({ subject: "bob", email: "bob@x.example", role: null });
    expect(outcome).toEqual({ signedIn: false, why: "no-role" });
    expect(await holderOf(before, START)).toBeUndefined();
    expect((await enter({ subject: "new", role: null })).outcome.signedIn).toBe(false);
  });

  it("lets nobody in without an e-mail address, or once removed", async () => {
    expect((await enter({ subject: "zoe", email: null })).outcome).toEqual({
      signedIn: false,
      why: "no-email",
    });
    const { holder } = await enter({ subject: "carl", email: "carl@x.example" });
    await db().user.update({ where: { id: holder?.id ?? "" }, data: { removedAt: START } });
    expect((await enter({ subject: "carl", email: "carl@x.example" })).outcome).toEqual({
      signedIn: false,
      why: "removed",
    });
  });

  it("keeps the last admin, whatever the groups say, and says so in the audit log", async () => {
    const admin = { subject: "root", email: "root@x.example" };
    await enter({ ...admin, role: "admin" });
    const { holder } = await enter({ ...admin, role: "viewer" });
    expect(holder).toMatchObject({ role: "admin" });
    const entry = await db().auditEntry.findFirstOrThrow({
      where: { verb: "sign-in-elsewhere", subject: `user/${holder?.id}` },
      orderBy: { sequence: "desc" },
    });
    expect(JSON.stringify(entry.detail)).toContain("stays admin, the last one");
  });
});
