import { asGiven, step } from "../../explain/step.ts";
import { normalBelow } from "../../stats/normal-distribution.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const exchangeOption: IndexDefinition = {
  id: "exchange-option",
  methodVersion: METHOD_VERSION,
  name: "Worth of being able to switch",
  question: "What is the right to move from one supplier to another worth?",
  formula:
    "V = A e^(-q_A t) N(d1) - B e^(-q_B t) N(d2);  d1 = (ln(A / B) + (q_B - q_A + σ² / 2) t) / (σ √t);  d2 = d1 - σ √t;  σ² = σ_A² + σ_B² - 2 ρ σ_A σ_B",
  symbols: {
    A: "what the arrangement we could move to is worth today",
    B: "what the one we would give up for it is worth today",
    q_A: "yearly rate at which the first loses worth to whoever does not hold it; q_B for the second",
    σ_A: "yearly volatility of the first; σ_B of the second",
    ρ: "how far the two move together, -1 to 1",
    t: "years until the choice must be made",
    N: "the standard normal distribution",
  },
  unit: "usd",
  range: [0, null],
  bands: [],
  missingData:
    "Volatilities and the correlation are the user's own ranges: no published estimate for cloud or model prices was found. Between their ends the worth is a range.",
  limits: [
    "Two suppliers whose prices move together are worth little as a choice: the right falls as ρ rises.",
    "Being able to move pays only where the right is worth more than keeping it up costs.",
    "It takes prices for lognormal and the choice for one that is made once, at the end.",
  ],
  references: [
    {
      cite: "Margrabe, W. (1978), The value of an option to exchange one asset for another, Journal of Finance 33",
      recalled: true,
    },
    {
      cite: "Haug, E. G., The Complete Guide to Option Pricing Formulas, values as tested in QuantLib (margrabeoption.cpp)",
      url: "https://github.com/lballabio/QuantLib",
    },
  ],
  ownConventions: ["The option to exchange two assets, read as the right to swap suppliers."],
  checkedBy: ["margrabe"],
  example: {
    given:
      "4.0 million dollars a year against 3.9 million, both at 30 % volatility, one year, moving half together",
    explain: () => {
      const terms = {
        gain: { usd: 4_000_000, yieldPerYear: 0, volatility: 0.3 },
        giveUp: { usd: 3_900_000, yieldPerYear: 0, volatility: 0.3 },
        correlation: 0.5,
        years: 1,
      };
      return step(
        exchangeOption.name,
        exchangeOption.unit,
        exchangeOptionUsd(terms),
        "what is gained less what is given up, each by its chance of being exchanged",
        [
          asGiven("What is gained", "usd", terms.gain.usd),
          asGiven("What is given up", "usd", terms.giveUp.usd),
          step(
            "Volatility of the two against each other",
            "share",
            jointVolatility(0.3, 0.3, 0.5),
            "√(σ_A² + σ_B² - 2 ρ σ_A σ_B)",
          ),
        ],
      );
    },
  },
};

/** One side of an exchange: its worth today, what it yields a year to its holder, how it moves. */
export type Side = {
  readonly usd: number;
  readonly yieldPerYear: number;
  readonly volatility: number;
};

export type Exchange = {
  readonly gain: Side;
  readonly giveUp: Side;
  readonly correlation: number;
  readonly years: number;
};

/**
 * What the right to give up one thing for another is worth, when it is used once and at the end.
 *
 *     V = A e^(-q_A t) N(d1) - B e^(-q_B t) N(d2)
 *
 * Margrabe's formula; without volatility it is the difference, where that is a gain.
 *
 * @throws RangeError if a worth, a volatility or the years are negative, or the correlation lies outside -1 to 1
 *
 * @example
 * exchangeOptionUsd({
 *   gain: { usd: 22, yieldPerYear: 0.06, volatility: 0.2 },
 *   giveUp: { usd: 20, yieldPerYear: 0.04, volatility: 0.15 },
 *   correlation: -0.5,
 *   years: 0.1,
 * });
 * // => 2.125
 */
export function exchangeOptionUsd({ gain, giveUp, correlation, years }: Exchange): number {
  for (const { usd, volatility } of [gain, giveUp]) {
    if (!(usd >= 0 && volatility >= 0))
      throw new RangeError(`a side worth ${usd} at a volatility of ${volatility}`);
  }
  if (!(years >= 0)) throw new RangeError(`a choice due in ${years} years`);
  const a = gain.usd * Math.exp(-gain.yieldPerYear * years);
  const b = giveUp.usd * Math.exp(-giveUp.yieldPerYear * years);
  const spread =
    jointVolatility(gain.volatility, giveUp.volatility, correlation) * Math.sqrt(years);
  if (spread === 0 || a === 0 || b === 0) return Math.max(0, a - b);
  const distance = Math.log(a / b) / spread;
  return Math.max(
    0,
    a * normalBelow(distance + spread / 2) - b * normalBelow(distance - spread / 2),
  );
}

function jointVolatility(a: number, b: number, correlation: number): number {
  if (!(correlation >= -1 && correlation <= 1))
    throw new RangeError(`a correlation of ${correlation}; expected -1 to 1`);
  // Two sides that move as one leave nothing, up to rounding.
  return Math.sqrt(Math.max(0, a ** 2 + b ** 2 - 2 * correlation * a * b));
}
