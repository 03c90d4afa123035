import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PackChoices } from "@/lib/domain/report/pack-choices.ts";
import { db } from "@/lib/server/db.ts";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file.ts";
import { run } from "@/lib/server/command.ts";
import { saveScenario } from "@/lib/server/commands/scenario/save-scenario.ts";
import { proposeChanges } from "@/lib/server/commands/proposal/propose-changes.ts";
import { factsWithIds } from "@/lib/server/queries/facts.ts";
import { getPack, getPackZip } from "@/lib/server/queries/packs.ts";
import { inProject } from "../../scripts/steps/project.mjs";
import { aCorrection, aProposal } from "../support/changes.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { oneCloud } from "../support/computed-scenarios.ts";
import { aPack } from "../support/reports.ts";
import { aScenario } from "../support/scenarios.ts";
import { useDatabase } from "../support/use-database.ts";

const databaseUrl = useDatabase("pack_same");
const folder = mkdtempSync(join(tmpdir(), "pack-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const AS_OF = ["--as-of", "2026-11-22"];

/** A script in a process of its own, elsewhere in the world, at another home. */
const script = (name: string, ...args: string[]) =>
  promisify(execFile)(
    process.execPath,
    ["--conditions=react-server", "--disable-warning=DeprecationWarning", inProject(name), ...args],
    {
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl(),
        TZ: "Pacific/Auckland",
        LANG: "de_DE.UTF-8",
        LC_ALL: "de_DE.UTF-8",
        HOME: folder,
      },
      maxBuffer: 2 ** 24,
    },
  );

type Published = { readonly pack: string; readonly zip: Uint8Array; readonly choices: PackChoices };
async function published(part: Partial<PackChoices>): Promise<Published> {
  const { pack, report } = await aPack(part);
  const [zip, { choices }] = await Promise.all([
    getPackZip(pack),
    db().report.findUniqueOrThrow({ where: { id: report }, select: { choices: true } }),
  ]);
  return { pack, zip: zip ?? new Uint8Array(), choices: PackChoices.parse(choices) };
}
const isSame = (file: string, { zip }: Published) => Buffer.compare(readFileSync(file), zip) === 0;

async function saved(file: ScenarioFile): Promise<PackChoices["scenarios"][number]> {
  const id = randomUUID();
  await run(saveScenario, actingAs(await aPerson("analyst")), { id, was: null, file });
  return { id, version: 1 };
}

let first: Published;
beforeAll(async () => {
  const scenarios = [
    await saved(await aScenario({ name: "As we are", draws: 50 })),
    await saved(oneCloud({ name: "One cloud alone" })),
  ];
  first = await published({ template: "strategies", scenarios, title: "Which way of buying" });
  writeFileSync(at("choices.json"), JSON.stringify(first.choices));
  writeFileSync(at("first.zip"), first.zip);
});

describe("npm run pack makes the pack that the page made", () => {
  it("to the last byte, from the same choices", async () => {
    const { stdout } = await script(
      "scripts/pack.ts",
      "--choices",
      at("choices.json"),
      ...AS_OF,
      "--out",
      at("a.zip"),
    );
    expect(stdout).toContain(`Pack ${first.pack}`);
    expect(isSame(at("a.zip"), first)).toBe(true);
    // And whoever has it alone comes to the same numbers.
    const verified = await script("scripts/verify.ts", at("a.zip"), "--json");
    expect(JSON.parse(verified.stdout)).toMatchObject({
      verdict: "matches",
      id: first.pack,
      differences: [],
    });
  });

  it("as a new edition, whether the last one is named by its id or is a file", async () => {
    const { pack, zip, choices } = await published({
      ...first.choices,
      overrides: [],
      previous: first.pack,
    });
    const { previous: _, overrides, ...rest } = choices;
    writeFileSync(at("next.json"), JSON.stringify({ ...rest, overrides, title: "Another" }));
    const { stdout } = await script(
      "scripts/pack.ts",
      "--choices",
      at("next.json"),
      "--title",
      first.choices.title,
      "--previous",
      at("first.zip"),
      ...AS_OF,
      "--out",
      at("b.zip"),
    );
    expect(stdout).toContain(`Pack ${pack}`);
    expect(isSame(at("b.zip"), { pack, zip, choices })).toBe(true);
  });
});

describe("what npm run pack will not do", () => {
  const refused = (...args: string[]) => script("scripts/pack.ts", ...args, ...AS_OF);

  it("let a pack leave that something keeps, which it prints", async () => {
    const { report } = (await getPack(first.pack)) ?? { report: { claims: [] } };
    const held = report.claims.flatMap(({ facts }) => facts);
    const [fact] = await factsWithIds(held.filter((id) => !id.startsWith("offering/")));
    if (fact === undefined) throw new Error("a comparison rests on facts");
    const proposal = aProposal([aCorrection(fact, { note: "Read again" })]);
    await run(proposeChanges, actingAs(await aPerson("analyst")), proposal);
    await expect(
      refused("--choices", at("choices.json"), "--out", at("kept.zip")),
    ).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/has a change waiting for review.*may not leave as it is/s),
    });
    expect(existsSync(at("kept.zip"))).toBe(false);
  });

  it.each([
    ["write over a file", ["register", "--out", at("first.zip")], /is there already.*--force/s],
    ["write a folder", ["register", "--out", folder], /it is a folder/],
    [
      "hold it against what is no pack",
      ["register", "--out", at("x.zip"), "--previous", at("choices.json")],
      /can’t be opened/,
    ],
    [
      "hold it against nothing",
      ["register", "--out", at("x.zip"), "--previous", at("none.zip")],
      /neither the id of a pack nor a file/,
    ],
    [
      "hold it against an unknown pack",
      ["register", "--out", at("x.zip"), "--previous", "a".repeat(64)],
      /not published here/,
    ],
    [
      "take a scenario that is not kept",
      ["board", "--out", at("x.zip"), "--scenario", "11111111-1111-4111-8111-111111111111"],
      /not kept any more/,
    ],
  ])("%s", async (_, args, why) => {
    await expect(refused(...args)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(why),
    });
  });

  it("leave anything behind", () => {
    expect(
      readdirSync(folder).filter((name) => name.endsWith(".part") || name === "x.zip"),
    ).toEqual([]);
    expect(isSame(at("first.zip"), first)).toBe(true);
  });
});
