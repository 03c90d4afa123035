import { describe, expect, it } from "vitest";
import { keysOf } from "@/lib/domain/quantity/closed-set.ts";
import { actorOf } from "@/lib/server/auth.ts";
import { authorize, may, PERMISSIONS } from "@/lib/server/authorize.ts";
import { run } from "@/lib/server/command.ts";
import { createApiKey } from "@/lib/server/commands/identity/create-api-key.ts";
import { removeMember } from "@/lib/server/commands/identity/remove-member.ts";
import { restoreMember } from "@/lib/server/commands/identity/restore-member.ts";
import { revokeApiKey } from "@/lib/server/commands/identity/revoke-api-key.ts";
import { COMMANDS } from "@/lib/server/commands/registry.ts";
import { VISITOR } from "@/lib/server/context.ts";
import { db } from "@/lib/server/db.ts";
import { keyHolderOf } from "@/lib/server/identity/api-keys.ts";
import { newToken } from "@/lib/server/identity/token.ts";
import { listOwnKeys } from "@/lib/server/queries/api-keys.ts";
import { aContext, anActor, START } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("identity_api_keys");

const after = (seconds: number) => new Date(START.getTime() + seconds * 1_000);
const DAY = 86_400;

/** A new request of the same person. */
const again = ({ id }: { id: string }, role: "viewer" | "admin" = "viewer") =>
  aContext(role, { id, name: role });

async function aKey(person: { id: string }, days = 90) {
  const token = newToken();
  const context = again(person);
  const { keyId } = await run(createApiKey, context, { name: "Nightly report", token, days });
  return { token, keyId, context };
}
const readsBy = (token: string, at = START) => keyHolderOf(`Bearer ${token}`, at);

