import { array, assert, constantFrom, integer, oneof, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { beats, type Candidate, frontierOf, supplierPrice } from "./frontier.ts";

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
    quality: oneof(
      integer({ min: 0, max: 20 }).map((n) => n / 20),
      constantFrom(null),
    ),
    effectiveClouds: integer({ min: 1, max: 6 }),
    servedShare: constantFrom(1, 1, 1, 0.6, 0),
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

  it("is what brute force in three dimensions leaves", () => {
    // Said again without tolerance or order: costs are whole numbers here, and qualities far apart or equal.
    const isBetter = (a: Candidate, b: Candidate) =>
      a.usdPerMonth <= b.usdPerMonth &&
      a.effectiveClouds >= b.effectiveClouds &&
      (a.quality === null ? b.quality === null : b.quality !== null && a.quality >= b.quality) &&
      (a.usdPerMonth < b.usdPerMonth ||
        a.effectiveClouds > b.effectiveClouds ||
        (a.quality ?? 0) > (b.quality ?? 0));
    assert(
      property(points, (candidates) => {
        const most = Math.max(...candidates.map(({ servedShare }) => servedShare));
        const full = candidates.filter(({ servedShare }) => servedShare === most);
        for (const [i, { dominated, beatenBy }] of frontierOf(candidates).entries()) {
          const own = candidates[i];
          if (own === undefined) throw new Error("as many points as candidates");
          const better = full.filter((other) => isBetter(other, own));
          expect(dominated).toBe(own.servedShare < most || better.length > 0);
          const onIt = better.filter((one) => !full.some((other) => isBetter(other, one)));
          // Nobody beats a point that is not beaten, and whoever is said to is on the frontier.
          expect(onIt.length > 0).toBe(beatenBy !== undefined);
          expect([undefined, ...onIt.map(({ name }) => name)]).toContain(beatenBy);
        }
      }),
    );
  });

  it("never empties, and whatever is beaten is beaten by one on it", () => {
    assert(
      property(points, (candidates) => {
        const all = frontierOf(candidates);
        const best = all.filter(({ dominated }) => !dominated);
        expect(best.length).toBeGreaterThan(0);
        const most = Math.max(...candidates.map(({ servedShare }) => servedShare));
        for (const beaten of all.filter(
          ({ dominated, servedShare }) => dominated && servedShare === most,
        ))
          expect(best.some((one) => beats(one, beaten))).toBe(true);
      }),
    );
  });

  it("holds a mix nobody has measured against its like only", () => {
    const all = frontierOf([
      point({ quality: null, usdPerMonth: 1, effectiveClouds: 5 }),
      point({ quality: 0.1 }),
      point({ quality: null, usdPerMonth: 2, effectiveClouds: 5 }),
    ]);
    expect(all.map(({ dominated }) => dominated)).toEqual([false, false, true]);
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
