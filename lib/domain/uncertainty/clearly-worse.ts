import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import { rankAcceptability } from "../stats/rank-acceptability.ts";
import { exampleStep } from "./example-step.ts";
import { CLEAR_AGREEMENT } from "./rank-agreement.ts";

export const clearlyWorse = {
  id: "clearly-worse",
  methodVersion: METHOD_VERSION,
  checkedBy: [],
  name: "Who is clearly worse",
  question: "May we say that one vendor is worse than another?",
  formula: "share = draws in which low(A) > high(B), of all;  clear from .95",
  symbols: {
    "low(A)": "the low end of A's score in a draw, with every unknown input in A's favour",
    "high(B)": "the high end of B's score in the same draw",
    share: "part of the draws that agree, whatever the unknown inputs are",
  },
  unit: "share",
  range: [0, 1],
  bands: [
    { from: 0, label: "not told apart", reference: 0 },
    { from: CLEAR_AGREEMENT, label: "clearly worse", reference: 0 },
  ],
  missingData:
    "An unknown input counts against every claim: an interval that overlaps another agrees in no draw.",
  limits: [
    "Draws are common: inputs that both vendors read are the same for both.",
    "The method is as it stands for both; the method band shows how far each could move.",
    "Two vendors that are not told apart are not alike.",
  ],
  references: [
    {
      cite: "Lahdelma, R. and Salminen, P. (2001), SMAA-2: stochastic multicriteria acceptability analysis for group decision making, Operations Research 49(3)",
    },
  ],
  ownConventions: [
    "95 % as the line.",
    "Vendors are never ranked where their bands overlap in more than one draw of twenty.",
  ],
  example: {
    given:
      "Three alternatives with (1, 0), (0, 1) and (.4, .4) on two criteria, more is worse, under all weights: how often the first is worse than both",
    explain: () => {
      const [first = [], , third = []] = rankAcceptability([
        [1, 0],
        [0, 1],
        [0.4, 0.4],
      ]);
      return exampleStep(
        "Part of the weights under which the first is worst",
        first[0] ?? 0,
        "share",
        "those above .5, exactly: not clear",
        [
          exampleStep("… is in the middle", first[1] ?? 0, "share", "those between .4 and .5"),
          exampleStep("… is best", first[2] ?? 0, "share", "those below .4"),
          exampleStep(
            "The third is in the middle",
            third[1] ?? 0,
            "share",
            "never worst, whatever the weights",
          ),
        ],
      );
    },
  },
} as const satisfies IndexDefinition;
