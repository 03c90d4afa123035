import { growthTotalUsd } from "../../routing/growth.ts";
import { routingIndex, step } from "./routing-index.ts";

export const growthOfABillIndex = routingIndex("growth-of-a-bill", {
  question: "What do all months cost when volume grows?",
  formula: "total = v * ((1 + g)^n - 1) / g;  v * n where nothing grows",
  symbols: {
    v: "the first month’s bill",
    g: "growth a month",
    n: "months",
  },
  unit: "usd",
  range: [0, null],
  missingData: "Without a stated growth a class stays as large as it is.",
  limits: ["Seasons multiply each month apart; they are not in this sum."],
  references: [{ cite: "The sum of a geometric series" }],
  checkedBy: ["growth_total"],
  example: {
    given: "$1,000 a month, growing by 8 %, for a year",
    explain: () =>
      step(
        "All months",
        [growthTotalUsd(1000, 0.08, 12), "usd"],
        "the sum of twelve growing bills",
      ),
  },
});
