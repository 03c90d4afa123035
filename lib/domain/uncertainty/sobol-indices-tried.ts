import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import {
  ishigami,
  ishigamiIndices,
  linearIndices,
  sobolGIndices,
} from "../stats/sobol-examples.ts";
import { sobolIndices } from "../stats/sobol.ts";
import { exampleStep } from "./example-step.ts";

const TERMS = { a: 7, b: 0.1 };
const DRAWS = 4096;

export const sobolIndicesTried = {
  id: "sobol-indices",
  methodVersion: METHOD_VERSION,
  name: "Sobol indices",
  question: "What part of a score's variance comes from one input?",
  formula: "S = V(E(f | x)) / V;  ST = E(V(f | all but x)) / V",
  symbols: {
    f: "the score, as a function of independent inputs",
    x: "one input",
    V: "variance over all draws",
    S: "first order: the part that would go if this input alone were known",
    ST: "total order: the part that would stay if all the others were known",
  },
  unit: "share",
  range: [0, 1],
  bands: [],
  missingData: "A score that never varies has no parts: all are zero.",
  limits: [
    "Variance is one way to say how much something matters; it counts both directions alike.",
    "Inputs that share their chance are not independent: their parts do not add up.",
    "An estimate from draws may fall a little outside 0 to 1; it is cut off at 1.",
  ],
  references: [
    {
      cite: "Saltelli, A. et al. (2010), Variance based sensitivity analysis of model output, Computer Physics Communications 181 (first order; the G-function)",
    },
    {
      cite: "Jansen, M. J. W. (1999), Analysis of variance designs for model output, Computer Physics Communications 117 (total order)",
    },
    {
      cite: "Ishigami, T. and Homma, T. (1990), An importance quantification technique in uncertainty analysis for computer models, ISUMA 90",
    },
  ],
  ownConventions: [],
  example: {
    given:
      "Ishigami's function with a = 7 and b = .1: the first input alone, whose exact part is .3139",
    explain: () => {
      const exact = ishigamiIndices(TERMS);
      const found = sobolIndices((u) => ishigami(u, TERMS), {
        inputs: 3,
        n: DRAWS,
        seed: 20_261_122,
      });
      return exampleStep("First order, exactly", exact.first[0] ?? 0, "share", "by integration", [
        exampleStep(
          "… from draws",
          found.first[0] ?? 0,
          "share",
          `Saltelli's estimate, ${DRAWS} draws`,
        ),
        exampleStep("Total order, exactly", exact.total[0] ?? 0, "share", "by integration: .5576"),
        exampleStep(
          "… from draws",
          found.total[0] ?? 0,
          "share",
          `Jansen's estimate, ${DRAWS} draws`,
        ),
        exampleStep(
          "The G-function with 0, 1, 4.5, 9",
          sobolGIndices([0, 1, 4.5, 9]).first[0] ?? 0,
          "share",
          "first order of the first input, exactly",
        ),
        exampleStep(
          "A sum with weights 1, 2, 3",
          linearIndices([1, 2, 3]).first[2] ?? 0,
          "share",
          "9 of 14 from the third",
        ),
      ]);
    },
  },
} as const satisfies IndexDefinition;
