import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import { mersenneTwister } from "../stats/mersenne-twister.ts";
import { pcg32 } from "../stats/pcg32.ts";
import { splitmix64 } from "../stats/splitmix64.ts";
import { exampleStep } from "./example-step.ts";

/** Beyond this a number of JavaScript is no longer exact. */
const TOP_BITS = 11n;

export const randomGenerators = {
  id: "random-generators",
  methodVersion: METHOD_VERSION,
  name: "Random generators",
  question: "Where does the chance of a run come from, and can it be repeated?",
  formula:
    "state = state × 6364136223846793005 + (2 × stream + 1);  out = rotate((state >> 18 ^ state) >> 27, state >> 59)",
  symbols: {
    state: "64 bits, begun from the seed",
    stream: "which of 2⁶³ sequences; each input has the one that its name says",
    out: "32 bits; (out + .5) / 2³² is a number between 0 and 1",
  },
  unit: "count",
  range: [0, 2 ** 53],
  bands: [],
  missingData: "Nothing can be missing: a run without a seed uses the one every page uses.",
  limits: [
    "They only look like chance: who knows the seed knows every draw. Nothing secret is made with them.",
    "Streams are numbered with 52 bits: of a thousand inputs two share one with a chance of about 1 in 10¹⁰.",
  ],
  references: [
    {
      cite: "O'Neill, M. (2014), PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random Number Generation, HMC-CS-2014-0905",
      url: "https://www.pcg-random.org/paper.html",
    },
    {
      cite: "Steele, G. L., Lea, D. and Flood, C. H. (2014), Fast Splittable Pseudorandom Number Generators, OOPSLA (SplitMix64)",
    },
    {
      cite: "Matsumoto, M. and Nishimura, T. (1998), Mersenne Twister, ACM TOMACS 8(1); check value of ISO C++ [rand.predef]",
    },
  ],
  ownConventions: [
    "One stream for each input, numbered by a hash of its name (FNV-1a), so that an input keeps its draws whatever stands beside it.",
    "Runs draw with PCG32 alone; SplitMix64 and the Mersenne Twister are kept to repeat published ones.",
  ],
  example: {
    given: "PCG32 with seed 42 in stream 54: the published first number is 2707161783",
    explain: () =>
      exampleStep(
        "First number",
        pcg32(42, 54).next(),
        "count",
        "the step above, from seed 42 in stream 54",
        [
          exampleStep(
            "Mersenne Twister, the 10,000th of seed 5489",
            Array.from({ length: 10_000 }, mersenneTwister(5489)).at(-1) ?? 0,
            "count",
            "4123659995 by the C++ standard",
          ),
          exampleStep(
            "SplitMix64, the first of seed 1234567, its upper 53 bits",
            Number(splitmix64(1_234_567n)() >> TOP_BITS),
            "count",
            "6457827717110365317 over 2¹¹",
          ),
        ],
      ),
  },
} as const satisfies IndexDefinition;
