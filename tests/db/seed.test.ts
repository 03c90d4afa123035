import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/server/db.ts";
import { DEMO_FOLDER, FACTS_FOLDER, seedKnowledge } from "../support/register.ts";
import { useDatabase } from "../support/use-database.ts";

const url = useDatabase("seed_runs");

type Run = { readonly code: number; readonly out: string; readonly err: string };

/** Runs `scripts/seed.ts` as a person would. */
const runSeed = (...args: readonly string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--conditions=react-server", `${import.meta.dirname}/../../scripts/seed.ts`, ...args],
      { env: { ...process.env, DATABASE_URL: url() } },
      (error, out, err) =>
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err }),
    );
  });

/** Rows of every table. */
async function rows(): Promise<Record<string, number>> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const counts = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await db().$queryRawUnsafe<{ n: bigint }[]>(
        `select count(*) as n from "${name}"`,
      );
      return [name, Number(row?.n)] as const;
    }),
  );
  return Object.fromEntries(counts);
}

let before: Record<string, number>;
let folder = "";
beforeEach(async () => {
  before = await rows();
  folder = mkdtempSync(join(tmpdir(), "seed-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const PARTY = ["recorded: 2026-11-22", "facts:", "  - property: party.valuation-usd"];
const writeParty = (slug: string, valuation: string) => {
  mkdirSync(join(folder, "parties"), { recursive: true });
  writeFileSync(
    join(folder, "parties", `${slug}.yaml`),
    [
      `subject: party/${slug}`,
      `identity: { name: ${slug}, kind: ai_lab }`,
      ...PARTY,
      `    value: ${valuation}`,
      "    unit: usd",
      "    validFrom: 2026-01-01",
      "    method: reported",
      "    confidence: high",
      "    citations: [{ source: no-public-source }]",
      "",
    ].join("\n"),
  );
};

describe("seeding", () => {
  it("has written every fact and citation of the files, one organisation and one audit row", async () => {
    const { facts } = seedKnowledge;
    expect(before).toMatchObject({
      fact: facts.length,
      citation: facts.reduce((sum, { citations }) => sum + citations.length, 0),
      subject: seedKnowledge.subjects.length,
      organisation: 1,
      audit_entry: 1,
    });
    const [audit] = await db().auditEntry.findMany();
    expect(audit).toMatchObject({ actor: "job:seed", verb: "seed", subject: "database" });
    expect(audit?.detail).toMatchObject({ fact: facts.length, party: 76, tie: 173 });
    const [organisation] = await db().organisation.findMany();
    expect(organisation?.demo).toBe(true);
  });

  it("adds nothing when it is done again", async () => {
    const { code, out, err } = await runSeed();
    expect({ code, out, err }).toEqual({ code: 0, out: "Nothing was missing.\n", err: "" });
    expect(await rows()).toEqual(before);
  });

  it("does not even look where there are facts and it is told so", async () => {
    writeParty("broken", "-1");
    const { code, out } = await runSeed("--if-empty", "--facts", folder);
    expect({ code, out }).toEqual({
      code: 0,
      out: "The database has facts; nothing to seed.\n",
    });
    expect(await rows()).toEqual(before);
  });

  it("says file, line and reason of what is broken, exits with an error, and writes nothing", async () => {
    cpSync(join(FACTS_FOLDER, "sources.yaml"), join(folder, "sources.yaml"));
    writeParty("sound", "1000000000");
    writeParty("broken", "-1");
    const { code, out, err } = await runSeed("--facts", folder);
    expect(code).toBe(1);
    expect(out).toBe("");
    const [first, ...faults] = err.trim().split("\n");
    expect(first).toBe("The seed was not loaded and nothing was changed:");
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/parties\/broken\.yaml:6: value: .*0$/);
    expect(await rows()).toEqual(before);
  });

  it("adds what is missing, and only that, with a row in the audit that says what", async () => {
    cpSync(join(FACTS_FOLDER, "sources.yaml"), join(folder, "sources.yaml"));
    writeParty("sound", "1000000000");
    const { code, out } = await runSeed(
      "--facts",
      FACTS_FOLDER,
      "--facts",
      DEMO_FOLDER,
      "--facts",
      join(folder, "parties"),
    );
    expect({ code, out }).toEqual({
      code: 0,
      out: "Added 1 subject, 1 party, 1 fact, 1 citation.\n",
    });
    const raised = Object.entries(await rows()).filter(([table, n]) => n !== before[table]);
    expect(raised.map(([table]) => table).toSorted()).toEqual(
      ["audit_entry", "citation", "fact", "party", "subject"].toSorted(),
    );
  });

  it("asks for a database where none is named", async () => {
    const { DATABASE_URL: _, ...env } = process.env;
    const run = await new Promise<string>((resolve) => {
      execFile(
        process.execPath,
        ["--conditions=react-server", `${import.meta.dirname}/../../scripts/seed.ts`],
        { env },
        (error, _out, err) => resolve(`${error?.code} ${err}`),
      );
    });
    expect(run).toMatch(/^1 DATABASE_URL is not set/);
  });
});
