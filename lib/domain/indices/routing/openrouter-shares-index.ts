import { expectedUnder, firstChoiceShares } from "../../routing/routers/openrouter-order.ts";
import { routingIndex, step } from "./routing-index.ts";

export const openrouterSharesIndex = routingIndex("openrouter-shares", {
  question: "To whom does OpenRouter send a request first?",
  formula: "share_i = p_i^-2 / sum_j(p_j^-2) over sellers without an outage in the last 30 seconds",
  symbols: {
    p: "a seller’s price: input price plus a chosen weight of the output price",
  },
  unit: "share",
  range: [0, 1],
  missingData: "A seller without a price is not asked.",
  limits: [
    "Its documents do not say how input and output price combine; the weight is yours to set.",
    "An explicit order, sorting by price or speed, and requests with tools bypass it.",
  ],
  references: [
    {
      cite: "OpenRouter, Provider Routing (price-based load balancing)",
      url: "https://openrouter.ai/docs/features/provider-routing",
    },
  ],
  checkedBy: [
    "openrouter_weights",
    "openrouter_weights_unstable",
    "openrouter_expected_price",
    "openrouter_sort",
  ],
  example: {
    given: "prices of 1, 2 and 3: the cheapest seller’s share",
    explain: () => {
      const shares = firstChoiceShares([1, 2, 3]);
      return step("The cheapest’s share", [shares[0] ?? 0, "share"], "1 / (1 + 1/4 + 1/9)", [
        step("The next", [shares[1] ?? 0, "share"], "1/4 over the same"),
        step("The dearest", [shares[2] ?? 0, "share"], "1/9 over the same"),
        step(
          "Expected price",
          [expectedUnder(shares, [1, 2, 3]).price, "ratio"],
          "of the cheapest",
        ),
      ]);
    },
  },
});
