import { oracleCurve } from "../../routing/results/oracle.ts";
import { callPerformanceThreshold, shareOfStrong } from "../../routing/results/routing-curve.ts";
import { routingIndex, step } from "./routing-index.ts";
import { ENDS, PAIR, ROUTELLM } from "./worked-examples.ts";

export const cptIndex = routingIndex("cpt", {
  question: "How many prompts must go to the strong model to close a part of the gap?",
  formula: "CPT(x) = least part of prompts on the strong model with (r - w) / (s - w) >= x",
  symbols: {
    r: "mean score of the router",
    "w, s": "of the weak and of the strong model alone",
    x: "part of the gap, .5 or .8",
  },
  unit: "share",
  range: [0, 1],
  missingData: "Where a curve never closes that part there is none.",
  limits: [
    "RouteLLM’s “cost saving ratio” is a coin’s CPT over the router’s: neither a saving against the strong model alone nor weighted by price.",
    "A coin’s CPT is x itself.",
  ],
  references: [ROUTELLM],
  ownConventions: [
    "Where the curve first reaches the score, linear between its points: an oracle’s curve falls again at the end.",
  ],
  checkedBy: ["cpt_saving_ratio", "share_of_strong", "random_mix"],
  example: {
    given: "an oracle between a model right on 40 % and one right on 80 %: half of the gap",
    explain: () =>
      step(
        "CPT(50 %)",
        [callPerformanceThreshold(oracleCurve(PAIR), 0.5, ENDS) ?? 0, "share"],
        "the first of five prompts that gain closes half of it",
        [
          step(
            "Of the strong model’s score",
            [shareOfStrong(0.5, ENDS), "share"],
            "(.4 + half of .4) / .8",
          ),
        ],
      ),
  },
});
