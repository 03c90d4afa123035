import { breakEvenAcceptRate, cascadeOutcome } from "../../routing/cascade.ts";
import { routingIndex, step } from "./routing-index.ts";

const STEPS = [
  { acceptRate: 0.7, usdPerRequest: 0.2, quality: 0.95 },
  { acceptRate: 1, usdPerRequest: 5, quality: 0.8 },
];

export const cascadeIndex = routingIndex("cascade", {
  question:
    "What does it cost to ask a cheap model first and a dear one if a judge is not satisfied?",
  formula:
    "cost = sum_k(reach_k * (c_k + judge));  quality = sum_k(reach_k * a_k * q_k);  reach_k = product over earlier steps of (1 - a_j);  a = a' * (1 - e) + (1 - a') * e;  pays where a_1 > (c_1 + judge) / c_2",
  symbols: {
    c_k: "cost of step k for a request",
    a_k: "part of its answers that the judge lets pass; the last step’s always pass",
    q_k: "mean quality of those",
    e: "part of the judge’s verdicts that are wrong",
    judge: "cost of a verdict, on every step but the last",
  },
  unit: "usd",
  range: [0, null],
  missingData: "Accept rates are yours to state, or come from your own results.",
  limits: [
    "The expectation is exact, nothing is sampled: reference code with random errors agrees on average.",
    "Above about a fifth of wrong verdicts a cascade loses its advantage.",
    "A request that is passed on waits for every step it was on.",
  ],
  references: [
    { cite: "Chen, L., Zaharia, M. and Zou, J. (2023), FrugalGPT, arXiv:2305.05176" },
    { cite: "Hu, Q. J. et al. (2024), RouterBench, arXiv:2403.12031 (reference cascade)" },
  ],
  checkedBy: ["cascade_expectation", "cascade_two_step"],
  example: {
    given: "$0.20 first, 70 % accepted, then $5.00; a verdict costs $0.05",
    explain: () => {
      const { usdPerRequest, quality } = cascadeOutcome(STEPS, 0.05);
      return step("Cost of a request", [usdPerRequest, "usd"], "$0.25 + 30 % of $5.00", [
        step("Quality", [quality, "index-0-1"], "70 % at .95, 30 % at .80"),
        step(
          "Pays above",
          [breakEvenAcceptRate(0.2, 5, 0.05), "share"],
          "accepted at the first step",
        ),
      ]);
    },
  },
});
