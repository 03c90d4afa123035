const MASK = (1n << 64n) - 1n;

/**
 * SplitMix64: a 64-bit counter, stirred. Turns one seed into many for generators that need more state.
 *
 * Source: Steele, Lea and Flood (2014), Fast Splittable Pseudorandom Number Generators.
 *
 * @param seed a whole number of zero or more; its lowest 64 bits count
 * @returns a function that gives the next 64-bit number
 * @throws RangeError if the seed is negative
 *
 * @example
 * splitmix64(1234567n)();
 * // => 6457827717110365317n
 */
export function splitmix64(seed: bigint): () => bigint {
  if (seed < 0n) throw new RangeError(`the seed is ${seed}; expected zero or more`);
  let state = seed & MASK;
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & MASK;
    let mixed = state;
    mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & MASK;
    return mixed ^ (mixed >> 31n);
  };
}
