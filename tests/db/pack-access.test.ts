import { unzipSync } from "fflate";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { GET as takeAway } from "@/app/api/v1/packs/[pack]/files/[...file]/route.ts";
import { GET as read } from "@/app/api/v1/packs/[pack]/route.ts";
import { GET as behind } from "@/app/api/v1/packs/route.ts";
import { run } from "@/lib/server/command.ts";
import { createApiKey } from "@/lib/server/commands/identity/create-api-key.ts";
import { removeMember } from "@/lib/server/commands/identity/remove-member.ts";
import { openVerification } from "@/lib/server/commands/report/open-verification.ts";
import { sharePack } from "@/lib/server/commands/report/share-pack.ts";
import { revokeShare } from "@/lib/server/commands/report/revoke-share.ts";
import { db } from "@/lib/server/db.ts";
import { savedFile } from "@/lib/server/exports/report/pack-file.ts";
import { newToken } from "@/lib/server/identity/token.ts";
import { openShare } from "@/lib/server/open-share.ts";
import { getPackZip, packsBehind } from "@/lib/server/queries/packs.ts";
import { actingAs, aPerson, NOON } from "../support/people.ts";
import { aPack, SHORT } from "../support/reports.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("pack_access");
const LIMIT_MS = 120_000;

let published: Awaited<ReturnType<typeof aPack>>;
let key: string;
let files: Map<string, Uint8Array>;
beforeAll(async () => {
  published = await aPack();
  key = newToken();
  const context = { ...actingAs(published.actor), now: () => new Date() };
  await run(createApiKey, context, { name: "Nightly", token: key, days: 5 });
  const zip = await getPackZip(published.pack);
  files = new Map(Object.entries(unzipSync(zip ?? new Uint8Array())));
}, LIMIT_MS);
afterEach(() => {
  delete process.env["REQUIRE_SIGN_IN"];
});

const asked = (path: string, headers: HeadersInit = {}) =>
  new Request(`http://localhost:3000${path}`, { headers });
const theKey = () => ({ Authorization: `Bearer ${key}` });
const fileOf = (file: string, headers?: HeadersInit, pack = published.pack) =>
  takeAway(asked("/", headers), {
    params: Promise.resolve({ pack, file: file.split("/") }),
  });
const claimsOf = (headers?: HeadersInit, pack = published.pack) =>
  read(asked("/", headers), { params: Promise.resolve({ pack }) });
const packsOf = (sha256: string, headers?: HeadersInit) =>
  behind(asked(`/?sha256=${sha256}`, headers));
const open = (isOpen: boolean) =>
  run(openVerification, actingAs(published.actor), { pack: published.pack, open: isOpen });

async function fingerprint(path: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(files.get(path) ?? []));
  return Buffer.from(digest).toString("hex");
}

describe("a stranger", { timeout: LIMIT_MS }, () => {
  it.each([
    { isOpen: false, requires: "false" },
    { isOpen: true, requires: "false" },
    { isOpen: true, requires: "true" },
  ])("never gets a file without a link: %o", async ({ isOpen, requires }) => {
    await open(isOpen);
    process.env["REQUIRE_SIGN_IN"] = requires;
    for (const file of ["pack.zip", "inputs.json", "report.pdf", "manifest.json"])
      expect((await fileOf(file)).status).toBe(401);
    expect((await fileOf("pack.zip", {}, "f".repeat(64))).status).toBe(401);
  });

  it("reads the claims where the owner opened them, and nothing of who made the pack", async () => {
    await open(false);
    expect((await claimsOf()).status).toBe(401);
    await open(true);
    for (const requires of ["false", "true"]) {
      process.env["REQUIRE_SIGN_IN"] = requires;
      const answer = await claimsOf();
      expect(answer.status).toBe(200);
      const said: unknown = await answer.json();
      expect(said).toMatchObject({ id: published.pack, edition: 1, restatement: { facts: [] } });
      for (const field of ["publishedBy", "reportId", "verifiable", "report"])
        expect(said).not.toHaveProperty(field);
    }
  });

  it("is told that a file is of a closed pack, and not which", async () => {
    await open(false);
    const answer = await packsOf(await fingerprint("report.pdf"));
    expect(await answer.json()).toEqual({ packs: [], closed: true });
    const unknown = await packsOf("0".repeat(64));
    expect(await unknown.json()).toEqual({ packs: [], closed: false });
  });

  it("finds an open pack by its id, a file of it, and what is printed in it", async () => {
    await open(true);
    const manifest: unknown = JSON.parse(new TextDecoder().decode(files.get("manifest.json")));
    if (typeof manifest !== "object" || manifest === null || !("inputsHash" in manifest))
      throw new Error("a manifest states the hash of the inputs");
    for (const [sha256, is, path] of [
      [published.pack, "pack", "manifest.json"],
      [await fingerprint("manifest.json"), "pack", "manifest.json"],
      [await fingerprint("report.pdf"), "file", "report.pdf"],
      [String(manifest.inputsHash), "file", "inputs.json"],
    ] as const) {
      const answer: unknown = await (await packsOf(sha256)).json();
      expect(answer).toMatchObject({ packs: [{ id: published.pack, is, path }], closed: false });
      expect(JSON.stringify(answer)).not.toContain("publishedBy");
    }
    expect((await packsOf("no hash")).status).toBe(400);
  });
});

