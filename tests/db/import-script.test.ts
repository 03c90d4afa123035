import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/lib/server/db.ts";
import { inProject } from "../../scripts/steps/project.mjs";
import { useDatabase } from "../support/use-database.ts";

const databaseUrl = useDatabase("import_script");
const folder = mkdtempSync(join(tmpdir(), "stakeline-import-script-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** `npm run import`, without npm. */
const npmRunImport = (...args: string[]) =>
  promisify(execFile)(
    process.execPath,
    ["--conditions=react-server", inProject("scripts/import.ts"), ...args],
    {
      env: { ...process.env, DATABASE_URL: databaseUrl(), INIT_CWD: folder },
      maxBuffer: 2 ** 24,
    },
  );

/** A made-up price map in dollars a token, in the folder where npm is called. */
function aPriceMap(name: string, prices: Readonly<Record<string, number>>): string {
  const rows = Object.entries(prices).map(([model, input]) => [
    `together_ai/made-up/${model}`,
    {
      litellm_provider: "together_ai",
      mode: "chat",
      input_cost_per_token: input / 1e6,
      output_cost_per_token: (3 * input) / 1e6,
    },
  ]);
  writeFileSync(join(folder, name), JSON.stringify(Object.fromEntries(rows)));
  return name;
}

const counted = async () => ({
  batches: await db().importBatch.count(),
  prices: await db().price.count(),
});

describe("npm run import", () => {
  it("tries a file, and says each row's outcome, value, label, flags and reasons", async () => {
    const file = aPriceMap("made-up-2026-10-01.json", { quiet: 5, loud: 1, wrong: -1 });
    const before = await counted();
    const { stdout } = await npmRunImport("auto", file, "--dry-run", "--json");
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      format: "litellm",
      recognised: true,
      observedOn: "2026-10-01",
      sent: null,
      counts: { rows: 3, outcomes: { create: 2, update: 0, unchanged: 0, error: 1 } },
    });
    expect(report.rows).toHaveLength(3);
    for (const row of report.rows)
      expect(Object.keys(row).toSorted()).toEqual(
        ["diffs", "flags", "label", "outcome", "place", "reasons", "value"].toSorted(),
      );
    expect(await counted()).toEqual(before);
  });

  it("sends it for review, in words, and leaves out errors where that is meant", async () => {
    const file = aPriceMap("made-up-2026-10-02.json", { calm: 5, wrong: -1 });
    await expect(npmRunImport("litellm", file)).rejects.toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(
        /made-up\/wrong: .*input_cost_per_token[\s\S]*--leave-out-errors/,
      ),
    });
    const { stdout } = await npmRunImport("litellm", file, "--leave-out-errors");
    expect(stdout).toContain("1 new, 1 in error");
    expect(stdout).toMatch(/Sent as import [0-9a-f-]{36}: waiting\./);
    await expect(npmRunImport("litellm", file, "--leave-out-errors")).rejects.toMatchObject({
      stderr: expect.stringContaining("waits for review already"),
    });
  });

  it("reads columns as it is told, and sends what it tried", async () => {
    const text = "Seller,Model,Unit,Price,Rate, agreed\nmade-up-cloud,made-up-1,input,9,2.5\n";
    writeFileSync(join(folder, "agreed.csv"), text.replace("Rate, agreed", '"Rate, agreed"'));
    const args = ["price-sheet", "agreed.csv", "--columns", "Rate, agreed=price,Price=", "--json"];
    const dry = JSON.parse((await npmRunImport(...args, "--dry-run")).stdout);
    expect(dry.rows).toMatchObject([{ outcome: "create", value: expect.stringContaining("2.5") }]);
    expect(dry.remarks).toContain("Columns that are not read: Price.");
    const { sent, ...done } = JSON.parse((await npmRunImport(...args)).stdout);
    expect(sent).toMatchObject({ state: "waiting" });
    expect({ ...done, sent: null }).toEqual(dry);
  });

  it("publishes it as the decision of whoever administers the machine, and the audit log says so", async () => {
    const file = aPriceMap("made-up-2026-10-03.json", { bold: 5 });
    const { stdout } = await npmRunImport("litellm", file, "--publish", "--reason", "As agreed");
    expect(stdout).toContain(": published.");
    const batch = await db().importBatch.findFirstOrThrow({
      where: { state: "published" },
      include: { author: true, decider: true },
    });
    expect(batch).toMatchObject({ reason: "As agreed", byTrust: false });
    expect(batch.author.name).toBe("Command line");
    expect(batch.decider?.name).toBe("Administrator of this machine");
    // Neither can sign in.
    expect([batch.author.removedAt, batch.decider?.removedAt]).not.toContain(null);
    const entries = await db().auditEntry.findMany({
      where: { subject: `import/${batch.id}` },
      orderBy: { sequence: "asc" },
    });
    expect(entries.map(({ verb, actorName }) => [verb, actorName?.split(" (")[0]])).toEqual([
      ["send-import", "Command line"],
      ["publish-import", "Administrator of this machine"],
    ]);
    const again = await npmRunImport("litellm", file, "--dry-run");
    expect(again.stdout).toContain("says all of this already");
  });

  it.each([
    [["litellm"], "which file"],
    [["no-such-format", "a.json"], "no format no-such-format"],
    [["auto", "no-such-file.json"], "no file"],
    [["auto", "."], "is no file"],
    [["auto", "a.json", "--observed-on", "2026-02-30"], "no day in the calendar"],
    [["price-sheet", "a.csv", "--columns", "Rate"], 'write it like "Net rate=price"'],
    [["auto", "a.json", "--colour"], "Unknown option '--colour'"],
    [["auto", "a.json", "--dry-run", "--publish"], "A dry run publishes nothing"],
  ])("%j ends with the reason, and nothing printed", async (args, words) => {
    await expect(npmRunImport(...args)).rejects.toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining(words),
    });
  });
});
