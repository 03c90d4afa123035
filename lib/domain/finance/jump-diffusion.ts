import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import { lnGamma } from "../stats/incomplete-gamma.ts";
import { type Call, callPriceUsd } from "./call-price.ts";

export const jumpDiffusion: IndexDefinition = {
  id: "jump-diffusion",
  methodVersion: METHOD_VERSION,
  name: "Cap on a price that jumps",
  question: "What is a price cap worth when prices move in steps as well as smoothly?",
  formula: "C = sum over n of e^(-λT) (λT)^n / n! × BS(σ_n);  σ_n² = (1 - γ) σ² + γ σ² n / (λ T)",
  symbols: {
    λ: "jumps a year",
    γ: "the part of all variance that comes from jumps",
    σ: "yearly volatility, jumps included",
    "BS(σ_n)": "what the right to buy is worth with n jumps and none to come (Black and Scholes)",
    T: "years",
  },
  unit: "usd",
  range: [0, null],
  bands: [],
  missingData: "Between the ends of an unknown volatility or rate of jumps the worth is a range.",
  limits: [
    "Jumps go up as often as down and are lognormal; a withdrawal of a model is neither.",
    "List prices of one given model seldom move at all; the fall comes from moving to newer models.",
  ],
  references: [
    {
      cite: "Merton, R. C. (1976), Option pricing when underlying stock returns are discontinuous, Journal of Financial Economics 3",
      recalled: true,
    },
    {
      cite: "Haug, E. G., The Complete Guide to Option Pricing Formulas, values as tested in QuantLib (jumpdiffusion.cpp)",
      url: "https://github.com/lballabio/QuantLib",
    },
  ],
  ownConventions: ["A cap on a price per token read as the right to buy at that price."],
  checkedBy: ["merton"],
  example: {
    given:
      "A price of 100, capped at 100 for half a year: 8 % interest, 25 % volatility, a quarter of it from one jump a year",
    explain: () => {
      const call = { spotUsd: 100, strikeUsd: 100, rate: 0.08, volatility: 0.25, years: 0.5 };
      return step(
        jumpDiffusion.name,
        jumpDiffusion.unit,
        jumpCallUsd({ ...call, jumpsPerYear: 1, jumpVarianceShare: 0.25 }),
        "the worth for each number of jumps, by the chance of that number",
        [
          asGiven("Price today", "usd", call.spotUsd),
          asGiven("Cap", "usd", call.strikeUsd),
          step("Without jumps", "usd", callPriceUsd(call), "Black and Scholes, same volatility"),
        ],
      );
    },
  },
};

export type JumpCall = Call & {
  readonly jumpsPerYear: number;
  /** The part of all variance that comes from jumps, 0 to 1. */
  readonly jumpVarianceShare: number;
};

/** What is left of the chance when the sum may stop. */
const NEGLIGIBLE = 1e-13;

/**
 * What the right to buy at a set price is worth, when the price also jumps.
 *
 *     C = sum over n of Poisson(n; λT) * BS(σ_n),  σ_n² = (1 - γ) σ² + γ σ² n / (λ T)
 *
 * Merton's jump diffusion with jumps of mean zero, in the parameters of Haug.
 *
 * @throws RangeError as `callPriceUsd`, if jumps are negative or their share of variance lies outside 0 to 1
 *
 * @example
 * jumpCallUsd({ spotUsd: 100, strikeUsd: 100, rate: 0.08, volatility: 0.25, years: 0.5, jumpsPerYear: 1, jumpVarianceShare: 0.25 });
 * // => 8.95
 */
export function jumpCallUsd({ jumpsPerYear, jumpVarianceShare, ...call }: JumpCall): number {
  if (!(jumpsPerYear >= 0 && jumpVarianceShare >= 0 && jumpVarianceShare <= 1))
    throw new RangeError(`${jumpsPerYear} jumps a year make ${jumpVarianceShare} of the variance`);
  const expected = jumpsPerYear * call.years;
  if (expected === 0 || jumpVarianceShare === 0) return callPriceUsd(call);
  const variance = call.volatility ** 2;
  let usd = 0;
  let left = 1;
  for (let jumps = 0; ; jumps += 1) {
    // By logarithms: with many jumps expected, the chance of none is too small for a number.
    const chance = Math.exp(jumps * Math.log(expected) - expected - lnGamma(jumps + 1));
    const jumped = (jumpVarianceShare * variance * jumps) / expected;
    const volatility = Math.sqrt((1 - jumpVarianceShare) * variance + jumped);
    usd += chance * callPriceUsd({ ...call, volatility });
    left -= chance;
    if (jumps > expected && (left < NEGLIGIBLE || chance < NEGLIGIBLE)) break;
  }
  return usd;
}
