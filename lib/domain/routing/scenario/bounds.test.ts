import { describe, expect, it } from "vitest";
import { aClass, aPinned, aScenario } from "@/tests/support/made-up-scenario.ts";
import { aPrice } from "@/tests/support/routing.ts";
import { NO_CAPS } from "./policy-choice.ts";
import { parseScenario } from "./parse-scenario.ts";
import { faultInWords } from "./scenario-fault.ts";

const said = (part: object): string[] => {
  const parsed = parseScenario({ ...aScenario(), ...part });
  return parsed.kind === "faulty" ? parsed.faults.map(faultInWords) : [];
};
const many = <T>(count: number, one: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => one(i));

describe("a scenario beyond all measure", () => {
  it("is refused where its lists are too long, with the place and the way out", () => {
    expect(said({ classes: many(401, (i) => aClass({ id: `c${i}` })) })).toEqual([
      "Classes has 401 entries, more than the 400 that are read. Leave at most 400.",
    ]);
    const rows = many(1001, () => aPrice("input", 1));
    expect(said({ offerings: [aPinned("north", "swift", [1, 2], { prices: rows })] })).toEqual([
      "Offering “north--swift”, prices has 1001 entries, more than the 1000 that are read. Leave at most 1000.",
    ]);
    const clouds = many(401, (i) => ({ id: `cloud-${i}`, share: 1 }));
    expect(said({ policies: [{ kind: "exposure-capped", caps: { ...NO_CAPS, clouds } }] })).toEqual(
      [
        "Policy “exposure-capped”, caps, clouds has 401 entries, more than the 400 that are read. Leave at most 400.",
      ],
    );
    const shocks = many(21, () => ({ kind: "currency", change: 0.1, fromMonth: 1, source: "x" }));
    expect(said({ shocks })[0]).toContain("Shocks has 21 entries, more than the 20");
    const policies = many(5, () => ({ kind: "cheapest" }));
    expect(said({ policies })[0]).toContain("Policies has 5 entries, more than the 4");
  });

  it("is refused where it grows to more tokens than can be counted, with the class and the month", () => {
    const grown = aClass({ requestsPerMonth: 1e9, growthPerMonth: 1 });
    expect(said({ months: 36, classes: [aClass({ id: "a", name: "Small" }), grown] })).toEqual([
      "Class “Chat”, volume comes to 4.5e+15 tokens in month 13, by which the scenario has more than the 9.0e+15 that can be counted exactly. Lower its growth or its requests, look at fewer months, or check the unit.",
    ]);
    expect(said({ months: 12, classes: [grown] })).toEqual([]);
  });

  it("is refused where one amount is beyond all measure, in money or in weight", () => {
    const usd = Number.MAX_VALUE;
    const commitment = { operatorId: "north", usdPerMonth: usd, discount: 0, source: "x" };
    expect(said({ commitments: [commitment] })[0]).toMatch(
      /usd per month is 1\.79.*mistake of unit/i,
    );
    const steps = ["north--swift", "south--deep"].map((offeringId) => ({
      offeringId,
      acceptRate: 1,
    }));
    const cascade = { kind: "cascade", steps, judgeError: 0, judgeUsdPerRequest: usd };
    expect(said({ policies: [cascade] })[0]).toMatch(
      /judge usd per request is 1\.79.*mistake of unit/i,
    );
    const clouds = ["north", "south"].map((operatorId) => ({ operatorId, weight: usd }));
    expect(said({ policies: [{ kind: "weighted-split", clouds }] })[0]).toMatch(/weight is 1\.79/);
  });

  it("has no request of a billion tokens, nor one of less than none, nor of no number", () => {
    expect(said({ classes: [aClass({ inputTokens: 1e9 })] })).toEqual([
      "Class “Chat”, input tokens is 1000000000, more than 100000000, which is taken for a mistake of unit. Give at most 100000000, in the unit that is asked for.",
    ]);
    expect(said({ classes: [aClass({ requestsPerMonth: -1 })] })[0]).toContain(
      "is -1, less than it can be",
    );
    expect(said({ classes: [aClass({ outputTokens: Number.NaN })] })[0]).toContain(
      "output tokens is NaN",
    );
    expect(said({ classes: [aClass({ flexShare: -0.1 })] })[0]).toContain("flex share is -0.1");
    const bucket = {
      minPromptTokens: 0,
      batch: false,
      requests: 1,
      freshTokens: 1e9,
      cacheReadTokens: 0,
      cacheWriteTokens: 0,
      outputTokens: 0,
    };
    expect(said({ classes: [aClass({ statistics: [bucket] })] })).toEqual([
      "Class “Chat”, trace counts 1000000000 tokens in one request, which is taken for a mistake of unit. Correct the counts of requests and tokens.",
    ]);
  });
});
