import { assert, bigInt, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { splitmix64 } from "./splitmix64.ts";

const take = (seed: bigint, count: number): bigint[] =>
  Array.from({ length: count }, splitmix64(seed));

describe("SplitMix64", () => {
  // Rosetta Code, "Pseudo-random numbers/Splitmix64", seed 1234567.
  it("draws the published numbers", () => {
    expect(take(1_234_567n, 5)).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });

  // Vigna's splitmix64.c, seed 0: the numbers that xoshiro generators are tried with.
  it("agrees with the seeds of other generators", () => {
    expect(take(0n, 3)).toEqual([0xe220a8397b1dcdafn, 0x6e789e6aa1b965f4n, 0x06c45d188009454fn]);
  });

  it("stays within 64 bits, and counts only those of its seed", () => {
    assert(
      property(bigInt({ min: 0n, max: 2n ** 64n - 1n }), (seed) => {
        const drawn = take(seed, 4);
        for (const value of drawn) expect(value >= 0n && value < 2n ** 64n).toBe(true);
        expect(take(seed + 2n ** 64n, 4)).toEqual(drawn);
      }),
    );
  });

  it("refuses a negative seed", () => {
    expect(() => splitmix64(-1n)).toThrow(RangeError);
  });
});
