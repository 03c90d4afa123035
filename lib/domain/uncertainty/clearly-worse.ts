import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import type { Ends } from "./bands.ts";
import { exampleStep } from "./example-step.ts";
import { CLEAR_AGREEMENT, partAbove } from "./rank-agreement.ts";

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
      "Twenty common draws: A scores 60 to 70 in each, B 40 to 50 in nineteen of them and 55 to 65 in one",
    explain: () => {
      const draws = 20;
      const always = (value: number) => new Float64Array(draws).fill(value);
      const a: Ends = { low: always(60), high: always(70) };
      const b: Ends = { low: always(40).fill(55, 19), high: always(50).fill(65, 19) };
      const share = partAbove(a, b);
      return exampleStep(
        "Draws in which A is worse than B",
        share,
        "share",
        share >= CLEAR_AGREEMENT ? "clear: A is worse than B" : "not clear",
        [
          exampleStep("Draws in which B is worse than A", partAbove(b, a), "share", "none"),
          exampleStep(
            "Draws that agree on neither",
            1 - share - partAbove(b, a),
            "share",
            "the two ranges overlap: either may be worse",
          ),
        ],
      );
    },
  },
} as const satisfies IndexDefinition;
