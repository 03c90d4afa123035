import { assert, integer, maxSafeNat, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { pcg32 } from "./pcg32.ts";

const take = (seed: number, stream: number, count: number): number[] =>
  Array.from({ length: count }, pcg32(seed, stream).next);

describe("PCG32", () => {
  // O'Neill's pcg32-demo, seed 42 and stream 54: the first line that it prints.
  it("draws what the reference implementation prints", () => {
    expect(take(42, 54, 6)).toEqual([
      0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e,
    ]);
  });

  it("is the generator of 64 bits, written in halves of 32", () => {
    assert(
      property(maxSafeNat(), maxSafeNat(), (seed, stream) => {
        expect(take(seed, stream, 20)).toEqual(inWholeWords(seed, stream, 20));
      }),
    );
  });

  it("gives the same numbers to the same seed and stream, and others to any other", () => {
    assert(
      property(maxSafeNat(), maxSafeNat(), integer({ min: 1, max: 1000 }), (seed, stream, off) => {
        const drawn = take(seed, stream, 8);
        expect(take(seed, stream, 8)).toEqual(drawn);
        expect(take((seed + off) % 2 ** 53, stream, 8)).not.toEqual(drawn);
        expect(take(seed, (stream + off) % 2 ** 53, 8)).not.toEqual(drawn);
      }),
    );
  });

  // The sum of n uniforms has a standard deviation of √(n / 12).
  it("draws uniforms strictly between 0 and 1, a half on average, streams without a tie", () => {
    const n = 20_000;
    const [one, other] = [pcg32(20_261_122, 1), pcg32(20_261_122, 2)];
    let [sum, product] = [0, 0];
    for (let i = 0; i < n; i += 1) {
      const [u, v] = [one.uniform(), other.uniform()];
      expect(u > 0 && u < 1).toBe(true);
      sum += u - 0.5;
      product += (u - 0.5) * (v - 0.5);
    }
    expect(Math.abs(sum)).toBeLessThan(4 * Math.sqrt(n / 12));
    expect(Math.abs(product)).toBeLessThan((4 * Math.sqrt(n)) / 12);
  });

  it.each([-1, 0.5, 2 ** 53, Number.NaN])("refuses %d for a seed or a stream", (value) => {
    expect(() => pcg32(value, 0)).toThrow(RangeError);
    expect(() => pcg32(0, value)).toThrow(RangeError);
  });
});

/** O'Neill's definition as it is written down, in numbers of any length. */
function inWholeWords(seed: number, stream: number, count: number): number[] {
  const whole = 2n ** 64n - 1n;
  const increment = ((BigInt(stream) << 1n) | 1n) & whole;
  const step = (state: bigint) => (state * 6364136223846793005n + increment) & whole;
  let state = step((step(0n) + BigInt(seed)) & whole);
  return Array.from({ length: count }, () => {
    const old = state;
    state = step(old);
    const mixed = (((old >> 18n) ^ old) >> 27n) & 0xffffffffn;
    const turn = old >> 59n;
    return Number(((mixed >> turn) | (mixed << (-turn & 31n))) & 0xffffffffn);
  });
}
