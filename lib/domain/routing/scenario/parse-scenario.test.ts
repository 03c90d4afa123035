import { describe, expect, it } from "vitest";
import { aClass, aPinned, aScenario } from "@/tests/support/made-up-scenario.ts";
import { parseScenario } from "./parse-scenario.ts";
import { faultInWords } from "./scenario-fault.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** The file after a round of JSON, as it is uploaded. */
const said = (file: unknown): string[] => {
  const parsed = parseScenario(file);
  const faults = parsed.kind === "faulty" ? parsed.faults : parsed.warnings;
  return faults.map(faultInWords);
};
const withClass = (part: Record<string, unknown>) => ({
  ...aScenario(),
  classes: [{ ...aClass(), ...part }],
});
const capped = (everyCloud: number): ScenarioFile["policies"][number] => ({
  kind: "exposure-capped",
  caps: {
    everyCloud,
    everyLab: null,
    everyOwner: null,
    everyRegion: null,
    clouds: [],
    labs: [],
    owners: [],
    regions: [],
  },
});
const scored = (part: Partial<ScenarioFile>): ScenarioFile =>
  aScenario({
    quality: {
      benchmark: "LiveBench",
      snapshot: "2026-09-01",
      top: 100,
      scores: [
        { modelId: "swift", category: null, score: 50, sourceId: "s" },
        { modelId: "deep", category: null, score: 70, sourceId: "s" },
      ],
    },
    ...part,
  });

describe("a scenario file", () => {
  it("is read where it makes sense", () => {
    expect(said(aScenario())).toEqual([]);
    expect(parseScenario(JSON.parse(JSON.stringify(aScenario()))).kind).toBe("scenario");
  });

  it.each([
    [withClass({ requestsPerMonth: -1 }), /^Class “Chat”, requests per month is -1, less/],
    [withClass({ requestsPerMonth: Number.NaN }), /requests per month is NaN\. Give a number/],
    [
      withClass({ inputTokens: 1e9 }),
      /input tokens is 1000000000, more than 100000000.*mistake of unit/,
    ],
    [withClass({ batchShare: 40 }), /^Class “Chat”, batch share is 40.*Write 0\.4 for 40 per cent/],
    [withClass({ colour: "red" }), /says “colour”, which the format does not know/],
    [withClass({ turns: undefined }), /turns is missing\. Give a number/],
    [
      withClass({ currentSplit: [{ offeringId: "north--swift", share: 0.4 }] }),
      /current split adds up to 0\.4\. Make the shares add up to 1/,
    ],
    [
      withClass({ currentSplit: [{ offeringId: "north--swfit", share: 1 }] }),
      /names the offering “north--swfit”.*Take one of north--swift/,
    ],
    [withClass({ cacheReadShare: 0.8, cacheWriteShare: 0.4 }), /cached shares add up to 1\.2/],
    [
      withClass({ seasonality: Array.from({ length: 12 }, () => 2) }),
      /seasonality has a mean of 2/,
    ],
    [withClass({ qualityFloor: { category: null, score: 50 } }), /has no benchmark/],
    [
      scored({ classes: [aClass({ qualityFloor: { category: null, score: -1 } })] }),
      /quality floor is -1, below 0\. Give it from 0, or take it out/,
    ],
    [{ ...aScenario(), format: "other/1" }, /format.*stakeline-scenario\/1/],
    [{ ...aScenario(), asOf: "yesterday" }, /As of is “yesterday”. Write a day as/],
    [{ ...aScenario(), classes: [aClass(), aClass()] }, /Class “chat” stands there twice/],
    [
      aScenario({ policies: [{ kind: "single-cloud", operatorId: "west" }] }),
      /Policy 1 \(single-cloud\) names the cloud “west”.*Take one of north, south/,
    ],
    [
      aScenario({
        shocks: [{ kind: "retirement", modelId: "gone", fromMonth: 1, source: "assumed" }],
      }),
      /Shock 1 \(retirement\) names the model “gone”/,
    ],
    [
      aScenario({ shocks: [{ kind: "currency", change: 0.1, fromMonth: 9, source: "assumed" }] }),
      /begins in month 9, after the last of 3/,
    ],
    [
      aScenario({
        shocks: [
          { kind: "currency", change: 0.1, fromMonth: 1, onDay: "2026-11-21", source: "assumed" },
        ],
      }),
      /begins on 2026-11-21, before the day of the scenario, 2026-11-22: what happened by then is in its prices and offerings already. Choose a day from 2026-11-22 on/,
    ],
    [
      aScenario({
        shocks: [
          { kind: "currency", change: 0.1, fromMonth: 1, onDay: "2027-02-22", source: "assumed" },
        ],
      }),
      /begins on 2027-02-22, after the last day of month 3; the scenario ends before 2027-02-22. Choose an earlier day, or look at 4 months/,
    ],
    [
      aScenario({
        shocks: [
          { kind: "currency", change: 0.1, fromMonth: 1, onDay: "2027-02-30", source: "assumed" },
        ],
      }),
      /on day is “2027-02-30”. Write a day as 2026-11-22/,
    ],
    ["not a file", /The file is “not a file”/],
  ])("says what is wrong, where, and the way out (%#)", (file, message) => {
    const words = said(file);
    expect(words.join("\n")).toMatch(message);
    expect(parseScenario(file).kind).toBe("faulty");
  });
});

describe("a scenario that can’t be met", () => {
  it.each([
    [
      aScenario({ classes: [aClass({ contextTokens: 5_000_000 })] }),
      /^Class “Chat” can be served by nobody \(north, swift: it takes 1000000 tokens/,
    ],
    [
      aScenario({ classes: [aClass({ maxLatencySeconds: 2 })] }),
      /how long north takes to answer is not stated/,
    ],
    [
      aScenario({ classes: [aClass({ dataPolicies: ["zero-retention"] })] }),
      /whether north would keep nothing of what it is sent is not stated/,
    ],
    [
      scored({ classes: [aClass({ qualityFloor: { category: null, score: 80 } })] }),
      /quality floor is 80, above the best that may serve it, 70\. Lower it to 70 or less/,
    ],
    [
      aScenario({
        classes: [aClass({ acceptableModelIds: ["swift"] }), aClass({ id: "b", name: "B" })],
        policies: [capped(0.4)],
      }),
      /caps north at 40 %, and “Chat” can go nowhere else, which is 50 % of all tokens\. Raise the cap to 50 %/,
    ],
  ])("is computed, and said so (%#)", (file, message) => {
    expect(parseScenario(file).kind).toBe("scenario");
    expect(said(file).join("\n")).toMatch(message);
  });

  it("names no fault where a stated wait and promise are good enough", () => {
    const terms = ["north--swift", "south--deep"].map((offeringId) => ({
      offeringId,
      latencySeconds: 1,
      dataPolicies: ["zero-retention" as const],
      capacityShare: null,
      source: "contract",
    }));
    const of = aClass({ maxLatencySeconds: 2, dataPolicies: ["zero-retention"] });
    expect(said(aScenario({ classes: [of], terms }))).toEqual([]);
  });
});

it("reads an offering of a file as the catalog has it", () => {
  const file = aScenario({ offerings: [aPinned("north", "swift", [1, 2])] });
  const parsed = parseScenario(JSON.parse(JSON.stringify(file)));
  expect(parsed.kind === "scenario" ? parsed.file : undefined).toEqual(file);
});