describe("a key", { timeout: LIMIT_MS }, () => {
  it("takes away every file byte for byte, and nothing that is none", async () => {
    await open(false);
    const answer = await fileOf("report.pdf", theKey());
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(files.get("report.pdf"));
    for (const name of ["toString", "__proto__", "constructor", "hasOwnProperty", "no.pdf"])
      expect((await fileOf(name, theKey())).status).toBe(404);
    expect((await fileOf("pack.zip", theKey(), "f".repeat(64))).status).toBe(404);
    const zip = (await getPackZip(published.pack)) ?? new Uint8Array();
    expect(() => savedFile(zip, "__proto__", published.pack)).toThrow(/holds no file __proto__/);
  });
});

it(
  "a pack that keeps its inputs back is found by the fingerprint that is printed in it",
  async () => {
    const { pack } = await aPack({ profile: "public", decisions: [] });
    const { inputsHash } = await db().pack.findUniqueOrThrow({ where: { id: pack } });
    expect(await packsBehind(inputsHash)).toMatchObject([{ id: pack, is: "inputs" }]);
  },
  LIMIT_MS,
);

it(
  "the links of somebody who is removed open nothing any more",
  async () => {
    const { actor, pack } = await aPack(SHORT);
    const [token, admin] = [newToken(), await aPerson("admin")];
    await run(sharePack, actingAs(actor), { pack, token, note: "The auditor", days: 2 });
    expect(await openShare(token, new Date(NOON))).toEqual({ pack });
    await run(removeMember, actingAs(admin), { userId: actor.id, version: 1 });
    expect(await openShare(token, new Date(NOON))).toEqual({ closed: "revoked" });
  },
  LIMIT_MS,
);

describe("what the database refuses", () => {
  it("any change of a pack but of who may verify it, whatever columns it has", async () => {
    const another: Readonly<Record<string, string>> = {
      text: "coalesce(COLUMN, '') || 'x'",
      integer: "COLUMN + 1",
      date: "coalesce(COLUMN, now()::date) + 1",
      "timestamp with time zone": "COLUMN + interval '1 day'",
      uuid: "gen_random_uuid()",
      jsonb: "'{}'",
      bytea: "'x'::bytea",
    };
    const columns = await db().$queryRaw<{ name: string; type: string }[]>`
      select column_name as name, data_type as type from information_schema.columns
      where table_schema = 'public' and table_name = 'pack' and column_name <> 'verifiable'`;
    expect(columns.length).toBeGreaterThan(15);
    for (const { name, type } of columns) {
      const value = (another[type] ?? "null").replace("COLUMN", `"${name}"`);
      await expect(db().$executeRawUnsafe(`update pack set "${name}" = ${value}`)).rejects.toThrow(
        /never changed/,
      );
    }
  });

  it("opening a link again, forgetting that it was opened, and dropping links", async () => {
    const token = newToken();
    const shared = { pack: published.pack, token, note: "The auditor", days: 2 };
    const { id } = await run(sharePack, actingAs(published.actor), shared);
    await openShare(token, new Date(NOON));
    await run(revokeShare, actingAs(published.actor), { id });
    for (const sql of [
      "update pack_share set revoked_at = null",
      "update pack_share set revoked_at = now()",
      "update pack_share set opened = 0",
      "update pack_share set opened_at = null",
      "truncate pack_share",
    ])
      await expect(db().$executeRawUnsafe(sql)).rejects.toThrow(/never changed|append-only/);
    expect(await openShare(token, new Date(NOON))).toEqual({ closed: "revoked" });
  });
});
