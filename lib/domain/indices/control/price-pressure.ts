import { asGiven, step } from "../../explain/step.ts";
import { requireNotNegative } from "../../quantity/require-number.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const pricePressure: IndexDefinition = {
  id: "price-pressure",
  methodVersion: METHOD_VERSION,
  name: "Price pressure from common owners",
  question: "How strongly do common owners push a firm's price up?",
  formula: "PPI = sum over rivals g of κ[f][g] × D[f][g] × (p[g] - c[g])",
  symbols: {
    "κ[f][g]": "the weight firm f gives to the profit of g, by its owners",
    "D[f][g]": "the part of f's lost sales that goes to g",
    "p[g] - c[g]": "what g earns on a sale, as a share of the price",
  },
  unit: "share",
  range: [0, null],
  bands: [],
  missingData: "The weights are bounds where owners are not known; the index takes both ends.",
  limits: [
    "It inherits every caveat of the weights: between labs they are small and mostly assumption.",
    "It is a motive at the prices of today, not a forecast.",
  ],
  references: [
    {
      cite: "O'Brien, D. P. and Salop, S. C. (2000), Competitive effects of partial ownership, 67 Antitrust L.J. 559",
      url: "https://scholarship.law.georgetown.edu/facpub/209",
    },
  ],
  ownConventions: [],
  checkedBy: ["ppi"],
  example: {
    given:
      "Two rivals with weights of .5 and .2, diversions of 30 and 20 %, margins of 40 and 50 %",
    explain: () =>
      step(
        pricePressure.name,
        pricePressure.unit,
        pricePressureOf(EXAMPLE),
        "weight × diversion × margin, over both rivals",
        EXAMPLE.map((rival, i) =>
          step(`Rival ${i + 1}`, "share", pricePressureOf([rival]), "weight × diversion × margin", [
            asGiven("Weight of its profit", "ratio", rival.profitWeight),
          ]),
        ),
      ),
  },
};

export type PressingRival = {
  readonly profitWeight: number;
  readonly diversion: number;
  /** What the rival earns on a sale. */
  readonly margin: number;
};

const EXAMPLE: readonly PressingRival[] = [
  { profitWeight: 0.5, diversion: 0.3, margin: 0.4 },
  { profitWeight: 0.2, diversion: 0.2, margin: 0.5 },
];

/**
 * How strongly common owners push a firm's price up.
 *
 *     PPI = sum(κ * D * (p - c))
 *
 * In the unit of the margins: a share where they are shares of the price.
 *
 * @throws RangeError if a weight, a diversion or a margin is negative
 *
 * @example
 * pricePressureOf([{ profitWeight: 0.5, diversion: 0.3, margin: 0.4 }]);
 * // => 0.06
 */
export function pricePressureOf(rivals: readonly PressingRival[]): number {
  return rivals.reduce((sum, { profitWeight, diversion, margin }) => {
    requireNotNegative({ profitWeight, diversion, margin });
    return sum + profitWeight * diversion * margin;
  }, 0);
}
