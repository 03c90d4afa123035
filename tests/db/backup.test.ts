import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { run } from "@/lib/server/command.ts";
import { approveProposal } from "@/lib/server/commands/proposal/approve-proposal.ts";
import { proposeChanges } from "@/lib/server/commands/proposal/propose-changes.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { transaction } from "@/lib/server/db.ts";
import { requestRun } from "@/lib/server/jobs/request-run.ts";
import { ask } from "@/scripts/steps/ask.mjs";
import { migrate } from "@/scripts/steps/prepare-database.mjs";
import { restoreBackup, writeBackup } from "@/scripts/steps/database-backup.ts";
import { databaseOn } from "@/scripts/steps/template-database.mjs";
import { aClaim, aProposal } from "../support/changes.ts";
import { AT_ONCE, countingKind, SOME_INPUTS } from "../support/counting-kind.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";

const databaseUrl = useDatabase("backup");
const folder = mkdtempSync(join(tmpdir(), "stakeline-backup-"));
const file = join(folder, "stakeline.backup");
const NOW = new Date("2026-12-01T12:00:00Z");
const VIEW = viewFrom("2026-11-22", "2026-12-01");

/** A database as `npm start` has it before it is filled. */
async function emptyDatabase(name: string): Promise<string> {
  const server = inject("databaseServer");
  await ask(server, `drop database if exists ${name} with (force)`);
  await ask(server, `create database ${name}`);
  const url = databaseOn(server, name);
  await migrate(url);
  return url;
}

/** What the same backup was as the first format had it: each table as one array, in one text. */
async function inFirstFormat(backup: string, url: string): Promise<object> {
  const [head = "{}"] = gunzipSync(readFileSync(backup)).toString("utf8").split("\n");
  const { migrations, tables }: { migrations: string[]; tables: string[] } = JSON.parse(head);
  const written = [];
  for (const name of tables) {
    // oxlint-disable-next-line no-await-in-loop -- one table after the other
    const [row] = await ask(
      url,
      `select coalesce(json_agg(t order by ${name === "audit_entry" ? "t.sequence" : "t::text"}), '[]')::text as json,
         count(*)::int as count from "${name}" as t`,
    );
    const json = String(row?.["json"]);
    const sha256 = createHash("sha256").update(json).digest("hex");
    written.push({ name, rows: row?.["count"], sha256, json });
  }
  return {
    format: "stakeline-backup-1",
    madeAt: NOW.toISOString(),
    migrations,
    tables: written,
  };
}

/** Migrating is a program of its own, twice. */
const LIMIT_MS = 60_000;

