import { assert, asyncProperty, constantFrom, double, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { computed, first, inOneCloud, oneCloud } from "@/tests/support/computed-scenarios.ts";
import { aClass, aPinned, aScenario, RESTLESS } from "@/tests/support/made-up-scenario.ts";
import { HOURS_A_MONTH } from "../../quantity/mean-month.ts";
import { checkScenario } from "./check-scenario.ts";
import { commitmentBill } from "./commitment-bill.ts";
import { parseScenario } from "./parse-scenario.ts";
import { provisionedUse } from "./provisioned-use.ts";
import type { ProvisionedThroughput } from "./provisioned-throughput.ts";
import type { ScenarioFile } from "./scenario-file.ts";

const STEPS: ScenarioFile["commitments"][number] = {
  operatorId: "north",
  usdPerMonth: 100,
  discount: 0.05,
  tiers: [
    { usdPerMonth: 200, discount: 0.1 },
    { usdPerMonth: 400, discount: 0.2 },
  ],
  source: "made up",
};

describe("a commitment of several levels", () => {
  it("bills a month at the level it reaches, and says what one more dollar adds", () => {
    const at = (usage: number) => {
      const { billUsd, level, nextUsd } = commitmentBill(usage, STEPS);
      return [billUsd, level.usdPerMonth, nextUsd];
    };
    expect(at(60)).toEqual([100, 100, 0]);
    expect(at(200)).toEqual([190, 100, 0.95]);
    // 0.95 × 215 is above 200: paying the next minimum is cheaper, and the next dollars are free.
    expect(at(215)).toEqual([200, 200, 0]);
    expect(at(300)).toEqual([270, 200, 0.9]);
    expect(at(1000)).toEqual([800, 400, 0.8]);
  });

  it("never pays less than is promised, never less for more, and saves nothing below it", () => {
    const usd = double({ min: 0, max: 2000, noNaN: true });
    assert(
      property(usd, usd, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) =>
          commitmentBill(one, STEPS),
        );
        if (less === undefined || more === undefined) return;
        expect(less.billUsd).toBeGreaterThanOrEqual(100);
        expect(more.billUsd).toBeGreaterThanOrEqual(less.billUsd);
        expect(commitmentBill(Math.min(a, 99), STEPS).savingUsd).toBeLessThan(0);
      }),
    );
  });

  it("is as it was where it has one", () => {
    const { tiers: _, ...one } = STEPS;
    expect(commitmentBill(150, one)).toMatchObject({
      billUsd: 142.5,
      savingUsd: 7.5,
      nextUsd: 0.95,
    });
  });

  it("takes no discount off what has a price of its own, which counts towards the minimum", () => {
    // 200 by the token at 0.1 off, 50 at their own price.
    const one = { ...STEPS, usdPerMonth: 100, discount: 0.1, tiers: [] };
    expect(commitmentBill(200, one, 50)).toMatchObject({ billUsd: 230, savingUsd: 20 });
    expect(commitmentBill(0, one, 150)).toMatchObject({ billUsd: 150, savingUsd: 0 });
    expect(commitmentBill(0, one, 40)).toMatchObject({ billUsd: 100, savingUsd: -60, nextUsd: 0 });
  });

  it("is the same in the draws as in the ledger, units and egress too", async () => {
    const file = oneCloud({
      months: 1,
      draws: 3,
      commitments: [{ operatorId: "north", usdPerMonth: 100, discount: 0.2, source: "made up" }],
      provisioned: [
        { ...GPT52, units: 10, usdPerUnitHour: 0.1, overage: "by-token", minimumUnits: 0 },
      ],
    });
    const { base } = await computed(file);
    const { usdTotal, bill, ledger } = first(base);
    const tokens = ledger
      .filter(({ kind, usd }) => kind === "usage" || (kind === "provisioned" && usd < 0))
      .reduce((sum, { usd }) => sum + usd, 0);
    expect(tokens).toBeGreaterThan(0);
    const units = 10 * 0.1 * HOURS_A_MONTH;
    expect(usdTotal).toBeCloseTo(units + Math.max(100 - units, 0.8 * tokens), 6);
    expect(bill?.p50).toBeCloseTo(usdTotal, 6);
  });

  it("is refused where a level is not above the one before", () => {
    const file = aScenario({
      commitments: [{ ...STEPS, tiers: [{ usdPerMonth: 90, discount: 0.3 }] }],
    });
    expect(checkScenario(file)).toMatchObject([
      { place: "commitment of “north”, level 2", isFatal: true },
    ]);
  });
});

