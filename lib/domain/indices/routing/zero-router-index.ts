import { mixAtBudget, zeroRouter } from "../../routing/results/zero-router.ts";
import { routingIndex, step } from "./routing-index.ts";
import { POINTS, ROUTERBENCH } from "./worked-examples.ts";

export const zeroRouterIndex = routingIndex("zero-router", {
  question: "What is to be had without looking at a prompt?",
  formula:
    "the non-decreasing upper hull of (cost, quality);  between two of its points a coin draws",
  symbols: {
    cost: "mean US dollars a prompt",
    quality: "mean score",
    lift: "a router’s quality above the hull at the same cost",
  },
  unit: "index-0-1",
  range: [0, 1],
  missingData:
    "Only prompts that every model answered are compared; how many are left out is said.",
  limits: [
    "A router is worth something only above it; on RouterBench many published ones are not.",
  ],
  references: [ROUTERBENCH],
  checkedBy: ["cost_quality_hull", "zero_router", "zero_router_lift", "mix_at_budget"],
  example: {
    given: "RouterBench’s eleven models at a budget of $1 per thousand prompts",
    explain: () => {
      const hull = zeroRouter(POINTS);
      const found = mixAtBudget(hull, 0.001);
      return step(
        "Quality without looking",
        [found?.quality ?? 0, "index-0-1"],
        "on the line between two models of the hull",
        [
          step("Models on the hull", [hull.length, "count"], "of eleven"),
          step(
            "Part to the dearer",
            [found?.dearerShare ?? 0, "share"],
            "so that the mean cost is the budget",
          ),
        ],
      );
    },
  },
});
