const SIZE = 624;
const MIDDLE = 397;

/**
 * MT19937, the Mersenne Twister that many published simulations were drawn with: kept to reproduce them.
 *
 * Source: Matsumoto, M. and Nishimura, T. (1998), ACM TOMACS 8(1); the check
 * value is that of the C++ standard, [rand.predef].
 *
 * @param seed a whole number from 0 to 2³² - 1
 * @returns a function that gives the next whole number from 0 to 2³² - 1
 * @throws RangeError if the seed is not such a number
 *
 * @example
 * mersenneTwister(5489)(); // the 10,000th call gives 4123659995
 */
export function mersenneTwister(seed: number): () => number {
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32))
    throw new RangeError(`the seed is ${seed}; expected a whole number from 0 to 2^32 - 1`);
  const state = new Uint32Array(SIZE);
  const word = (i: number): number => state[i % SIZE] ?? 0;
  state[0] = seed;
  for (let i = 1; i < SIZE; i += 1)
    state[i] = Math.imul(1812433253, word(i - 1) ^ (word(i - 1) >>> 30)) + i;
  let place = SIZE;
  return () => {
    if (place === SIZE) {
      for (let i = 0; i < SIZE; i += 1) {
        const joined = (word(i) & 0x80000000) | (word(i + 1) & 0x7fffffff);
        state[i] = word(i + MIDDLE) ^ (joined >>> 1) ^ ((joined & 1) === 1 ? 0x9908b0df : 0);
      }
      place = 0;
    }
    let drawn = word(place);
    place += 1;
    drawn ^= drawn >>> 11;
    drawn ^= (drawn << 7) & 0x9d2c5680;
    drawn ^= (drawn << 15) & 0xefc60000;
    return (drawn ^ (drawn >>> 18)) >>> 0;
  };
}