describe("a backup", { timeout: LIMIT_MS }, () => {
  beforeAll(async () => {
    const [ana, rob] = [await aPerson("analyst"), await aPerson("reviewer")];
    const input = aProposal([
      {
        kind: "fact",
        target: "party/mistral",
        property: "party.valuation-usd",
        base: null,
        claim: aClaim({ property: "party.valuation-usd", value: 14e9, unit: "usd" }),
      },
    ]);
    await run(proposeChanges, actingAs(ana), input);
    await run(approveProposal, actingAs(rob), { id: input.id, version: 1 });
    const kind = countingKind({ ...SOME_INPUTS, numbers: [0.1 + 0.2, 5e-324, 1e-320] });
    for (const draws of [AT_ONCE, AT_ONCE + 1])
      await transaction(() =>
        requestRun(kind, VIEW, { seed: 1, draws }, { actorId: ana.id, now: NOW }),
      );
    await writeBackup(databaseUrl(), file, NOW);
  }, LIMIT_MS);
  afterAll(() => rmSync(folder, { recursive: true }));

  it("restored on an empty machine is the same, row by row, with its audit chain whole", async () => {
    const url = await emptyDatabase("restored");
    const restored = await restoreBackup(url, file);
    expect(restored.find(({ name }) => name === "user_account")?.rows).toBe(2);
    expect(restored.find(({ name }) => name === "fact")?.rows).toBeGreaterThan(1_000);
    // One done, and one that waits; its job is not kept, and a worker sends it anew.
    expect(restored.find(({ name }) => name === "score_run")?.rows).toBe(2);
    expect(await ask(url, "select 1 from pgboss.job")).toEqual([]);

    const again = join(folder, "again.backup");
    await writeBackup(url, again, NOW);
    expect(gunzipSync(readFileSync(again)).equals(gunzipSync(readFileSync(file)))).toBe(true);
    const broken = await ask(
      url,
      `select sequence from (
         select e.sequence, e.hash,
           audit_entry_digest(coalesce(lag(e.hash) over (order by e.sequence), ''), e) as digest
         from audit_entry as e) as chained where hash <> digest`,
    );
    expect(broken).toEqual([]);
    await expect(ask(url, "delete from fact")).rejects.toThrow(/append-only/);
  });

  it("holds more than a text may: no part of it is longer than some millions of characters", async () => {
    const wide = join(folder, "wide.backup");
    const source = await emptyDatabase("wide");
    const [person, report] = [randomUUID(), randomUUID()];
    await ask(
      source,
      `insert into user_account (id, email, name, role, created_at)
         values ('${person}', 'a@people.test', 'A', 'viewer', now());
       insert into report (id, version, title, choices, as_of, basis, owner_id, created_at, updated_at)
         values ('${report}', 1, 'T', '{}', now(), 'announced', '${person}', now(), now());
       insert into pack (id, report_id, edition, title, template, profile, as_of, data_version,
           method_version, report, manifest, inputs_hash, zip, verifiable, published_by, published_at)
         select encode(sha256(n::text::bytea), 'hex'), '${report}', n, 'T', 'board', 'board', now(),
           'd', 'm', jsonb_build_object('text', E'one\ntwo, \n three', 'n', 0.1 + 0.2), '{}',
           'h', decode(repeat(md5(n::text), 32 * 1024 * 2), 'hex'), false, '${person}', now()
         from generate_series(1, 12) as n`,
    );
    await writeBackup(source, wide, NOW);
    const lines = gunzipSync(readFileSync(wide)).toString("latin1").split("\n");
    const parts = lines.filter((line) => line.startsWith('{"table":"pack"'));
    expect(parts.length).toBeGreaterThan(5);
    const url = await emptyDatabase("wide_again");
    // As where migrations were applied in another order.
    await ask(
      url,
      "alter table pack rename inputs_hash to old; alter table pack add inputs_hash text; alter table pack drop old",
    );
    const restored = await restoreBackup(url, wide);
    expect(restored.find(({ name }) => name === "pack")?.rows).toBe(12);
    const digest =
      "select md5(string_agg(md5(to_jsonb(p)::text), '' order by id)) as digest from pack p";
    expect(await ask(url, digest)).toEqual(await ask(source, digest));
  });

  it("of the first format is still read", async () => {
    const url = await emptyDatabase("of_the_first");
    const first = join(folder, "first.backup");
    writeFileSync(first, gzipSync(JSON.stringify(await inFirstFormat(file, databaseUrl()))));
    const restored = await restoreBackup(url, first);
    expect(restored.find(({ name }) => name === "score_run")?.rows).toBe(2);
    const again = join(folder, "again.backup");
    await writeBackup(url, again, NOW);
    expect(gunzipSync(readFileSync(again)).equals(gunzipSync(readFileSync(file)))).toBe(true);
    const forged = JSON.stringify(await inFirstFormat(file, databaseUrl()));
    writeFileSync(first, gzipSync(forged.replace("14000000000", "15000000000")));
    await expect(restoreBackup(url, first)).rejects.toThrow(/have another hash/);
  });

  it("is not put into a database that has something in it", async () => {
    await expect(restoreBackup(databaseUrl(), file)).rejects.toThrow(/not empty/);
  });

  it("that was tampered with or cut off is refused, and nothing is kept", async () => {
    const url = await emptyDatabase("refused");
    const text = gunzipSync(readFileSync(file)).toString("utf8");
    const forged = join(folder, "forged.backup");
    writeFileSync(forged, gzipSync(text.replace("14000000000", "15000000000")));
    await expect(restoreBackup(url, forged)).rejects.toThrow(/have another hash/);
    const part = text.indexOf('{"table":"audit_entry"');
    const next = text.indexOf('{"table":', part + 1);
    writeFileSync(forged, gzipSync(text.slice(0, part) + text.slice(next)));
    await expect(restoreBackup(url, forged)).rejects.toThrow(/parts of it are missing/);
    writeFileSync(forged, gzipSync(text.slice(0, text.lastIndexOf('{"parts"'))));
    await expect(restoreBackup(url, forged)).rejects.toThrow(/no backup, or is cut off/);
    writeFileSync(forged, gzipSync('{"format":"another"}\n'));
    await expect(restoreBackup(url, forged)).rejects.toThrow(/is no backup/);
    writeFileSync(forged, readFileSync(file).subarray(0, 5_000));
    await expect(restoreBackup(url, forged)).rejects.toThrow(/no backup, or is cut off/);
    expect(await ask(url, "select 1 from party")).toEqual([]);
  });
});
