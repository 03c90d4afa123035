import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  record,
} from "fast-check";
import { describe, expect, it } from "vitest";
import { aClass, aScenario, madeUpScenario } from "@/tests/support/made-up-scenario.ts";
import { sideOf, sumOfDrivers } from "@/tests/support/scenario-sides.ts";
import type { ScenarioFile } from "../scenario-file.ts";
import type { Side } from "./compared-side.ts";
import { explainDifference } from "./explain-difference.ts";

const SOUTH = { of: "seller", id: "south" } as const;
const halfSouth = (shocks: ScenarioFile["shocks"]): ScenarioFile =>
  aScenario({
    months: 1,
    classes: [
      aClass({
        currentSplit: [
          { offeringId: "south--deep", share: 0.5 },
          { offeringId: "north--swift", share: 0.5 },
        ],
      }),
    ],
    shocks,
  });
const outage = {
  kind: "outage",
  fromMonth: 1,
  target: SOUTH,
  days: 5,
  source: "assumed",
} as const;
const dearer = {
  kind: "price",
  fromMonth: 1,
  target: SOUTH,
  change: 4,
  source: "assumed",
} as const;

/** From the work as it is to the cheapest place for it, both in the same market. */
async function leaving(shocks: ScenarioFile["shocks"]) {
  const file = halfSouth(shocks);
  return explainDifference(await sideOf(file, 1), await sideOf(file, 0));
}

const billOf = ({ run }: Side): number =>
  run.months.reduce((sum, { usd }) => sum + usd.reduce((own, one) => own + one, 0), 0);

describe("two policies of one scenario", () => {
  it("differ by mix alone where a seller is down and dearer", async () => {
    const { usd, drivers } = await leaving([dearer, outage]);
    expect([drivers.volume, drivers.cache]).toEqual([0, 0]);
    expect(drivers.price).toBeCloseTo(0, 6);
    expect(drivers.mix).toBeCloseTo(usd, 6);
  });

  it("differ by mix alone where a price rises within the month: both would pay it", async () => {
    const { usd, drivers } = await leaving([{ ...dearer, onDay: "2026-12-05" }]);
    expect(usd).toBeLessThan(-1000);
    expect(drivers.price).toBeCloseTo(0, 6);
    expect(drivers.mix).toBeCloseTo(usd, 6);
  });

  it("never differ by volume or cache, nor by price without a surcharge, whatever comes on whatever day", async () => {
    const on = { fromMonth: integer({ min: 1, max: 3 }), day: integer({ min: 0, max: 27 }) };
    const shock = record({
      ...on,
      kind: constantFrom("outage", "price", "withdrawal"),
      seller: constantFrom("cloud-0", "cloud-1", "cloud-2"),
      size: constantFrom(0.25, 1, 4),
    });
    const shockOf = (
      one: typeof shock extends Arbitrary<infer T> ? T : never,
    ): ScenarioFile["shocks"][number] => {
      const target = { of: "seller", id: one.seller } as const;
      const onDay = `2026-1${one.fromMonth === 1 ? 1 : 2}-${String(1 + one.day).padStart(2, "0")}`;
      const common = { target, fromMonth: one.fromMonth, onDay, source: "assumed" };
      if (one.kind === "outage") return { kind: "outage", ...common, days: 1 + one.day };
      if (one.kind === "price") return { kind: "price", ...common, change: one.size };
      return { kind: "withdrawal", ...common };
    };
    await assert(
      asyncProperty(
        array(shock, { maxLength: 4 }),
        integer({ min: 1, max: 500 }),
        constantFrom([2, 0], [0, 1], [1, 2]),
        async (drawn, seed, [from = 0, to = 0]) => {
          const file = madeUpScenario(
            { classes: 3, offerings: 6, seed },
            {
              months: 3,
              shocks: drawn.map(shockOf),
              policies: [
                { kind: "cheapest" },
                {
                  kind: "provider-router",
                  operatorId: "cloud-1",
                  labIds: [],
                  surchargeUsdPerMtok: 0.5,
                },
              ],
            },
          );
          const [a, b] = [await sideOf(file, from), await sideOf(file, to)];
          const found = explainDifference(a, b);
          // A surcharge is a price that only one of them asks.
          const price = from === 1 || to === 1 ? 0 : found.drivers.price;
          const scale = Math.max(1, billOf(a), billOf(b));
          expect([found.drivers.volume, found.drivers.cache]).toEqual([0, 0]);
          expect(Math.abs(price) / scale).toBeLessThan(1e-12);
          expect(Math.abs(sumOfDrivers(found) - found.usd) / scale).toBeLessThan(1e-12);
          expect(found.others).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
