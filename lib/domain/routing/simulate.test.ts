import { array, assert, double, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { asIs } from "./policies/as-is.ts";
import { cheapest } from "./policies/cheapest.ts";
import { singleCloud } from "./policies/single-cloud.ts";
import { weightedSplit } from "./policies/weighted-split.ts";
import { priceScenario } from "./simulate.ts";
import { aPrice, anOffering, aWorkload, DAY } from "@/tests/support/routing.ts";

const amazon = { operatorId: "amazon", name: "Amazon" };
const microsoft = { operatorId: "microsoft", name: "Microsoft" };

const bedrock = anOffering("amazon", { id: "bedrock--opus" });
const azure = anOffering("microsoft", {
  id: "azure--opus",
  prices: [aPrice("input", 1.5), aPrice("output", 3)],
});
const gpt = anOffering("microsoft", {
  id: "azure--gpt",
  model: { id: "gpt-5-5", name: "GPT-5.5", labId: "openai", openWeights: false, released: null },
});
const offerings = [azure, bedrock, gpt];

const scenario = (workloads: ReturnType<typeof aWorkload>[], policies = [cheapest]) =>
  priceScenario({ workloads, offerings, policies, day: DAY });

describe("pricing policies", () => {
  // A thousand requests of 1,000 tokens in and 100 out, at 1 and 2 USD per million: 1.20 USD.
  it("equals the closed form where there is one offering", () => {
    const [outcome] = scenario([aWorkload()]);
    expect(outcome?.ledger.usdPerMonth).toBeCloseTo(1.2, 12);
    expect(outcome?.ledger.lines.map(({ offering }) => offering.id)).toEqual(["bedrock--opus"]);
  });

  it("splits each workload between clouds by weight", () => {
    const split = weightedSplit([
      { ...amazon, weight: 60 },
      { ...microsoft, weight: 40 },
    ]);
    const [outcome] = scenario([aWorkload()], [split]);
    expect(outcome?.ledger.lines.map(({ share }) => share)).toEqual([0.6, 0.4]);
    expect(outcome?.ledger.usdPerMonth).toBeCloseTo(0.6 * 1.2 + 0.4 * 1.8, 12);
    expect(outcome?.ledger.labConcentration?.hhi).toBeCloseTo(1, 12);
    expect(outcome?.ledger.operatorConcentration?.hhi).toBeCloseTo(0.5, 12);
  });

  it("gives all to the other cloud where one can't serve, and says so", () => {
    const split = weightedSplit([
      { ...amazon, weight: 60 },
      { ...microsoft, weight: 40 },
    ]);
    const [outcome] = scenario([aWorkload({ acceptableModelIds: ["gpt-5-5"] })], [split]);
    expect(outcome?.ledger.lines.map(({ offering, share }) => [offering.id, share])).toEqual([
      ["azure--gpt", 1],
    ]);
    expect(outcome?.notes).toEqual([
      { workloadId: "w", text: "Amazon can't serve it; its part went to the others" },
    ]);
  });

  it("lists what nobody may serve, outside the total", () => {
    const work = [aWorkload(), aWorkload({ id: "g", acceptableModelIds: ["gpt-5-5"] })];
    const [outcome] = scenario(work, [singleCloud(amazon)]);
    expect(outcome?.ledger.unserved).toEqual([
      {
        workloadId: "g",
        workloadName: "W",
        reasons: ["Amazon sells no model accepted for it"],
      },
    ]);
    expect(outcome?.ledger.usdPerMonth).toBeCloseTo(1.2, 12);
  });

  it("prices what runs today even where it would not be chosen", () => {
    const work = aWorkload({
      currentSplit: [{ offeringId: "azure--opus", share: 1 }],
      excludedSellerIds: ["microsoft"],
    });
    const [outcome] = scenario([work], [asIs]);
    expect(outcome?.ledger.usdPerMonth).toBeCloseTo(1.8, 12);
    expect(outcome?.notes[0]?.text).toBe("azure--opus: microsoft is ruled out as a seller");
  });

  it("does not know the bill of an offering outside the catalog", () => {
    const work = aWorkload({ currentSplit: [{ offeringId: "gone", share: 1 }] });
    const [outcome] = scenario([work], [asIs]);
    expect(outcome?.ledger.unserved[0]?.reasons).toEqual(["gone: it is not in the catalog"]);
  });

  it("charges a router's surcharge under the policy that needs one", () => {
    const routed = { ...cheapest, routerSurchargeUsdPerMtok: 0.14 };
    const [outcome] = scenario([aWorkload()], [routed]);
    expect(outcome?.ledger.usdPerMonth).toBeCloseTo(1.2 + 0.14, 12);
  });

  it("refuses a workload or a split that makes no sense", () => {
    expect(() => scenario([aWorkload({ batchShare: 2 })])).toThrow("workload w: batchShare is 2");
    expect(() => weightedSplit([])).toThrow("a split requires a cloud");
    expect(() => weightedSplit([{ ...amazon, weight: 0 }])).toThrow("the weight of Amazon is 0");
  });

  const share = double({ min: 0, max: 0.5, noNaN: true });
  const work = array(
    record({
      requestsPerMonth: integer({ min: 0, max: 1e6 }),
      inputTokens: integer({ min: 0, max: 1e5 }),
      outputTokens: integer({ min: 0, max: 1e4 }),
      cacheReadShare: share,
      cacheWriteShare: share,
      batchShare: share,
    }),
    { minLength: 1, maxLength: 5 },
  );
  const policies = [
    cheapest,
    singleCloud(microsoft),
    weightedSplit([
      { ...amazon, weight: 70 },
      { ...microsoft, weight: 30 },
    ]),
  ];

  it("reconciles: items make lines, lines make the total and every breakdown", () => {
    assert(
      property(work, (parts) => {
        const workloads = parts.map((part, i) => aWorkload({ ...part, id: `w${i}` }));
        for (const { ledger } of scenario(workloads, policies)) {
          const sum = (amounts: readonly { readonly usd: number }[]) =>
            amounts.reduce((total, { usd }) => total + usd, 0);
          expect(sum(ledger.lines)).toBe(ledger.usdPerMonth);
          for (const line of ledger.lines) expect(sum(line.items)).toBe(line.usd);
          for (const by of [ledger.bySeller, ledger.byOperator, ledger.byLab])
            expect(Math.abs(sum(by) - ledger.usdPerMonth)).toBeLessThanOrEqual(
              1e-12 * ledger.usdPerMonth,
            );
          for (const { id, requestsPerMonth } of workloads) {
            const routed = ledger.lines
              .filter(({ workloadId }) => workloadId === id)
              .reduce((total, line) => total + line.requestsPerMonth, 0);
            expect(routed).toBeCloseTo(requestsPerMonth, 6);
          }
        }
      }),
    );
  });

  it("never finds a policy below the cheapest, nor a change by the order of offerings", () => {
    assert(
      property(work, (parts) => {
        const workloads = parts.map((part, i) => aWorkload({ ...part, id: `w${i}` }));
        const [best, ...others] = scenario(workloads, policies).map((o) => o.ledger.usdPerMonth);
        for (const other of others) expect(other).toBeGreaterThanOrEqual((best ?? 0) - 1e-9);
        const reversed = offerings.toReversed();
        const again = priceScenario({ workloads, offerings: reversed, policies, day: DAY });
        expect(again[0]?.ledger.usdPerMonth).toBe(best);
      }),
    );
  });
});
