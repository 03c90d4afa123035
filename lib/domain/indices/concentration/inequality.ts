import { asGiven, step } from "../../explain/step.ts";
import { atkinson } from "../../stats/atkinson.ts";
import { theilL, theilT } from "../../stats/theil.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const inequality: IndexDefinition = {
  id: "inequality",
  methodVersion: METHOD_VERSION,
  name: "Inequality of amounts",
  question: "How unequal are amounts, whatever their number?",
  formula:
    "T = mean((x / μ) × ln(x / μ));  L = mean(ln(μ / x));  A = 1 - mean((x / μ)^(1 - ε))^(1 / (1 - ε)),  at ε = 1: 1 - geometric mean / μ",
  symbols: {
    x: "the amounts",
    μ: "their mean",
    "T, L": "Theil's two measures: by size, and each alike (the mean log deviation)",
    A: "Atkinson's measure: the part of the whole that could be given up for equality",
    ε: "the aversion to inequality, zero or more",
  },
  unit: "index-0-1",
  range: [0, null],
  bands: [],
  missingData: "Amounts that are not known are left out, and how many is said.",
  limits: [
    "Theil's measures have no common upper end: T runs to the logarithm of the number of amounts.",
    "Packages differ in what they call Theil; the value of L for 10, 10, 10, 20 and 50 is .2326 and that of T .2502.",
  ],
  references: [
    {
      cite: "Theil, H. (1967), Economics and Information Theory; Atkinson, A. B. (1970), On the measurement of inequality, Journal of Economic Theory 2",
      recalled: true,
    },
    { cite: "REAT, a package of regional economics (its theil is L)" },
  ],
  ownConventions: [],
  checkedBy: ["theil", "atkinson"],
  example: {
    given: "10, 10, 10, 20 and 50",
    explain: () =>
      step(
        "Theil's T",
        inequality.unit,
        theilT(EXAMPLE),
        "mean of the relative amounts by their logarithms",
        [
          step("Theil's L", "index-0-1", theilL(EXAMPLE), "mean logarithm of the mean over each"),
          step(
            "Atkinson's measure at ε = 1",
            "index-0-1",
            atkinson(EXAMPLE, 1),
            "1 - geometric mean / mean",
          ),
          asGiven("The largest amount", "count", 50),
        ],
      ),
  },
};

const EXAMPLE = [10, 10, 10, 20, 50] as const;
