import { array, assert, constantFrom, double, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidate, frontierOf, supplierPrice } from "./frontier.ts";

const point = (part: Partial<Candidate>): Candidate => ({
  name: "a",
  usdPerMonth: 100,
  quality: 0.5,
  effectiveClouds: 1,
  servedShare: 1,
  mark: "other",
  ...part,
});
const points = array(
  record({
    name: constantFrom("a", "b"),
    usdPerMonth: integer({ min: 1, max: 30 }),
    quality: double({ min: 0, max: 1, noNaN: true }),
    effectiveClouds: integer({ min: 1, max: 6 }),
    servedShare: constantFrom(1),
    mark: constantFrom("current" as const, "chosen" as const, "other" as const),
  }),
  { minLength: 1, maxLength: 12 },
);

describe("the frontier", () => {
  it("leaves out what another beats in all", () => {
    const [cheap, dear, apart] = frontierOf([
      point({}),
      point({ usdPerMonth: 120 }),
      point({ usdPerMonth: 130, effectiveClouds: 2 }),
    ]);
    expect([cheap?.dominated, dear?.dominated, apart?.dominated]).toEqual([false, true, false]);
  });

  it("keeps what today is and what was chosen, marked", () => {
    const all = frontierOf([point({}), point({ usdPerMonth: 300, mark: "current" })]);
    expect(all.map(({ mark, dominated }) => [mark, dominated])).toEqual([
      ["other", false],
      ["current", true],
    ]);
  });

  it("holds serving less against nobody", () => {
    const [whole, part] = frontierOf([point({}), point({ usdPerMonth: 1, servedShare: 0.2 })]);
    expect([whole?.dominated, part?.dominated]).toEqual([false, true]);
  });

  it("never empties, and every dominated point is beaten by one on it", () => {
    assert(
      property(points, (candidates) => {
        const all = frontierOf(candidates);
        const best = all.filter(({ dominated }) => !dominated);
        expect(best.length).toBeGreaterThan(0);
        for (const beaten of all.filter(({ dominated }) => dominated))
          expect(
            best.some(
              (one) =>
                one.usdPerMonth <= beaten.usdPerMonth &&
                one.effectiveClouds >= beaten.effectiveClouds &&
                (one.quality ?? 0) >= (beaten.quality ?? 0) - 1e-9,
            ),
          ).toBe(true);
      }),
    );
  });
});

describe("the price of one more independent supplier", () => {
  it("is the slope of the least cost", () => {
    const all = [
      { usdPerMonth: 100, effectiveClouds: 1 },
      { usdPerMonth: 130, effectiveClouds: 2 },
      { usdPerMonth: 190, effectiveClouds: 3 },
      { usdPerMonth: 180, effectiveClouds: 2.1 },
    ];
    expect(supplierPrice(all, 1)).toBe(30);
    expect(supplierPrice(all, 2)).toBe(60);
    expect(supplierPrice(all, 3)).toBeNull();
    expect(supplierPrice([], 1)).toBeNull();
  });

  it("never falls as more suppliers are had", () => {
    assert(
      property(points, (candidates) => {
        const prices = [1, 2, 3, 4, 5].flatMap((from) => supplierPrice(candidates, from) ?? []);
        expect(prices).toEqual(prices.toSorted((a, b) => a - b));
      }),
    );
  });
});
