import { keptOnCheaper } from "../../routing/routers/quality-gap.ts";
import { routingIndex, step } from "./routing-index.ts";

export const qualityGapRouterIndex = routingIndex("quality-gap-router", {
  question: "Which requests does a provider’s router keep on its cheaper model?",
  formula: "cheaper where predicted q_dearer - q_cheaper <= threshold;  else the dearer",
  symbols: {
    q: "quality that the router predicts for the request",
    threshold: "the difference that is accepted",
  },
  unit: "share",
  range: [0, 1],
  missingData: "Without its predictions only what it may choose and what it adds are modelled.",
  limits: [
    "A router of one provider chooses among families that provider allows; it cannot prefer across labs where it may not leave one.",
    "Nobody outside sees its predictions: the simulator takes the cheapest of the family above the floor.",
  ],
  references: [
    {
      cite: "Amazon Bedrock, Intelligent Prompt Routing (response quality difference)",
      url: "https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-routing.html",
    },
  ],
  checkedBy: ["quality_gap_router"],
  example: {
    given: "predictions .80, .84, .70, .85 against .86, threshold .05",
    explain: () =>
      step(
        "Kept on the cheaper",
        [
          keptOnCheaper(
            [
              [0.8, 0.86],
              [0.84, 0.86],
              [0.7, 0.86],
              [0.85, 0.86],
            ],
            0.05,
          ).share,
          "share",
        ],
        "two of four fall short by no more than .05",
      ),
  },
});
