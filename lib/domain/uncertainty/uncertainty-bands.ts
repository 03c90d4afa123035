import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import { freedomLost, meanBarrier } from "../indices/lock-in/freedom.ts";
import { estimate } from "../quantity/estimate.ts";
import { bandOf } from "./bands.ts";
import { exampleStep } from "./example-step.ts";
import { drawMethods, METHOD_AS_STANDS } from "./method-choice.ts";

const DRAWS = 10_000;
const SEED = 20_261_122;
/** The sub-indices of the method's own example of lock-in. */
const PARTS = [0.6877966505, 0.5, 0.75, 0.7, 0.172691762];

export const uncertaintyBands = {
  id: "uncertainty-bands",
  methodVersion: METHOD_VERSION,
  checkedBy: [],
  name: "Facts band and method band",
  question: "What else could this score be, if the facts or the method were a little otherwise?",
  formula: "band = [q.05 of the low ends, q.95 of the high ends] over N draws",
  symbols: {
    N: "10,000 draws, with a seed that is stored: the same inputs and seed give the same band",
    "q.05, q.95": "quantiles of type 7",
    "low and high ends":
      "the score with every unknown input at the end that makes it lowest, and highest",
    "facts band": "the method as it stands; only what is stated of the facts varies",
    "method band":
      "weights over all sets that sum to one, and each yes-or-no of the method by the toss of a coin, as well",
  },
  unit: "score-0-100",
  range: [0, 100],
  bands: [],
  missingData:
    "An unknown input has no distribution: the score is worked out at both ends of what is possible in every draw, so that to know less never narrows a band.",
  limits: [
    "The bands hold the middle 90 % of draws: the truth may lie outside of them.",
    "Inputs are drawn apart, but for those that are one judgement; errors that go together for other reasons are not known.",
    "The method band says how far the score hangs on choices that could have been others, not that all of them are as good.",
  ],
  references: [
    {
      cite: "Manski, C. F. (2003), Partial Identification of Probability Distributions (unknowns as intervals)",
    },
    {
      cite: "Saisana, M., Saltelli, A. and Tarantola, S. (2005), Uncertainty and sensitivity analysis techniques for composite indicators, J. R. Statist. Soc. A 168 (the method as an uncertain input)",
    },
    {
      cite: "Devroye, L. (1986), Non-Uniform Random Variate Generation, chapter XI (random weights)",
    },
  ],
  ownConventions: [
    "The middle 90 %, and the two bands never merged into one.",
    "What the method varies: weights of the five sub-indices, capture on a curve or a straight line, geometric or plain mean, the floor on freedom at .001, .01 or .05, and for conflict the weight of ability, the curve of incentive and the weaker of the two instead of their mean.",
    "The spend lines of one vendor share their error, and so do statements that are word for word the same: to split a line or to copy a statement makes nothing better known.",
  ],
  example: {
    given:
      "Lock-in with capture .688, exit time .5, commitment .75, availability .7 and portability .173, all known: the method band alone",
    explain: () => {
      const point = freedomLost(PARTS, METHOD_AS_STANDS.weights, METHOD_AS_STANDS.floor);
      const drawn = Float64Array.from(drawMethods(SEED, DRAWS), ({ arithmetic, weights, floor }) =>
        arithmetic ? meanBarrier(PARTS, weights) : freedomLost(PARTS, weights, floor),
      );
      const { low, high } = bandOf({ low: drawn, high: drawn });
      return exampleStep(
        "Method band",
        estimate(low, point, high),
        "score-0-100",
        `from the 5 % to the 95 % quantile of ${DRAWS} choices of method, seed ${SEED}`,
        [
          exampleStep("The method as it stands", point, "score-0-100", "equal weights, geometric"),
          exampleStep(
            "Equal weights, plain mean",
            meanBarrier(PARTS, METHOD_AS_STANDS.weights),
            "score-0-100",
            "what the toss of one coin changes",
          ),
        ],
      );
    },
  },
} as const satisfies IndexDefinition;
