import { type Candidate, frontierOf } from "../../routing/scenario/frontier.ts";
import { routingIndex, step } from "./routing-index.ts";

const mix = (
  name: string,
  usdPerMonth: number,
  effectiveClouds: number,
  quality: number,
): Candidate => ({
  name,
  usdPerMonth,
  effectiveClouds,
  quality,
  servedShare: 1,
  mark: "other",
});

const MIXES = [
  mix("cheapest", 100, 1, 0.7),
  mix("spread", 130, 2, 0.7),
  mix("best", 180, 1, 0.9),
  mix("beaten", 190, 1, 0.8),
];

export const frontierIndex = routingIndex("frontier", {
  question: "Which ways to buy are worth a look?",
  formula:
    "on the frontier: no other mix has cost <=, independence >= and quality >= with one of the three better",
  symbols: {
    cost: "US dollars in the first month, commitments included",
    independence: "as how many equal clouds the mix acts",
    quality: "mean measured quality over the requests, from 0 to 1",
  },
  unit: "count",
  range: [0, null],
  missingData:
    "A mix of which part is not measured has no quality: it is held against its like only, and neither beats one that was measured nor is beaten by it.",
  limits: [
    "Of the mixes that were looked at: each policy, today, every cloud alone, the cheapest, and the least cost under ever lower ceilings and at ever higher quality. Others lie between.",
    "What leaves work unserved that others serve is beaten, whatever it costs.",
    "Today’s mix and the chosen one are drawn always, with what speaks against them.",
  ],
  references: [
    {
      cite: "Pareto, V. (1906), Manuale di economia politica; Kung, H. T., Luccio, F. and Preparata, F. P. (1975), On finding the maxima of a set of vectors",
      recalled: true,
    },
  ],
  checkedBy: [],
  example: {
    given: "$100 for one cloud at .7, $130 for two at .7, $180 for one at .9, $190 for one at .8",
    explain: () =>
      step(
        "On the frontier",
        [frontierOf(MIXES).filter(({ dominated }) => !dominated).length, "count"],
        "the last is beaten by the third, which is cheaper and better",
      ),
  },
});
