import { asGiven, step } from "../../explain/step.ts";
import { pcg32 } from "../../stats/pcg32.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const seededDraws: IndexDefinition = {
  id: "seeded-draws",
  methodVersion: METHOD_VERSION,
  name: "Seeded draws",
  question: "Where does chance come from, so that a score comes out the same when it is run again?",
  formula:
    "state ← state × 6364136223846793005 + stream;  out = the upper bits of the state, stirred and rotated (PCG32)",
  symbols: {
    seed: "a whole number, printed with every run: the same one gives the same draws anywhere",
    stream: "one for each input, so that two runs that differ in one input differ in nothing else",
    out: "a whole number from 0 to 4,294,967,295",
  },
  unit: "count",
  range: [0, 4_294_967_295],
  bands: [],
  missingData: "Nothing is missing: the numbers only look like chance.",
  limits: [
    "Another seed gives slightly other bands; 10,000 draws keep the difference small.",
    "SplitMix64 and the Mersenne Twister are kept to reproduce what others published with them; scores use neither.",
  ],
  references: [
    {
      cite: "O'Neill, M. (2014), PCG: a family of simple fast space-efficient statistically good algorithms, HMC-CS-2014-0905",
      recalled: true,
    },
    {
      cite: "Steele, G., Lea, D. and Flood, C. (2014), Fast splittable pseudorandom number generators",
      recalled: true,
    },
    {
      cite: "Matsumoto, M. and Nishimura, T. (1998), Mersenne Twister, ACM TOMACS 8",
      recalled: true,
    },
  ],
  ownConventions: [],
  checkedBy: ["pcg32", "splitmix64", "mt19937_nth"],
  example: {
    given: "Seed 42, stream 54: the first draw, as its author prints it",
    explain: () =>
      step(seededDraws.name, seededDraws.unit, pcg32(42, 54).next(), "one step from the seed", [
        asGiven("Seed", "count", 42),
        asGiven("Stream", "count", 54),
      ]),
  },
};
