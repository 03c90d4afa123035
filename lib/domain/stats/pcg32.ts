/** Half of a 64-bit number each: JavaScript multiplies no more than 53 bits exactly. */
type Word64 = { hi: number; lo: number };

const MULTIPLIER: Readonly<Word64> = { hi: 0x5851f42d, lo: 0x4c957f2d };
const TWO_TO_32 = 2 ** 32;

/** A source of numbers that only look like chance: the same seed gives the same ones, anywhere. */
export type RandomSource = {
  /** The next whole number from 0 to 2³² - 1. */
  readonly next: () => number;
  /** The next number above 0 and below 1, in the middle of one of 2³² equal steps. */
  readonly uniform: () => number;
};

/**
 * PCG32 (XSH-RR), a generator of 64 bits of state, in one of 2⁶³ streams.
 *
 * One stream for each input lets an input keep its draws whatever stands beside
 * it, so that two runs that differ in one input differ in nothing else.
 *
 * Source: O'Neill, M. (2014), PCG: A Family of Simple Fast Space-Efficient
 * Statistically Good Algorithms for Random Number Generation, HMC-CS-2014-0905.
 *
 * @param seed a whole number from 0 to 2⁵³ - 1
 * @param stream likewise
 * @throws RangeError if either is not
 *
 * @example
 * pcg32(42, 54).next();
 * // => 2707161783
 */
export function pcg32(seed: number, stream: number): RandomSource {
  for (const [name, value] of [
    ["seed", seed],
    ["stream", stream],
  ] as const)
    if (!(Number.isSafeInteger(value) && value >= 0))
      throw new RangeError(`the ${name} is ${value}; expected a whole number from 0 to 2^53 - 1`);
  const increment = {
    hi: Math.floor(stream / (TWO_TO_32 / 2)),
    lo: ((stream << 1) | 1) >>> 0,
  };
  const state: Word64 = { hi: 0, lo: 0 };
  step(state, increment);
  addTo(state, Math.floor(seed / TWO_TO_32), seed >>> 0);
  step(state, increment);
  const next = (): number => {
    const { hi, lo } = state;
    step(state, increment);
    // ((state >> 18) ^ state) >> 27, its low 32 bits.
    const mixedHi = (hi ^ (hi >>> 18)) >>> 0;
    const mixedLo = (lo ^ ((hi << 14) | (lo >>> 18))) >>> 0;
    const shifted = ((mixedHi << 5) | (mixedLo >>> 27)) >>> 0;
    const turn = hi >>> 27;
    return ((shifted >>> turn) | (shifted << (-turn & 31))) >>> 0;
  };
  return { next, uniform: () => (next() + 0.5) / TWO_TO_32 };
}

/** state = state × multiplier + increment, to 64 bits. */
function step(state: Word64, increment: Word64): void {
  const { hi, lo } = state;
  const crossed = Math.imul(hi, MULTIPLIER.lo) + Math.imul(lo, MULTIPLIER.hi);
  state.hi = (highHalf(lo, MULTIPLIER.lo) + crossed) >>> 0;
  state.lo = Math.imul(lo, MULTIPLIER.lo) >>> 0;
  addTo(state, increment.hi, increment.lo);
}

function addTo(state: Word64, hi: number, lo: number): void {
  const low = state.lo + lo;
  state.hi = (state.hi + hi + (low >= TWO_TO_32 ? 1 : 0)) >>> 0;
  state.lo = low >>> 0;
}

/** The upper 32 bits of the product of two 32-bit numbers. */
function highHalf(a: number, b: number): number {
  const [a0, a1, b0, b1] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16];
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  const other = a0 * b1 + (middle & 0xffff);
  return a1 * b1 + (middle >>> 16) + (other >>> 16);
}
