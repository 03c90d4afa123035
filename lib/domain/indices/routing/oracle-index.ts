import { oraclePoint } from "../../routing/results/oracle.ts";
import { routingIndex, step } from "./routing-index.ts";
import { ENDS, PAIR, ROUTELLM, ROUTERBENCH } from "./worked-examples.ts";

export const oracleIndex = routingIndex("oracle", {
  question: "What would a router reach that knew every answer beforehand?",
  formula:
    "quality = mean of the best score of each prompt;  cost = mean of the least cost among equals",
  symbols: { "best score": "of all models on the prompt" },
  unit: "index-0-1",
  range: [0, 1],
  missingData: "Only prompts that every model answered are compared.",
  limits: ["A bound and no promise: no router reaches it, and noise in the scores raises it."],
  references: [ROUTERBENCH, ROUTELLM],
  checkedBy: ["oracle_point", "oracle_curve", "oracle_grid", "pair_accuracy"],
  example: {
    given: "right on 1 and 4 of five prompts, and right on 1, 2, 3 and 5",
    explain: () =>
      step(
        "Oracle",
        [
          oraclePoint({
            models: ["weak", "strong"],
            prompts: ["1", "2", "3", "4", "5"],
            score: Float64Array.from(
              [0, 1, 2, 3, 4].flatMap((p) => [PAIR.weak[p] ?? 0, PAIR.strong[p] ?? 0]),
            ),
            usd: new Float64Array(10).map((_, i) => (i % 2 === 0 ? 1 : 10)),
          }).quality,
          "index-0-1",
        ],
        "one of the two is right on every prompt",
        [step("The better alone", [ENDS.strong, "index-0-1"], "four of five")],
      ),
  },
});
