import { assert, asyncProperty, constantFrom, integer, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { GPT52, STEPS } from "@/tests/support/bill-terms.ts";
import { computed, first, inOneCloud } from "@/tests/support/computed-scenarios.ts";
import { aScenario, RESTLESS } from "@/tests/support/made-up-scenario.ts";
import { parseScenario } from "./parse-scenario.ts";

describe("the ledger", () => {
  const withAll = (
    seed: number,
    units: number,
    overage: "by-hour" | "by-token",
    usdPerMonth: number,
  ) => {
    const made = inOneCloud(seed, { draws: 30, chances: { ...RESTLESS, outagesPerYear: 0 } });
    const [offering] = made.offerings;
    const [of] = made.classes;
    return {
      ...made,
      commitments: [
        { ...STEPS, usdPerMonth, tiers: [{ usdPerMonth: usdPerMonth * 2, discount: 0.3 }] },
      ],
      provisioned: [{ ...GPT52, offeringId: offering?.id ?? "", units, overage }],
      egress: {
        bytesPerToken: 4,
        gbPerTb: 1024 as const,
        source: "made up",
        prices: [
          {
            operatorId: "home",
            tiers: [{ size: null, unit: "GB" as const, usdPerGb: 9 }],
            source: "x",
          },
        ],
        homes: [{ classId: of?.id ?? "", operatorId: "home" }],
      },
    };
  };

  it("is the sum of quotes and its other lines, to the cent, whatever is bought how", async () => {
    await assert(
      asyncProperty(
        record({
          seed: integer({ min: 1, max: 50 }),
          units: integer({ min: 0, max: 200 }),
          overage: constantFrom("by-hour" as const, "by-token" as const),
          promise: integer({ min: 1, max: 100_000 }),
        }),
        async ({ seed, units, overage, promise }) => {
          const file = withAll(seed, units, overage, promise);
          const policy = first((await computed({ ...file, draws: 0 })).base);
          const plain = first(
            (await computed({ ...inOneCloud(seed, { draws: 0, chances: file.chances }) })).base,
          );
          const of = (kind: string, all = policy) =>
            all.ledger.filter((line) => line.kind === kind).reduce((sum, { usd }) => sum + usd, 0);
          // By the token it is what it would be without any of it: the sum of the quotes.
          expect(Math.abs(of("usage") - plain.usdTotal)).toBeLessThan(0.005);
          const extra = of("provisioned") + of("egress") + of("commitment");
          expect(Math.abs(policy.usdTotal - of("usage") - extra)).toBeLessThan(0.005);
          const bills = policy.commitments ?? [];
          const paid = bills.reduce((sum, { billUsd }) => sum + billUsd, 0);
          expect(Math.abs(policy.usdTotal - paid - of("egress"))).toBeLessThan(0.005);
          for (const { billUsd } of bills) expect(billUsd).toBeGreaterThanOrEqual(promise - 1e-9);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("is drawn as it is expected where nothing varies", async () => {
    const calm = { ...aScenario().chances };
    const file = { ...withAll(3, 20, "by-token", 5000), chances: calm };
    const policy = first((await computed(file)).base);
    expect(policy.bill?.p50).toBeCloseTo(policy.usdTotal, 6);
    expect(policy.provisioned).toHaveLength(file.months);
  });

  it("of a file without these fields is what it was, and the file reads as it stands", async () => {
    const file = aScenario();
    const parsed = parseScenario(JSON.parse(JSON.stringify(file)));
    expect(parsed.kind === "scenario" && parsed.file).toEqual(file);
    const policy = first((await computed(inOneCloud(1))).base);
    expect(policy.ledger.every(({ kind }) => kind === "usage")).toBe(true);
    expect(policy.commitments).toBeUndefined();
  });
});
