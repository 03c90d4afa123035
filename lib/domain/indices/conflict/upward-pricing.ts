import { asGiven, step } from "../../explain/step.ts";
import {
  requireNotNegative,
  requirePositive,
  requireShares,
} from "../../quantity/require-number.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const upwardPricing: IndexDefinition = {
  id: "upward-pricing",
  methodVersion: METHOD_VERSION,
  name: "Upward pricing pressure",
  question:
    "How strongly would a firm that gains from a rival's sales want to raise its own price?",
  formula: "GUPPI = D × m × P_other / P_own",
  symbols: {
    D: "the part of lost sales that goes to the other product",
    m: "the margin earned on the other product",
    "P_other, P_own": "prices of both",
  },
  unit: "share",
  range: [0, null],
  bands: [
    { from: 0, label: "no concern", reference: 1 },
    { from: 0.05, label: "worth a look", reference: 1 },
    { from: 0.1, label: "linked to a price rise above 5 % under linear demand", reference: 1 },
  ],
  missingData: "Diversion in proportion to market shares stands in where none was measured.",
  limits: [
    "It is a first look: efficiencies, entry and repositioning are left out.",
    "The landmarks come from the practice of merger control, not from a study of clouds.",
  ],
  references: [
    {
      cite: "antitrust-methods, chapters 6 and 14 (worked numbers)",
      url: "https://github.com/laurencehw/antitrust-methods",
    },
    {
      cite: "Moresi, S. and Salop, S. C. (2013), 79 Antitrust L.J. 185 (safe harbours of 5 and 10 %)",
    },
  ],
  ownConventions: [],
  checkedBy: ["guppi"],
  example: {
    given:
      "45 % of lost sales go to a product of 12,000 dollars at a margin of 40 %; our own costs 11,000",
    explain: () => {
      const terms = {
        diversion: 0.45,
        otherMargin: 0.4,
        otherPriceUsd: 12_000,
        ownPriceUsd: 11_000,
      };
      return step(
        upwardPricing.name,
        upwardPricing.unit,
        upwardPricingPressure(terms),
        "diversion × margin × price ratio",
        [
          asGiven("Diversion", "share", terms.diversion),
          asGiven("Margin on the other", "share", terms.otherMargin),
          asGiven("Price of the other", "usd", terms.otherPriceUsd),
          asGiven("Our price", "usd", terms.ownPriceUsd),
        ],
      );
    },
  },
};

export const verticalPricing: IndexDefinition = {
  id: "vertical-pricing",
  methodVersion: METHOD_VERSION,
  name: "Upward pricing of an input",
  question: "What does an integrated firm gain, in dollars a unit, by asking a rival more?",
  formula: "vUPP = D × m_D × P_D - m_U × W_U",
  symbols: {
    D: "the part of the rival's lost sales that comes to our downstream firm",
    "m_D, P_D": "margin and price of our downstream firm",
    "m_U, W_U": "margin and price of the input that the rival no longer buys",
  },
  unit: "usd",
  range: [0, null],
  bands: [],
  missingData: "Without diversion and margins there is no figure.",
  limits: ["Below zero it does not pay to ask more; the example is of the case where it does."],
  references: [
    {
      cite: "antitrust-methods, chapter 6 (worked numbers)",
      url: "https://github.com/laurencehw/antitrust-methods",
    },
  ],
  ownConventions: [],
  checkedBy: ["vupp"],
  example: {
    given:
      "A quarter of lost sales comes to us at 35 % of 100 dollars, against 15 % of 40 that is lost",
    explain: () => {
      const { gainUsd, costUsd, netUsd } = verticalPricingPressure({
        diversion: 0.25,
        downstreamMargin: 0.35,
        downstreamPriceUsd: 100,
        upstreamMargin: 0.15,
        inputPriceUsd: 40,
      });
      return step(
        verticalPricing.name,
        verticalPricing.unit,
        netUsd,
        "gain less cost, for each unit",
        [
          step("Gain downstream", "usd", gainUsd, "D × m_D × P_D"),
          step("Sales lost upstream", "usd", costUsd, "m_U × W_U"),
        ],
      );
    },
  },
};

/**
 * How strongly a firm gains by raising its price when it earns on what its customers turn to (GUPPI).
 *
 *     GUPPI = D * m * P_other / P_own
 *
 * @throws RangeError if diversion or margin lies outside 0 to 1, or a price is not above zero
 *
 * @example
 * upwardPricingPressure({ diversion: 0.3, otherMargin: 0.4, otherPriceUsd: 1, ownPriceUsd: 1 });
 * // => 0.12
 */
export function upwardPricingPressure({
  diversion,
  otherMargin,
  otherPriceUsd,
  ownPriceUsd,
}: {
  readonly diversion: number;
  readonly otherMargin: number;
  readonly otherPriceUsd: number;
  readonly ownPriceUsd: number;
}): number {
  requireShares({ diversion, otherMargin });
  requirePositive({ otherPriceUsd, ownPriceUsd });
  return (diversion * otherMargin * otherPriceUsd) / ownPriceUsd;
}

/**
 * What an integrated firm gains, in dollars a unit, by asking a rival more for an input (vUPP).
 *
 *     net = D * m_D * P_D - m_U * W_U
 *
 * @throws RangeError if diversion or a margin lies outside 0 to 1, or a price is negative
 *
 * @example
 * verticalPricingPressure(terms);
 * // => { gainUsd: 8.75, costUsd: 6, netUsd: 2.75 }
 */
export function verticalPricingPressure({
  diversion,
  downstreamMargin,
  downstreamPriceUsd,
  upstreamMargin,
  inputPriceUsd,
}: {
  readonly diversion: number;
  readonly downstreamMargin: number;
  readonly downstreamPriceUsd: number;
  readonly upstreamMargin: number;
  readonly inputPriceUsd: number;
}): { readonly gainUsd: number; readonly costUsd: number; readonly netUsd: number } {
  requireShares({ diversion, downstreamMargin, upstreamMargin });
  requireNotNegative({ downstreamPriceUsd, inputPriceUsd });
  const gainUsd = diversion * downstreamMargin * downstreamPriceUsd;
  const costUsd = upstreamMargin * inputPriceUsd;
  return { gainUsd, costUsd, netUsd: gainUsd - costUsd };
}
