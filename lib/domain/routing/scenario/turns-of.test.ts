import { describe, expect, it } from "vitest";
import { computed, first, oneCloud } from "@/tests/support/computed-scenarios.ts";
import { aClass, aPinned } from "@/tests/support/made-up-scenario.ts";
import { aPrice } from "@/tests/support/routing.ts";

const LIMITED = {
  offeringId: "north--swift",
  latencySeconds: null,
  dataPolicies: null,
  capacityShare: null,
  tokensPerMinute: 20_000,
  source: "made up",
};

describe("another answer without a shock", () => {
  it("is put down to the work where neither prices nor who may serve have changed", async () => {
    for (const [growthPerMonth, word] of [
      [0.1, "grown past"],
      [-0.1, "fallen below"],
    ] as const) {
      const classes = [aClass({ growthPerMonth })];
      const { base } = await computed(oneCloud({ classes, terms: [LIMITED] }));
      const { turns = [] } = first(base);
      expect(turns.length).toBeGreaterThan(0);
      for (const { because } of turns)
        expect(because).toEqual([`the work has ${word} a level or a limit`]);
    }
  });

  it("is put down to prices where one has changed, whatever the work does", async () => {
    const swift = aPinned("north", "swift", [1, 2], {
      prices: [
        aPrice("input", 1, { effectiveFrom: "2026-01-01", effectiveTo: "2026-12-22" }),
        aPrice("input", 9, { effectiveFrom: "2026-12-22" }),
        aPrice("output", 2, { effectiveFrom: "2026-01-01" }),
      ],
    });
    const offerings = [swift, aPinned("north", "deep", [2, 4], { id: "north--deep" })];
    const { base } = await computed(
      oneCloud({ offerings, classes: [aClass({ growthPerMonth: 0.1 })] }),
    );
    expect(first(base).turns).toMatchObject([{ month: 2, because: [] }]);
  });
});
