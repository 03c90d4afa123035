import { priceShock } from "../../routing/shocks/price-shock.ts";
import { routingIndex, step } from "./routing-index.ts";

export const priceRiseIndex = routingIndex("price-rise", {
  question: "What does a price rise cost whoever stays, and whoever moves?",
  formula: "stayed = sum_w(v_w * p_w * (1 + r));  moved = sum_w(v_w * least price after the rise)",
  symbols: {
    v_w: "volume of a class",
    p_w: "its price where it runs",
    r: "the rise at that seller",
  },
  unit: "usd",
  range: [0, null],
  missingData: "A class that only one seller may serve cannot move.",
  limits: ["Moving itself costs: that is the cost of leaving, and stands apart."],
  references: [{ cite: "Arithmetic over the scenario’s own prices" }],
  checkedBy: ["price_shock"],
  example: {
    given: "60 units at 1.00 or 1.15, 40 at 1.00 or 2.00; the cheaper seller rises by 30 %",
    explain: () => {
      const { beforeUsd, staticUsd, reroutedUsd } = priceShock(
        [
          { volume: 60, usdBySeller: { a: 1, b: 1.15 } },
          { volume: 40, usdBySeller: { a: 1, b: 2 } },
        ],
        { a: 0.3 },
      );
      return step(
        "Moved",
        [reroutedUsd, "usd"],
        "the first class moves, the second has nowhere cheaper",
        [
          step("Before", [beforeUsd, "usd"], "all at 1.00"),
          step("Stayed", [staticUsd, "usd"], "all at 1.30"),
        ],
      );
    },
  },
});
