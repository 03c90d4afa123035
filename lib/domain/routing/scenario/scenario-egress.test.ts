import { describe, expect, it } from "vitest";
import { computed, first } from "@/tests/support/computed-scenarios.ts";
import { aClass, aPinned, aScenario } from "@/tests/support/made-up-scenario.ts";
import { checkScenario } from "./check-scenario.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** One class whose prompts leave north for south, where the work runs: 1e9 requests of 1,154.6974 tokens. */
const leaving = (part: Partial<ScenarioFile> = {}) =>
  aScenario({
    months: 1,
    classes: [
      aClass({
        requestsPerMonth: 1e9,
        inputTokens: 1154.6974,
        currentSplit: [{ offeringId: "south--deep", share: 1 }],
      }),
    ],
    offerings: [aPinned("south", "deep", [0, 0])],
    policies: [{ kind: "as-is" }],
    egress: {
      bytesPerToken: 4,
      gbPerTb: 1024,
      source: "made up",
      prices: [
        {
          operatorId: "north",
          tiers: [{ size: null, unit: "GB", usdPerGb: 0.09 }],
          source: "made up",
        },
      ],
      homes: [{ classId: "chat", operatorId: "north" }],
    },
    ...part,
  });

describe("egress", () => {
  it("of a billion prompts is 4,619 GB and $416", async () => {
    const { ledger } = first((await computed(leaving())).base);
    const [line] = ledger.filter(({ kind }) => kind === "egress");
    expect(line?.usd).toBeCloseTo(415.691064, 6);
    expect(line?.note).toBe("4,619 GB of prompts leave, 4 bytes a token");
    expect(line?.operatorId).toBe("north");
  });

  it("fills tiers in turn, a free one first, with the price list's own terabyte", async () => {
    const bill = async (gbPerTb: 1000 | 1024) => {
      const { egress } = leaving();
      if (egress === undefined) throw new Error("it has egress");
      const tiers = [
        { size: 100, unit: "GB" as const, usdPerGb: 0 },
        { size: 2, unit: "TB" as const, usdPerGb: 0.09 },
        { size: null, unit: "GB" as const, usdPerGb: 0.05 },
      ];
      const prices = [{ operatorId: "north", tiers, source: "made up" }];
      return first((await computed(leaving({ egress: { ...egress, gbPerTb, prices } }))).base)
        .usdTotal;
    };
    expect(await bill(1024)).toBeCloseTo(2048 * 0.09 + (4618.7896 - 2148) * 0.05, 6);
    expect(await bill(1000)).toBeCloseTo(2000 * 0.09 + (4618.7896 - 2100) * 0.05, 6);
  });

  it("is nothing where the work stays with its data", async () => {
    const at = leaving();
    const offerings = [aPinned("north", "deep", [0, 0], { id: "south--deep" })];
    expect(first((await computed({ ...at, offerings })).base).usdTotal).toBe(0);
  });

  it("is refused without a price, and with tiers that end", () => {
    const { egress } = leaving();
    if (egress === undefined) throw new Error("it has egress");
    expect(checkScenario(leaving({ egress: { ...egress, prices: [] } }))).toMatchObject([
      { text: "is “north”, which has no price of egress" },
    ]);
    const prices = [
      { operatorId: "north", tiers: [{ size: 1, unit: "TB" as const, usdPerGb: 1 }], source: "x" },
    ];
    expect(checkScenario(leaving({ egress: { ...egress, prices } }))[0]?.place).toBe(
      "egress from “north”",
    );
  });
});
