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

  it("is not put into a database that has something in it", async () => {
    await expect(restoreBackup(databaseUrl(), file)).rejects.toThrow(/not empty/);
  });

  it("that was tampered with or cut off is refused, and nothing is kept", async () => {
    const url = await emptyDatabase("refused");
    const text = gunzipSync(readFileSync(file)).toString("utf8");
    const forged = join(folder, "forged.backup");
    writeFileSync(forged, gzipSync(text.replace("14000000000", "15000000000")));
    await expect(restoreBackup(url, forged)).rejects.toThrow(/have another hash/);
    writeFileSync(forged, readFileSync(file).subarray(0, 5_000));
    await expect(restoreBackup(url, forged)).rejects.toThrow(/no backup, or is cut off/);
    expect(await ask(url, "select 1 from party")).toEqual([]);
  });
});
