import { byDriver } from "../../routing/scenario/compare/by-driver.ts";
import { routingIndex, step } from "./routing-index.ts";

export const costDriversIndex = routingIndex("cost-drivers", {
  question: "Why does one scenario cost more than another?",
  formula:
    "driver_i = mean over all orders of bill(those before i and i changed) - bill(those before i changed);  sum of drivers = difference",
  symbols: {
    price:
      "what the same requests cost at the same place: list price, shock, exchange rate, router, judge",
    mix: "where the requests go, and whether they are served",
    volume: "how many they are, and how long; classes and months that one side has not",
    cache: "how much of the prompt a cache serves",
    commitment: "what promises to clouds add or take off",
    other: "lines of the bill that no request pays, each with its reason",
  },
  unit: "usd",
  range: [0, null],
  missingData:
    "An offering that one side has no price for is taken at the other’s. What none of the drivers explains is left as other, never spread over them.",
  limits: [
    "Where a price and a volume change together, part of the difference is owed to both; the mean over all orders halves it.",
    "What is paid over a list price of zero is price, however long the request is.",
  ],
  references: [
    {
      cite: "Shapley, L. S. (1953), A value for n-person games, Contributions to the Theory of Games II",
      recalled: true,
    },
  ],
  checkedBy: [],
  example: {
    given: "10 requests at $2 become 11 at $3: the price’s part",
    explain: () => {
      const parts = byDriver(
        ["price", "volume"],
        (is) => (is.price ? 3 : 2) * (is.volume ? 11 : 10),
      );
      return step(
        "Price",
        [parts.price, "usd"],
        "$10 before the volume changes, $11 after: their mean",
        [
          step(
            "Volume",
            [parts.volume, "usd"],
            "$2 before the price changes, $3 after: their mean",
          ),
          step("Difference", [13, "usd"], "$33 - $20, which both add up to"),
        ],
      );
    },
  },
});
