import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import { quantileOfSorted } from "../stats/quantile.ts";
import { exampleStep } from "./example-step.ts";

const ONE_TO_TEN = Array.from({ length: 10 }, (_, i) => i + 1);

export const sampleQuantiles = {
  id: "sample-quantiles",
  methodVersion: METHOD_VERSION,
  name: "Quantiles of the draws",
  question: "Below which value do 5 % of the draws lie?",
  formula: "h = (n - 1) p;  q = x[⌊h⌋] + (h - ⌊h⌋) (x[⌊h⌋ + 1] - x[⌊h⌋])",
  symbols: {
    x: "the draws in ascending order, counted from 0",
    n: "how many there are",
    p: "the probability",
    q: "the quantile, on a straight line between two draws",
  },
  unit: "count",
  range: [0, null],
  bands: [],
  missingData: "An empty sample has no quantile and is refused.",
  limits: [
    "There are nine definitions in use; of 10,000 draws they differ by less than the draws themselves leave open.",
  ],
  references: [
    {
      cite: "Hyndman, R. J. and Fan, Y. (1996), Sample Quantiles in Statistical Packages, The American Statistician 50(4), definition 7 (the default of R)",
    },
  ],
  ownConventions: [],
  example: {
    given: "The 5 % quantile of 1 to 10",
    explain: () =>
      exampleStep(
        "5 % quantile",
        quantileOfSorted(ONE_TO_TEN, 0.05),
        "count",
        "h = 9 × .05 = .45, so 1 + .45 × (2 - 1)",
        [
          exampleStep(
            "95 % quantile",
            quantileOfSorted(ONE_TO_TEN, 0.95),
            "count",
            "h = 8.55, so 9 + .55 × (10 - 9)",
          ),
        ],
      ),
  },
} as const satisfies IndexDefinition;
