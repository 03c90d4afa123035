import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import { normalQuantile } from "../stats/normal-quantile.ts";
import { exampleStep } from "./example-step.ts";

export const normalDraws = {
  id: "normal-draws",
  methodVersion: METHOD_VERSION,
  name: "Normal, lognormal and logit-normal draws",
  question: "How is a single stated amount or share drawn?",
  formula: "amount = a e^(σ z(u));  share = o / (1 + o),  o = s / (1 - s) × e^(σ z(u))",
  symbols: {
    "z(u)": "how many standard deviations a normal quantity stays below with probability u",
    u: "a uniform draw from the input's own stream",
    σ: "standard deviation of the logarithm, from the grade of the fact",
    a: "the stated amount, which is the middle of the draws",
    s: "the stated share, likewise; o are its odds",
  },
  unit: "ratio",
  range: [0, null],
  bands: [],
  missingData: "An amount that is not stated is not drawn: it is unknown, and taken at both ends.",
  limits: [
    "The middle of the draws is the stated figure, and so their mean lies a little above it.",
    "An amount drawn this way has no upper end.",
  ],
  references: [
    {
      cite: "Wichura, M. J. (1988), Algorithm AS241: the percentage points of the normal distribution, Applied Statistics 37, 477-484 (PPND16)",
    },
    {
      cite: "Aitchison, J. and Shen, S. M. (1980), Logistic-normal distributions: some properties and uses, Biometrika 67",
    },
  ],
  ownConventions: [
    "The same standard deviation for the logarithm of an amount and for the log odds of a share.",
  ],
  example: {
    given: "The factor that an amount with σ = .1 stays below in 95 % of draws: e^(.1 × 1.6449)",
    explain: () =>
      exampleStep("Factor", Math.exp(0.1 * normalQuantile(0.95)), "ratio", "e^(σ z(.95))", [
        exampleStep("z(.95)", normalQuantile(0.95), "ratio", "algorithm AS241"),
        exampleStep("z(.25)", normalQuantile(0.25), "ratio", "-0.6744897501960817 as published"),
      ]),
  },
} as const satisfies IndexDefinition;
