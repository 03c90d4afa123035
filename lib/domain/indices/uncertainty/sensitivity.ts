import { asGiven, step } from "../../explain/step.ts";
import { at } from "../../stats/matrix.ts";
import { sobolIndices } from "../../stats/sobol.ts";
import { ishigami, ishigamiIndices } from "../../stats/sobol-examples.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

const TERMS = { a: 7, b: 0.1 };
/** Enough to show that the estimator comes near, few enough to draw while a page is made. */
const DRAWS = 2000;

export const sensitivity: IndexDefinition = {
  id: "sensitivity",
  methodVersion: METHOD_VERSION,
  name: "Sensitivity",
  question: "Which input makes the number uncertain, and what would it help to know better?",
  formula:
    "S[i] = mean(f(B) × (f(A with B[i]) - f(A))) / V;  ST[i] = mean((f(A) - f(A with B[i]))²) / (2 V)",
  symbols: {
    "S[i]": "the part of the variance that would go if input i alone were known",
    "ST[i]": "the part that would stay if all but input i were known",
    "A, B": "two independent sets of draws of every input",
    V: "the variance of the result",
  },
  unit: "share",
  range: [0, 1],
  bands: [],
  missingData: "Only inputs that vary take part; one that is known explains nothing.",
  limits: [
    "Inputs are taken as independent; two that are measured by the same hand share their errors.",
    "Total shares may sum to more than one: what two inputs explain together counts for both.",
  ],
  references: [
    {
      cite: "Saltelli, A. et al. (2010), Variance based sensitivity analysis of model output, Computer Physics Communications 181",
    },
    {
      cite: "Jansen, M. J. W. (1999), Analysis of variance designs for model output, Computer Physics Communications 117",
    },
    {
      cite: "Ishigami, T. and Homma, T. (1990), the function estimators are tried on: variance 13.8446, total shares .5576, .4424 and .2437",
      recalled: true,
    },
  ],
  ownConventions: [],
  checkedBy: ["sobol_mc", "sobol_linear", "sobol_g", "ishigami"],
  example: {
    given: "Ishigami's function with a = 7 and b = .1: the total share of its first input",
    explain: () => {
      const exact = ishigamiIndices(TERMS);
      const drawn = sobolIndices((u) => ishigami(u, TERMS), { inputs: 3, n: DRAWS, seed: 1 });
      return step("Total share, exactly", sensitivity.unit, at(exact.total, 0), "in closed form", [
        step(
          `From ${DRAWS} draws`,
          "share",
          at(drawn.total, 0),
          "by the estimator that scores use",
        ),
        step("Alone", "share", at(exact.first, 0), "its share without the third input's company"),
        asGiven("Draws", "count", DRAWS),
      ]);
    },
  },
};
