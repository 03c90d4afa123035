import { beforeAll, describe, expect, it } from "vitest";
import { demoPackInputs, resultsOf, someChoices } from "@/tests/support/pack.ts";
import { keysOf } from "../quantity/closed-set.ts";
import { PROFILES, TEMPLATES } from "./board-report.ts";
import { composeReport } from "./compose-report.ts";
import { computeReport } from "./compute-report.ts";
import type { PackResults } from "./material.ts";
import type { PackInputs } from "./pack-inputs.ts";
import { notFor, profilesFor } from "./profiles-for.ts";
import { Unreportable } from "./unreportable.ts";

let inputs: PackInputs;
let results: PackResults;
beforeAll(async () => {
  inputs = await demoPackInputs();
  results = await resultsOf(inputs);
}, 60_000);

/** How many sections a report has; none where nothing is left of it. */
function sectionsOf(of: PackInputs): number {
  try {
    return composeReport(of, results).sections.length;
  } catch (error) {
    if (error instanceof Unreportable) return 0;
    throw error;
  }
}

describe("for whom a template is made", () => {
  it("is whoever is left something of its own, and says for whom it is not", () => {
    for (const template of keysOf(TEMPLATES)) {
      const offered = profilesFor(template);
      for (const profile of keysOf(PROFILES)) {
        const vendorId = template === "vendor" ? "amazon" : null;
        const choices = someChoices({ template, profile, vendorId });
        // Beyond what frames every pack there is a section of its own.
        expect([template, profile, sectionsOf({ ...inputs, choices }) > 3]).toEqual([
          template,
          profile,
          offered.includes(profile),
        ]);
      }
      expect(notFor(template) === null).toBe(offered.length === keysOf(PROFILES).length);
    }
    expect(notFor("strategies")).toBe(
      "Not made for regulator and public: they are shown no plans, and “Strategy comparison” holds nothing else.",
    );
  });

  it("is refused before anything is worked out", async () => {
    const choices = someChoices({ template: "strategies", profile: "public" });
    const solve = () => Promise.reject(new Error("was asked to solve"));
    await expect(
      computeReport({ ...inputs, choices }, { solve, onProgress: () => expect.unreachable() }),
    ).rejects.toThrow(/leaves out all of “Strategy comparison”; choose another/);
  });
});