describe("a key", () => {
  it("reads as its person, says so, and may do nothing else", async () => {
    const person = await anActor("admin");
    const { token } = await aKey(person);
    const actor = await readsBy(token);
    expect(actor).toEqual({
      id: person.id,
      name: `${person.context.actor.name} (key ${token.slice(0, 8)})`,
      role: "key",
    });
    const allowed = keysOf(PERMISSIONS).filter((one) => may("key", one));
    expect(allowed).toEqual(["read", "export", "open-pack"]);
    expect(() => authorize("key", "flag")).toThrow("A key only reads");
  });

  it("runs no command there is", async () => {
    const { token } = await aKey(await anActor("admin"));
    const actor = await readsBy(token);
    const context = { ...aContext("viewer"), actor: actor ?? VISITOR };
    for (const command of COMMANDS.values())
      await expect(run(command, context, {})).rejects.toMatchObject({
        code: "forbidden",
      });
  });

  it("is dead from the moment it expires", async () => {
    const { token } = await aKey(await anActor("viewer"), 1);
    expect(await readsBy(token, after(DAY - 1))).toBeDefined();
    expect(await readsBy(token, after(DAY))).toBeUndefined();
  });

  it("is dead once its owner or an admin revokes it, and nobody else can", async () => {
    const [owner, other, admin] = [
      await anActor("viewer"),
      await anActor("viewer"),
      await anActor("admin"),
    ];
    const [one, two] = [await aKey(owner), await aKey(owner)];
    await expect(run(revokeApiKey, other.context, { keyId: one.keyId })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await readsBy(one.token)).toBeDefined();
    await run(revokeApiKey, again(owner), { keyId: one.keyId });
    await run(revokeApiKey, again(admin, "admin"), { keyId: two.keyId });
    expect(await readsBy(one.token)).toBeUndefined();
    expect(await readsBy(two.token)).toBeUndefined();
    await expect(run(revokeApiKey, again(owner), { keyId: one.keyId })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is dead while its person has no access, even where nobody revoked it", async () => {
    const person = await anActor("viewer");
    const { token } = await aKey(person);
    await db().user.update({ where: { id: person.id }, data: { removedAt: START } });
    expect(await readsBy(token)).toBeUndefined();
  });

  it("is dead once its person is removed, and stays so when they come back", async () => {
    const [person, admin] = [await anActor("viewer"), await anActor("admin")];
    const { token } = await aKey(person);
    await run(removeMember, again(admin, "admin"), { userId: person.id, version: 1 });
    expect(await readsBy(token)).toBeUndefined();
    await run(restoreMember, again(admin, "admin"), { userId: person.id, version: 2 });
    expect(await readsBy(token)).toBeUndefined();
  });

  it("is noted as used, once a minute at most", async () => {
    const { token, keyId } = await aKey(await anActor("viewer"));
    const lastUsed = async () =>
      (await db().apiKey.findUniqueOrThrow({ where: { id: keyId } })).lastUsedAt;
    expect(await lastUsed()).toBeNull();
    for (const [seconds, noted] of [
      [0, 0],
      [59, 0],
      [60, 60],
    ] as const) {
      await readsBy(token, after(seconds));
      expect(await lastUsed()).toEqual(after(noted));
    }
  });

  it("stands in no audit row and no list, and not in its own table", async () => {
    const person = await anActor("viewer");
    const { token, keyId, context } = await aKey(person);
    await run(revokeApiKey, again(person), { keyId });
    const rows = await db().auditEntry.findMany({
      where: { actor: person.id },
      omit: { sequence: true },
    });
    expect(rows.map(({ verb }) => verb).toSorted()).toEqual(["create-api-key", "revoke-api-key"]);
    expect(rows.map(({ correlationId }) => correlationId)).toContain(context.correlationId);
    const kept = [rows, await db().apiKey.findMany()];
    expect(JSON.stringify(kept)).not.toContain(token);
  });
});

describe("making keys", () => {
  it("stops at ten that work, also when asked all at once", async () => {
    const person = await anActor("viewer");
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => aKey(person)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    const [first] = await db().apiKey.findMany({ where: { userId: person.id }, take: 1 });
    await run(revokeApiKey, again(person), { keyId: first?.id });
    await aKey(person);
    await expect(aKey(person)).rejects.toMatchObject({ code: "conflict" });
  });

  it.each([
    { days: 0 },
    { days: 366 },
    { days: 1.5 },
    { name: " " },
    { name: "a\nb" },
    { token: "short" },
    { userId: "somebody else" },
  ])("does not take %j", async (wrong) => {
    const { context } = await anActor("viewer");
    const input = { name: "Report", token: newToken(), days: 30, ...wrong };
    await expect(run(createApiKey, context, input)).rejects.toMatchObject({ code: "invalid" });
  });

  it("takes no key twice", async () => {
    const { token } = await aKey(await anActor("viewer"));
    const { context } = await anActor("viewer");
    await expect(
      run(createApiKey, context, { name: "Report", token, days: 30 }),
    ).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a request", () => {
  const of = (headers: Record<string, string>) => actorOf(new Headers(headers));

  it.each([
    "",
    "Bearer",
    "Bearer ",
    "Bearer short",
    `Bearer ${"a".repeat(43)}`,
    `Bearer ${"a".repeat(43)} more`,
    `Basic ${"a".repeat(43)}`,
    "a".repeat(43),
    `Bearer ${"a".repeat(100_000)}`,
  ])("with the header %.50j is a visitor's", async (authorization) => {
    expect(await of({ authorization })).toEqual(VISITOR);
  });

  it("with a key and without a session cookie is read as the key's", async () => {
    process.env["NEXTAUTH_URL"] = "http://localhost:3000";
    process.env["NEXTAUTH_SECRET"] = "known to this test alone, and long enough";
    // By the real clock, which may be ahead of the one the tests run by.
    const person = await anActor("analyst");
    const token = newToken();
    const input = { name: "Report", token, days: 30 };
    await run(createApiKey, { ...person.context, now: () => new Date() }, input);
    const authorization = `Bearer ${token}`;
    expect(await of({ authorization })).toMatchObject({ id: person.id, role: "key" });
    expect(await of({ authorization, cookie: "other=1" })).toMatchObject({ role: "key" });
    expect(await of({ authorization, cookie: "stakeline-session=stale" })).toEqual(VISITOR);
    expect(await listOwnKeys(person.context.actor)).toMatchObject([
      { name: "Report", prefix: token.slice(0, 8) },
    ]);
  });
});
