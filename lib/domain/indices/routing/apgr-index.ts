import { oracleCurve } from "../../routing/results/oracle.ts";
import { averageGapRecovered } from "../../routing/results/routing-curve.ts";
import { routingIndex, step } from "./routing-index.ts";
import { ENDS, PAIR, ROUTELLM } from "./worked-examples.ts";

export const apgrIndex = routingIndex("apgr", {
  question: "What part of the gap between two models does a router close on average?",
  formula:
    "APGR = (area(r) - area(w)) / (area(s) - area(w)) over the part of prompts on the strong model",
  symbols: {
    area: "mean score over all parts from 0 to 1: of the router, the weak and the strong model",
  },
  unit: "ratio",
  range: [0, null],
  missingData: "Where the strong model is not the better one there is no gap to close.",
  limits: [
    "A coin has one half. Above 1 is possible, for an oracle: it keeps what only the weak model got right.",
  ],
  references: [ROUTELLM],
  checkedBy: ["random_router", "random_router_within_ci"],
  example: {
    given: "the oracle of the five prompts",
    explain: () =>
      step(
        "APGR",
        [averageGapRecovered(oracleCurve(PAIR), ENDS), "ratio"],
        "its mean score above the weak one’s, over the gap",
      ),
  },
});
