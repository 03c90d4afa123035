import { describe, expect, it } from "vitest";
import { computed, first } from "@/tests/support/computed-scenarios.ts";
import { aClass, aPinned, aScenario } from "@/tests/support/made-up-scenario.ts";
import { checkScenario } from "../scenario/check-scenario.ts";
import { ScenarioFile } from "../scenario/scenario-file.ts";

const euro = { code: "EUR", usdPerUnit: 1.08, day: "2026-11-20", source: "ECB reference rate" };
const inEuro = aPinned("north", "swift", [1, 2], { priceCurrency: euro });
const inDollars = aPinned("north", "deep", [2, 4]);
const classes = [
  aClass({
    currentSplit: [
      { offeringId: inEuro.id, share: 0.5 },
      { offeringId: inDollars.id, share: 0.5 },
    ],
  }),
];
const dearer = (currency?: string) => ({
  kind: "currency" as const,
  change: 0.1,
  fromMonth: 2,
  source: "assumed",
  ...(currency === undefined ? {} : { currency }),
});
const file = aScenario({
  months: 2,
  classes,
  offerings: [inEuro, inDollars],
  policies: [{ kind: "as-is" }],
  shocks: [dearer("EUR")],
});

describe("a currency shock", () => {
  it("moves prices agreed in that currency, and leaves those in dollars", async () => {
    const { base, shocked } = await computed(file);
    const byLab = (month: number) =>
      Object.fromEntries(
        first(shocked)
          .ledger.filter((line) => line.month === month)
          .map(({ labId, usd }) => [labId, usd]),
      );
    // Half a million requests of 1,000 tokens in and 100 out: 600 at the first, 1,200 at the second.
    expect(byLab(1)).toEqual({ "lab-of-swift": 600, "lab-of-deep": 1200 });
    expect(byLab(2)["lab-of-swift"]).toBeCloseTo(660, 9);
    expect(byLab(2)["lab-of-deep"]).toBe(1200);
    expect(first(base).usdTotal).toBe(3600);
  });

  it("moves every dollar where it is the company’s own currency, and says what amounts stand for", async () => {
    const { shocked } = await computed({ ...file, shocks: [dearer()] });
    expect(first(shocked).usdByMonth[1]).toBeCloseTo(1980, 9);
    expect(first(shocked).notModelled.join(" ")).toContain("Amounts stand for your own currency");
  });

  it("says so where it would move nothing", () => {
    expect(checkScenario({ ...file, shocks: [dearer("GBP")] })).toMatchObject([
      {
        text: "moves nothing: no offering’s prices are agreed in GBP, and those in US dollars stand",
        isFatal: false,
      },
    ]);
  });

  it("is of another currency than the dollar", () => {
    const read = (code: string) =>
      ScenarioFile.safeParse({
        ...file,
        offerings: [{ ...inEuro, priceCurrency: { ...euro, code } }],
      }).success;
    expect([read("EUR"), read("USD"), read("eur"), read("€")]).toEqual([true, false, false, false]);
  });
});
