import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { mersenneTwister } from "./mersenne-twister.ts";

const DEFAULT_SEED = 5489;

describe("the Mersenne Twister", () => {
  // ISO C++ [rand.predef]: the 10,000th number of a default mt19937 shall be 4123659995.
  it("meets the requirement of the C++ standard", () => {
    const draws = Array.from({ length: 10_000 }, mersenneTwister(DEFAULT_SEED));
    expect(draws.at(-1)).toBe(4_123_659_995);
    expect(draws.slice(0, 2)).toEqual([3_499_211_612, 581_869_302]);
  });

  it("draws whole numbers of 32 bits, the same for the same seed", () => {
    assert(
      property(integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        const drawn = Array.from({ length: 700 }, mersenneTwister(seed));
        expect(drawn).toEqual(Array.from({ length: 700 }, mersenneTwister(seed)));
        for (const value of drawn) expect(value === value >>> 0).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it.each([-1, 0.5, 2 ** 32, Number.NaN])("refuses a seed of %d", (seed) => {
    expect(() => mersenneTwister(seed)).toThrow(RangeError);
  });
});
