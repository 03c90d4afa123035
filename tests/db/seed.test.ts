import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** A party with one valuation for each value; what else a claim says stands behind it. */
const writeParty = (slug: string, ...claims: readonly (string | readonly string[])[]) => {
  mkdirSync(join(folder, "parties"), { recursive: true });
  writeFileSync(
    join(folder, "parties", `${slug}.yaml`),
    [
      `subject: party/${slug}`,
      `identity: { name: ${slug}, kind: ai_lab }`,
      "recorded: 2026-11-22",
      "facts:",
      ...claims.flatMap((claim) => {
        const [value, ...more] = [claim].flat();
        return [
          "  - property: party.valuation-usd",
          `    value: ${value}`,
          "    unit: usd",
          "    validFrom: 2026-01-01",
          "    method: reported",
          "    confidence: high",
          "    citations: [{ source: no-public-source }]",
          ...more.map((line) => `    ${line}`),
        ];
      }),
      "",
    ].join("\n"),
  );
};
/** Seeds the parties written for the test, and nothing else. */
const seedParties = () => {
  cpSync(join(FACTS_FOLDER, "sources.yaml"), join(folder, "sources.yaml"));
  return runSeed("--facts", folder);
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
    const age = Date.now() - (audit?.at.getTime() ?? 0);
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThan(30 * 86_400_000);
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
    expect(faults[0]).toMatch(/parties\/broken\.yaml:6: value: .*>=0; got -1$/);
    expect(await rows()).toEqual(before);
  });

  it("adds what is missing, and only that, with a row in the audit that says what", async () => {
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
    const [last] = await db().auditEntry.findMany({ orderBy: { at: "desc" }, take: 1 });
    expect(last?.detail).toMatchObject({ party: 1, fact: 1, citation: 1, tie: 0 });
  });

  it("writes a row in the audit each time it adds something, though it adds as much", async () => {
    for (const slug of ["one", "two"]) {
      rmSync(join(folder, "parties"), { recursive: true, force: true });
      writeParty(slug, "1000000000");
      expect((await seedParties()).code).toBe(0);
    }
    expect((await rows())["audit_entry"]).toBe((before["audit_entry"] ?? 0) + 2);
  });

  it("refuses files that name what the catalog does not have, and writes nothing", async () => {
    const demo = join(folder, "demo");
    cpSync(DEMO_FOLDER, demo, { recursive: true });
    const file = join(demo, "workloads", "claims-extraction.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("[claude-sonnet-5,", "[claude-9,"));
    const { code, err } = await runSeed("--facts", FACTS_FOLDER, "--facts", demo);
    expect(code).toBe(1);
    expect(err).toMatch(
      /workloads\/claims-extraction\.yaml:\d+: names the model "claude-9", which the catalog does not have\n$/,
    );
    expect(await rows()).toEqual(before);
  });

  describe("a claim that was loaded before", () => {
    const FIRST = ["1000000000", "id: first-claim"];
    const storedOf = (slug: string) =>
      db().fact.findMany({
        where: { subjectId: `party/${slug}` },
        orderBy: { recordedAt: "asc" },
      });

    it("is corrected by one beside it, which takes its place from the day it was recorded", async () => {
      writeParty("mended", FIRST);
      await seedParties();
      writeParty("mended", FIRST, ["900000000", "recorded: 2026-12-01", "corrects: first-claim"]);
      expect(await seedParties()).toMatchObject({ out: "Added 1 fact, 1 citation.\n" });
      const [old, mended] = await storedOf("mended");
      expect(old).toMatchObject({ value: 1_000_000_000, correctsId: null });
      expect(mended).toMatchObject({
        value: 900_000_000,
        correctsId: old?.id,
        recordedAt: new Date("2026-12-01T00:00:00Z"),
      });
    });

    it.each([
      ["another value", "edited-value", ["900000000"]],
      ["another remark", "edited-note", ["1000000000", "note: Rounded."]],
      ["another day of recording", "edited-day", ["1000000000", "recorded: 2026-12-01"]],
    ])("cannot be rewritten with %s: nothing is changed", async (_, slug, claim) => {
      writeParty(slug, FIRST);
      await seedParties();
      const loaded = await rows();
      writeParty(slug, claim);
      writeParty("sound-besides", "1");
      const { code, out, err } = await seedParties();
      expect({ code, out }).toEqual({ code: 1, out: "" });
      const [heading, ...lines] = err.trim().split("\n");
      expect(heading).toBe("The seed was not loaded and nothing was changed:");
      expect(lines).toEqual([
        expect.stringContaining(
          `parties/${slug}.yaml:1: no longer states party.valuation-usd of party/${slug} as it is stored (1000000000 from 2026-01-01, recorded 2026-11-22): keep the old claim as it was and add one that corrects it`,
        ),
      ]);
      expect(await rows()).toEqual(loaded);
    });

    it("may stand beside what a person recorded, of which the files know nothing", async () => {
      writeParty("edited", FIRST);
      await seedParties();
      const [loaded] = await storedOf("edited");
      await db().fact.create({
        data: {
          id: "22222222-2222-4222-8222-222222222222",
          subjectId: "party/edited",
          property: "party.valuation-usd",
          value: 1,
          validFrom: new Date("2026-01-01T00:00:00Z"),
          recordedAt: new Date("2026-11-23T09:30:00Z"),
          correctsId: loaded?.id ?? "",
          method: "reported",
          confidence: "high",
          rank: "normal",
        },
      });
      expect(await seedParties()).toMatchObject({ code: 0, out: "Nothing was missing.\n" });
    });
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
