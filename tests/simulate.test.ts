/** A scenario file computed in processes of its own: without the web server and the database, twice alike. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inputsHash } from "../lib/domain/routing/scenario/inputs-hash.ts";
import { SCENARIO_METHOD_VERSION } from "../lib/domain/routing/scenario/scenario-method.ts";
import { underThisMethod } from "../lib/domain/routing/scenario/under-this-method.ts";
import { aClass, aScenario, madeUpScenario, RESTLESS } from "./support/made-up-scenario.ts";

const ROOT = join(import.meta.dirname, "..");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "scenario-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
}
function simulate(...args: readonly string[]) {
  const { DATABASE_URL: _none, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, "scripts/simulate.ts"), ...args],
    { cwd: ROOT, encoding: "utf8", env },
  );
  return { status, stdout, stderr };
}

describe("npm run simulate", () => {
  const file = madeUpScenario(
    { classes: 4, offerings: 9 },
    {
      months: 4,
      draws: 200,
      chances: RESTLESS,
      policies: [
        { kind: "cheapest" },
        {
          kind: "exposure-capped",
          caps: {
            everyCloud: 0.4,
            everyLab: null,
            everyOwner: null,
            everyRegion: null,
            clouds: [],
            labs: [],
            owners: [],
            regions: [],
          },
        },
      ],
      shocks: [
        {
          kind: "exclusivity",
          labId: "lab-1",
          operatorId: "cloud-1",
          fromMonth: 2,
          source: "assumed",
        },
      ],
    },
  );

  it("gives the same bytes for the same file in two processes", () => {
    const path = written("scenario.json", file);
    const [once, again] = [simulate(path, "--json"), simulate(path, "--json")];
    expect(once.stderr).toBe("");
    expect(once.status).toBe(0);
    expect(again.stdout).toBe(once.stdout);
    expect(JSON.parse(once.stdout)).toHaveProperty(
      "base.1.policyName",
      "Least cost, no cloud above 40 %",
    );
  });

  it("is computed, named and hashed by this version of the method, whatever the file says", async () => {
    const old = written("old.json", { ...file, draws: 0, methodVersion: "0.1" });
    const hash = await inputsHash(underThisMethod({ ...file, draws: 0 }));
    expect(simulate(old).stdout).toContain(`method ${SCENARIO_METHOD_VERSION}.\n\nInputs ${hash}`);
  });

  it("says what prices rest on in words, and puts a minus before the dollars", () => {
    const path = written(
      "cached.json",
      aScenario({
        months: 1,
        classes: [aClass({ cacheReadShare: 0.5 })],
        commitments: [{ operatorId: "north", usdPerMonth: 1, discount: 0.1, source: "made up" }],
      }),
    );
    const { stdout } = simulate(path);
    expect(stdout).toContain("(no price for reading from the cache is known;");
    expect(stdout).toContain("commitment: −$120.00");
    expect(stdout).not.toContain("$-");
  });

  it("says it in words", () => {
    const { stdout, status } = simulate(written("scenario.json", file));
    expect(status).toBe(0);
    for (const heading of [
      "Allocation in month 1",
      "Ledger",
      "Total: $",
      "P10 $",
      "With the shocks",
      "Frontier",
      "What the caps are worth",
    ])
      expect(stdout).toContain(heading);
  });

  it.each([
    ["no-json.json", "{", "is no JSON"],
    ["empty.json", "{}", "can’t be computed"],
  ])("ends with a code and a way out for %s", (name, text, message) => {
    const { status, stderr, stdout } = simulate(written(name, text));
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(message);
  });

  it("asks for a file where none is named", () => {
    const { status, stderr } = simulate();
    expect(status).toBe(1);
    expect(stderr).toContain("npm run simulate -- scenario.json");
  });
});
