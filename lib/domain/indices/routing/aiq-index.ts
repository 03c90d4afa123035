import { aiq } from "../../routing/results/zero-router.ts";
import { routingIndex, step } from "./routing-index.ts";
import { POINTS, ROUTERBENCH } from "./worked-examples.ts";

export const aiqIndex = routingIndex("aiq", {
  question: "How good is a set of models along its whole trade-off of cost and quality?",
  formula: "paper: area under the hull / (c_max - c_min);  code: the same area / c_max",
  symbols: {
    area: "under the zero router’s hull, its last quality held flat to the dearest point",
    "c_min, c_max": "least and largest mean cost of a prompt",
  },
  unit: "index-0-1",
  range: [0, 1],
  missingData: "Where all points cost the same there is none.",
  limits: [
    "The paper and its code divide by different things and differ by a few hundredths: both are printed, each by its name.",
    "It compares only sets over the same range of costs.",
  ],
  references: [ROUTERBENCH],
  checkedBy: ["aiq", "aiq_with_router"],
  example: {
    given: "RouterBench’s eleven models, by the paper’s formula",
    explain: () => {
      const { paper, code } = aiq(POINTS);
      return step("AIQ, paper", [paper ?? 0, "index-0-1"], "area over the range of costs", [
        step("AIQ, code", [code ?? 0, "index-0-1"], "area over the largest cost"),
      ]);
    },
  },
});
