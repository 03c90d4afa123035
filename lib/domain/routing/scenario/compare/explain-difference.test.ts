import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  boolean,
  constantFrom,
  integer,
  record,
} from "fast-check";
import { describe, expect, it } from "vitest";
import { aClass, aPinned, aScenario, madeUpScenario } from "@/tests/support/made-up-scenario.ts";
import { aPrice } from "@/tests/support/routing.ts";
import { sideOf, sumOfDrivers } from "@/tests/support/scenario-sides.ts";
import { policyResult } from "../policy-result.ts";
import type { ScenarioFile } from "../scenario-file.ts";
import type { Side } from "./compared-side.ts";
import { type Difference, DRIVERS, explainDifference } from "./explain-difference.ts";

const north = aPinned("north", "swift", [1, 2], {
  prices: [aPrice("input", 1), aPrice("cache-read", 0.1), aPrice("output", 2)],
});
const plain = (part: Partial<ScenarioFile> = {}): ScenarioFile =>
  aScenario({ months: 1, offerings: [north], ...part });

const difference = async (a: ScenarioFile, b: ScenarioFile): Promise<Difference> =>
  explainDifference(await sideOf(a), await sideOf(b));

describe("why one strategy costs more than another", () => {
  it("is volume where only the requests grow", async () => {
    const { usd, drivers } = await difference(
      plain(),
      plain({ classes: [aClass({ requestsPerMonth: 1_500_000 })] }),
    );
    expect(usd).toBeCloseTo(600, 8);
    expect(drivers.volume).toBeCloseTo(600, 8);
    for (const other of [drivers.price, drivers.mix, drivers.cache, drivers.commitment])
      expect(other).toBeCloseTo(0, 8);
  });

  it("is cache where only more of the prompt is read from one", async () => {
    const { drivers } = await difference(
      plain(),
      plain({ classes: [aClass({ cacheReadShare: 0.5 })] }),
    );
    expect(drivers.cache).toBeCloseTo(-450, 8);
    expect(drivers.volume).toBeCloseTo(0, 8);
  });

  it("is price where only a price rises, by a shock too", async () => {
    const shocks: ScenarioFile["shocks"] = [
      {
        kind: "price",
        target: { of: "cloud", id: "north" },
        change: 0.5,
        fromMonth: 1,
        source: "assumed",
      },
    ];
    const { drivers } = await difference(plain(), plain({ shocks }));
    expect(drivers.price).toBeCloseTo(600, 8);
    expect(drivers.mix).toBe(0);
  });

  it("is commitment where only one is promised", async () => {
    const commitments = [
      { operatorId: "north", usdPerMonth: 2000, discount: 0.1, source: "contract" },
    ];
    const { drivers, usd } = await difference(plain(), plain({ commitments }));
    expect([usd, drivers.commitment]).toEqual([800, 800]);
  });

  it("is mix between two policies of one scenario", async () => {
    const file = aScenario({
      months: 1,
      classes: [aClass({ currentSplit: [{ offeringId: "south--deep", share: 1 }] })],
    });
    const { drivers, usd } = explainDifference(await sideOf(file, 1), await sideOf(file, 0));
    expect(usd).toBeCloseTo(-1200, 8);
    expect(drivers.mix).toBeCloseTo(-1200, 8);
  });

  it("adds up, whatever differs", async () => {
    await assert(
      asyncProperty(
        integer({ min: 1, max: 500 }),
        integer({ min: 1, max: 500 }),
        constantFrom(0, 1),
        async (seedA, seedB, at) => {
          const [a, b] = [seedA, seedB].map((seed) =>
            madeUpScenario(
              { classes: 3 + (seed % 3), offerings: 6, seed },
              { months: 1 + (seed % 4) },
            ),
          );
          if (a === undefined || b === undefined) return;
          const found = explainDifference(await sideOf(a), await sideOf(b, at));
          expect(sumOfDrivers(found)).toBeCloseTo(found.usd, 4);
          expect(found.others).toEqual([]);
          const back = explainDifference(await sideOf(b, at), await sideOf(a));
          expect(back.drivers.price).toBeCloseTo(-found.drivers.price, 4);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("a list price of zero", () => {
  const free = aPinned("north", "swift", [0, 0]);
  const routed = (surchargeUsdPerMtok: number): Partial<ScenarioFile> => ({
    policies: [{ kind: "provider-router", operatorId: "north", labIds: [], surchargeUsdPerMtok }],
  });

  it("hides no surcharge: it is price", async () => {
    const { usd, drivers, others } = await difference(
      plain({ offerings: [free], ...routed(0) }),
      plain({ offerings: [free], ...routed(0.5) }),
    );
    expect(usd).toBeCloseTo(500, 8);
    expect(drivers.price).toBeCloseTo(500, 8);
    expect(others).toEqual([]);
  });

  it("that is no longer free is price, and work with a surcharge that grows is volume", async () => {
    const dearer = await difference(plain({ offerings: [free] }), plain());
    expect([dearer.usd, dearer.drivers.price]).toEqual([1200, 1200]);
    const grown = await difference(
      plain({ offerings: [free], ...routed(0.5) }),
      plain({
        offerings: [free],
        ...routed(0.5),
        classes: [aClass({ requestsPerMonth: 2_000_000 })],
      }),
    );
    expect(grown.drivers.volume).toBeCloseTo(500, 8);
  });

  it("leaves the drivers adding up, whatever is free, empty, new or gone", async () => {
    const side = record({
      free: array(boolean(), { minLength: 5, maxLength: 5 }),
      empty: array(boolean(), { minLength: 3, maxLength: 3 }),
      noClass: integer({ min: -1, max: 2 }),
      noOffering: integer({ min: -1, max: 4 }),
      surcharge: constantFrom(0, 0.25),
      cached: constantFrom(0, 0.4),
      months: integer({ min: 1, max: 3 }),
      promised: constantFrom(0, 5000),
      shock: constantFrom(0, 0.5),
      at: constantFrom(0, 1, 2),
    });
    const made = madeUpScenario({ classes: 3, offerings: 5, seed: 11 });
    const fileOf = (one: typeof side extends Arbitrary<infer T> ? T : never): ScenarioFile => ({
      ...made,
      months: one.months,
      classes: made.classes
        .map((own, w) => ({
          ...own,
          cacheReadShare: one.cached,
          requestsPerMonth: one.empty[w] === true ? 0 : own.requestsPerMonth,
        }))
        .filter((_, w) => w !== one.noClass),
      offerings: made.offerings
        .map((own, o) =>
          one.free[o] === true
            ? { ...own, prices: own.prices.map((price) => ({ ...price, usdPerMtok: 0 })) }
            : own,
        )
        .filter((_, o) => o !== one.noOffering),
      policies: [
        { kind: "cheapest" },
        {
          kind: "provider-router",
          operatorId: "cloud-1",
          labIds: [],
          surchargeUsdPerMtok: one.surcharge,
        },
      ],
      commitments:
        one.promised === 0
          ? []
          : [
              {
                operatorId: "cloud-1",
                usdPerMonth: one.promised,
                discount: 0.1,
                source: "contract",
              },
            ],
      shocks:
        one.shock === 0
          ? []
          : [
              {
                kind: "price",
                target: { of: "cloud", id: "cloud-1" },
                change: one.shock,
                fromMonth: 1,
                source: "assumed",
              },
            ],
    });
    await assert(
      asyncProperty(side, side, async (x, y) => {
        const [a, b] = [fileOf(x), fileOf(y)];
        const [from, to] = [await sideOf(a, x.at), await sideOf(b, y.at)];
        const found = explainDifference(from, to);
        const bill = ({ file, months, run }: Side) =>
          policyResult(file, months, run, undefined).usdTotal;
        const parts = Object.values(found.drivers).map(Math.abs);
        // A mix in between may cost far more than either bill: rounding is of its size.
        const scale = Math.max(1, bill(from), bill(to), ...parts);
        expect(Math.abs(found.usd - (bill(to) - bill(from))) / scale).toBeLessThan(1e-12);
        expect(Math.abs(sumOfDrivers(found) - found.usd) / scale).toBeLessThan(1e-12);
        expect(found.others).toEqual([]);
        const back = explainDifference(to, from);
        for (const driver of DRIVERS)
          expect(Math.abs(back.drivers[driver] + found.drivers[driver]) / scale).toBeLessThan(1e-9);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what no driver explains", () => {
  it("is said, with its reason", async () => {
    const [from, to] = [await sideOf(plain()), await sideOf(plain())];
    // A bill that holds money no request pays: as if a part of the model were missing here.
    const strange: Side = {
      ...to,
      run: {
        ...to.run,
        months: to.run.months.map((month) => ({
          ...month,
          shares: new Float64Array(month.shares.length),
          parts: month.parts.map((part) => {
            const none = new Float64Array(part.paid.length);
            return { ...part, answers: none, paid: none };
          }),
        })),
      },
    };
    const found = explainDifference(from, strange);
    expect(found.usd).toBeCloseTo(0, 8);
    expect(found.drivers.mix + found.drivers.other).toBeCloseTo(0, 8);
    expect(found.others).toEqual([
      { usd: expect.closeTo(1200, 6), reason: expect.stringContaining("no price of a request") },
    ]);
  });
});
