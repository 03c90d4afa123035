import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { scoreLines } from "@/lib/domain/report/score-lines.ts";
import { canonicalJson } from "@/lib/domain/uncertainty/canonical-json.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { db } from "@/lib/server/db.ts";
import { getPosition } from "@/lib/server/queries/scores.ts";
import { inProject } from "../../scripts/steps/project.mjs";
import { useDatabase } from "../support/use-database.ts";

const databaseUrl = useDatabase();
const DAY = "2026-11-22";

/** `npm run score`, without npm. */
const score = (...args: string[]) =>
  promisify(execFile)(
    process.execPath,
    ["--conditions=react-server", inProject("scripts/score.ts"), ...args],
    { env: { ...process.env, DATABASE_URL: databaseUrl() }, maxBuffer: 2 ** 24 },
  );

describe("npm run score", () => {
  it("prints what the pages show, in the same bytes each time", async () => {
    const [once, again] = [
      await score("--as-of", DAY, "--json", "--seed", "7"),
      await score("--json", "--seed=7", "--as-of", DAY),
    ];
    expect(again.stdout).toBe(once.stdout);
    const printed = JSON.parse(once.stdout);
    const position = await getPosition(viewFrom(DAY, DAY), 7);
    if (position === undefined) throw new Error("the seed has a company");
    expect(printed).toMatchObject({ asOf: DAY, asKnown: null, basis: "announced", seed: 7 });
    expect(canonicalJson(printed.scores)).toBe(canonicalJson(scoreLines(position.scores)));
    expect(new Set(printed.scores.map(({ id }: { id: string }) => id)).size).toBe(
      printed.scores.length,
    );
    const ids = [...new Set<string>(printed.scores.flatMap((line: { facts: [] }) => line.facts))];
    // Besides facts, a score may count offerings.
    const facts = ids.filter((id) => !id.startsWith("offering/"));
    expect(facts.length).toBeGreaterThan(50);
    expect(await db().fact.count({ where: { id: { in: facts } } })).toBe(facts.length);
  });

  it("prints the same in words, each score with its interval and every fact it names", async () => {
    const { stdout } = await score("--as-of", DAY);
    expect(stdout).toMatch(/^Alder & Finch Insurance\. As of 2026-11-22; as known now/);
    expect(stdout).toMatch(/^Independent suppliers: [\d.]+–[\d.]+$/m);
    const named = [...stdout.matchAll(/ \[([\d ]+)\]$/gm)].flatMap(([, list = ""]) =>
      list.split(" ").map(Number),
    );
    const listed = [...stdout.matchAll(/^ {2}\[(\d+)\] \S+$/gm)].map(([, n]) => Number(n));
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((number) => !listed.includes(number))).toEqual([]);
  });

  it.each([
    [["--as-of", "2026-02-30"], "is no day in the calendar"],
    [["--as-of", "2010-01-01"], "before the register begins"],
    [["--as-of", "2019-01-01"], "has no contracts on record for 2019-01-01"],
    [["--as-known", "2020-01-01"], "Nothing was known by the end of 2020-01-01"],
    [["--colour"], "Unknown option '--colour'"],
  ])("%j ends with the reason, and nothing printed", async (args, words) => {
    await expect(score(...args)).rejects.toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining(words),
    });
  });
});
