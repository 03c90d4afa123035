import { beforeAll, describe, expect, it } from "vitest";
import { aContract, aMarket } from "@/tests/support/build.ts";
import { demoMarket, demoPortfolio } from "@/tests/support/demo.ts";
import { factsBehind } from "../explain/explanation.ts";
import { vendorLockIn } from "../portfolio/vendor-lock-in.ts";
import type { Market } from "../portfolio/hosting.ts";
import { lockInUnitsTable } from "../tables/lock-in-tables.ts";
import { portfolioScores } from "../portfolio/portfolio-scores.ts";
import { naturalUnits } from "./natural-units.ts";

let market: Market;
beforeAll(async () => {
  market = await demoMarket();
});
const unitsOf = (contractId: string) => {
  const contract = demoPortfolio().contracts.find(({ id }) => id === contractId);
  if (contract === undefined) throw new RangeError(`no contract ${contractId}`);
  return new Map(naturalUnits(vendorLockIn(contract, market)).map((one) => [one.part, one]));
};

describe("the five barriers in their own units", () => {
  // By hand from the demo's contract: 60 days of notice and 60 to 180 of rebuilding.
  it("are days, shares and hosts, each with its way to the facts", () => {
    const azure = unitsOf("azure");
    expect(azure.get("exit-time")?.value).toEqual({ low: 120, point: 160, high: 240 });
    expect(azure.get("commitment")?.value?.point).toBeCloseTo(0.763, 3);
    for (const { value, explanation } of azure.values()) {
      expect(value).not.toBeNull();
      expect(factsBehind(explanation).length).toBeGreaterThan(0);
    }
  });

  it("say what is not known, with the question, and never zero", () => {
    const capture = unitsOf("openrouter").get("capture");
    expect(capture?.value).toBeNull();
    expect(capture?.question).toBe("What would leaving OpenRouter cost?");
    const { rows } = lockInUnitsTable(portfolioScores(demoPortfolio(), [], market));
    expect(rows.find(({ id }) => id === "openrouter")?.cells["capture"]).toEqual({
      value: null,
      note: "not known",
    });
  });

  it("turn the ends around where more of the unit is less of a barrier", () => {
    const { lockIn, ...rest } = vendorLockIn(aContract("acme"), aMarket());
    const vendor = { lockIn, ...rest };
    const index = lockIn.score.explanation.inputs[4]?.inputs[0]?.value;
    const kept = naturalUnits(vendor).find(({ part }) => part === "portability")?.value;
    expect(kept?.low).toBeCloseTo(1 - (index?.high ?? Number.NaN), 12);
    expect(kept?.high).toBeCloseTo(1 - (index?.low ?? Number.NaN), 12);
    // Nobody knows what its work runs on.
    expect(naturalUnits(vendor).find(({ part }) => part === "availability")?.value).toBeNull();
  });
});
