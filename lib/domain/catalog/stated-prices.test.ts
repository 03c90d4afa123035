import { array, assert, constant, constantFrom, oneof, option, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { aPrice, anOffering, DAY } from "@/tests/support/routing.ts";
import { addDays } from "../quantity/plain-date.ts";
import { FEED_IDS } from "./feed.ts";
import { SELLER_KINDS } from "./seller-kind.ts";
import { plainlyStated, statedOnSheet, statedPrices, type StatedPrices } from "./stated-prices.ts";

const ALL_DAY = constant(null);
const aDay = constantFrom(-40, -1, 0, 1, 40).map((days) => addDays(DAY, days));
const aRow = record({
  unit: constantFrom("input", "output", "cache-read"),
  usd: constantFrom(0, 1, 1.06, 2),
  part: record({
    feedId: constantFrom(...FEED_IDS),
    serviceTier: constantFrom("standard", "standard", "batch"),
    minPromptTokens: constantFrom(0, 0, 0, 200_001),
    observedAt: aDay,
    effectiveFrom: option(aDay, { freq: 4 }),
    effectiveTo: option(aDay, { freq: 4 }),
    timeWindow: oneof(
      { weight: 9, arbitrary: ALL_DAY },
      { weight: 1, arbitrary: constant({ startUtc: "00:00", endUtc: "08:00" }) },
    ),
    derived: constantFrom(false, false, false, true),
  }),
});
const anyOffering = record({
  kind: constantFrom(...SELLER_KINDS),
  rows: array(aRow, { maxLength: 7 }),
}).map(({ kind, rows }) =>
  anOffering("made-up", {
    seller: { id: "made-up", name: "Made up", operatorId: null, kind },
    prices: rows.map(({ unit, usd, part }) => aPrice(unit, usd, part)),
  }),
);

const byFeed = (stated: readonly StatedPrices[]) =>
  stated.toSorted((a, b) => (a.feedId < b.feedId ? -1 : 1));

describe("what feeds say of an offering", () => {
  it("is what its price sheet says, wherever there is nothing to weigh", () => {
    let plain = 0;
    assert(
      property(anyOffering, (offering) => {
        const stated = plainlyStated(offering, DAY);
        if (stated === undefined) return;
        plain += 1;
        expect(byFeed(stated)).toEqual(byFeed(statedOnSheet(offering, DAY)));
      }),
      { numRuns: 2000 },
    );
    expect(plain).toBeGreaterThan(200);
  });

  it("is weighed where a lineage says two things, or none holds on the day", () => {
    const twice = anOffering("made-up", {
      prices: [
        aPrice("input", 5, { feedId: "llmdb", observedAt: addDays(DAY, -9) }),
        aPrice("input", 6, { feedId: "models-dev", observedAt: DAY }),
      ],
    });
    expect(plainlyStated(twice, DAY)).toBeUndefined();
    expect(statedPrices(twice, DAY)).toEqual([
      { feedId: "models-dev", input: 6, output: undefined },
    ]);
    const ended = anOffering("made-up", {
      prices: [aPrice("input", 5, { effectiveTo: addDays(DAY, -1) })],
    });
    expect(plainlyStated(ended, DAY)).toBeUndefined();
    expect(statedPrices(ended, DAY)).toMatchObject([{ input: 5 }]);
  });
});
