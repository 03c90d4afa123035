import { describe, expect, it } from "vitest";
import { computed, first, oneCloud } from "@/tests/support/computed-scenarios.ts";
import { aClass, aPinned, aScenario } from "@/tests/support/made-up-scenario.ts";
import { aPrice } from "@/tests/support/routing.ts";

describe("what a failover chain serves", () => {
  it("counts its failures only while somebody of it may serve", async () => {
    const failures = {
      everySeller: 0.2,
      sellers: [],
      commonCauseLab: 0,
      commonCauseCloud: 0,
      runsOn: [],
      source: "made up",
    };
    const out = (seller: string) => ({
      kind: "outage" as const,
      fromMonth: 1,
      onDay: "2027-01-01",
      target: { of: "seller" as const, id: seller },
      days: 15,
      source: "made up",
    });
    const { base, shocked } = await computed(
      oneCloud({
        asOf: "2027-01-01",
        months: 1,
        policies: [{ kind: "failover", offeringIds: ["north--swift"], failures }],
        shocks: [out("north")],
      }),
    );
    expect(first(base).servedShare).toBeCloseTo(0.8, 9);
    // A January of 31 days.
    expect(first(shocked).servedShare).toBeCloseTo(0.8 * (16 / 31), 9);
  });
});

describe("what a result works out of prices", () => {
  it("moves with them: lost caches are five times as dear where all prices are", async () => {
    const cached = (seller: string, model: string, usd: number) =>
      aPinned(seller, model, [usd, 2 * usd], {
        id: `${seller}--${model}`,
        prices: [aPrice("input", usd), aPrice("output", 2 * usd), aPrice("cache-read", usd / 10)],
      });
    const { base, shocked } = await computed(
      aScenario({
        months: 1,
        offerings: [cached("north", "swift", 1), cached("north", "deep", 2)],
        classes: [aClass({ turns: 5, cacheReadShare: 0.8 })],
        policies: [
          {
            kind: "litellm",
            strategy: "simple-shuffle",
            weights: [
              { offeringId: "north--swift", weight: 1 },
              { offeringId: "north--deep", weight: 1 },
            ],
          },
        ],
        shocks: [
          {
            kind: "price",
            fromMonth: 1,
            target: { of: "seller", id: "north" },
            change: 4,
            source: "made up",
          },
        ],
      }),
    );
    const [before, after] = [first(base), first(shocked)];
    expect(before.coldCacheUsd).toBeGreaterThan(0);
    expect(after.coldCacheUsd).toBeCloseTo(5 * before.coldCacheUsd, 6);
  });
});
