import { supplierPrice } from "../../routing/scenario/frontier.ts";
import { routingIndex, step } from "./routing-index.ts";

export const supplierPriceIndex = routingIndex("supplier-price", {
  question: "What does one more independent supplier cost a month?",
  formula:
    "slope = (c_2 - c_1) / (n_2 - n_1) along the lower hull of (n, c), to the right of the chosen mix",
  symbols: {
    c: "US dollars a month of a mix on the frontier",
    n: "as how many equal clouds it acts",
    "lower hull": "the least cost for so many clouds, since any two mixes can themselves be mixed",
  },
  unit: "usd-per-month",
  range: [0, null],
  missingData:
    "Where no mix is more independent than the chosen one there is no price, and the page says so.",
  limits: [
    "A mix of two mixes is a little more independent than the line between them, so the price is an upper one.",
    "It is for the next supplier; the one after costs as much or more.",
  ],
  references: [{ cite: "Graham, R. L. (1972), convex hulls, for the lower hull", recalled: true }],
  ownConventions: ["One supplier is one more in 1 over the sum of squared shares."],
  checkedBy: [],
  example: {
    given: "$100 for one cloud, $130 for two, $190 for three; today’s mix is one cloud",
    explain: () =>
      step(
        "One more supplier",
        [
          supplierPrice(
            [
              { usdPerMonth: 100, effectiveClouds: 1 },
              { usdPerMonth: 130, effectiveClouds: 2 },
              { usdPerMonth: 190, effectiveClouds: 3 },
            ],
            1,
          ) ?? 0,
          "usd-per-month",
        ],
        "$130 - $100 for one more",
        [step("The one after", [60, "usd-per-month"], "$190 - $130")],
      ),
  },
});