/** Azure's gpt-5.2: 3,400 tokens a minute, output counts eight times, steps of 50. */
const GPT52: ProvisionedThroughput = {
  offeringId: "north--swift",
  units: 150,
  usdPerUnitHour: 0.3562,
  overage: "by-hour",
  usdPerOverageUnitHour: 1,
  tokensPerMinutePerUnit: 3400,
  outputRatio: 8,
  minimumUnits: 50,
  incrementUnits: 50,
  peakToMean: 1,
  source: "made up",
};
const MINUTES = HOURS_A_MONTH * 60;
const load = (input: number, cached: number, output: number, usd = 1) => ({
  input: input * 1000 * MINUTES,
  cached: cached * 1000 * MINUTES,
  output: output * 1000 * MINUTES,
  usd,
});

describe("units by the hour", () => {
  it("are sized as Microsoft works it out, from a month's tokens", () => {
    const exact = (input: number, cached: number, output: number) =>
      provisionedUse(GPT52, load(input, cached, output)).exactUnits;
    expect(exact(100, 0, 50)).toBeCloseTo(147.06, 2);
    expect(exact(100, 25, 50)).toBeCloseTo(139.71, 2);
    expect(exact(500, 0, 200)).toBeCloseTo(617.65, 2);
    expect(exact(500, 125, 200)).toBeCloseTo(580.88, 2);
  });

  it("pay for overage by the hour beside the reservation, or leave it to be paid by the token", () => {
    // 617.65 units are sold as 650: 500 beyond the 150 reserved.
    const byHour = provisionedUse(GPT52, load(500, 0, 200, 1000));
    expect(byHour).toMatchObject({
      neededUnits: 650,
      paidUnits: 650,
      carriedShare: 1,
      carriedUsd: 1000,
    });
    expect(byHour.unitsUsd).toBeCloseTo(HOURS_A_MONTH * (150 * 0.3562 + 500), 6);
    const byToken = provisionedUse({ ...GPT52, overage: "by-token" }, load(500, 0, 200, 1000));
    expect(byToken.carriedShare).toBeCloseTo(150 / 617.647, 5);
    expect(byToken).toMatchObject({ paidUnits: 150 });
    expect(byToken.utilisation).toBeCloseTo(1, 9);
  });

  it("pay for overage in the hours in which work comes, however few these are", () => {
    const whole = { ...GPT52, units: 0, incrementUnits: 0.001, minimumUnits: 0 };
    const even = provisionedUse(whole, load(500, 0, 200));
    const peaked = provisionedUse({ ...whole, peakToMean: 4 }, load(500, 0, 200));
    expect(peaked.paidUnits).toBeCloseTo(4 * even.paidUnits, 2);
    expect(peaked.unitsUsd / even.unitsUsd).toBeCloseTo(1, 5);
    expect(peaked.utilisation).toBeCloseTo(1, 5);
  });

  it("break even at what those paid for cost, overage too, and there the two bills meet", () => {
    for (const peakToMean of [1, 2.5]) {
      const use = provisionedUse({ ...GPT52, peakToMean }, load(500, 0, 200, 100_000));
      expect(use.carriedShare).toBe(1);
      expect(((use.breakEven ?? 0) / use.utilisation) * use.carriedUsd).toBeCloseTo(
        use.unitsUsd,
        4,
      );
    }
  });

  it("break even as the formula has it, and exactly where the two bills meet", () => {
    const fresh = 3400 * MINUTES;
    const cached = (fresh * 0.7) / 0.3;
    const usd = (fresh * 1.75 + cached * 0.175) / 1e6;
    const full = provisionedUse(
      { ...GPT52, units: 1, overage: "by-token" },
      {
        input: fresh + cached,
        cached,
        output: 0,
        usd,
      },
    );
    expect(full.breakEven).toBeCloseTo(0.809, 4);
    expect(full.utilisation).toBeCloseTo(1, 9);
    expect((full.breakEven ?? 0) * full.carriedUsd).toBeCloseTo(full.unitsUsd, 6);
  });

  it("need more at a peak and are idle off it", () => {
    const even = provisionedUse({ ...GPT52, units: 600 }, load(100, 0, 50));
    const peaky = provisionedUse({ ...GPT52, units: 600, peakToMean: 4 }, load(100, 0, 50));
    expect(peaky.exactUnits).toBeCloseTo(4 * even.exactUnits, 6);
    expect(peaky.utilisation).toBeCloseTo(even.utilisation, 9);
  });
});

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
