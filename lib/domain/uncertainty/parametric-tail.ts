import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import { normalBelow, normalDensity } from "../stats/normal-distribution.ts";
import { normalQuantile } from "../stats/normal-quantile.ts";

export const parametricTail: IndexDefinition = {
  id: "parametric-tail",
  methodVersion: METHOD_VERSION,
  name: "Worst cases in closed form",
  question: "What do we lose in the worst cases, if losses follow a known curve?",
  formula:
    "normal: VaR = μ + σ z, ES = μ + σ φ(z) / (1 - α);  lognormal: VaR = e^(μ + σ z), ES = e^(μ + σ² / 2) Φ(σ - z) / (1 - α)",
  symbols: {
    VaR: "value at risk: the loss exceeded with a chance of 1 - α",
    ES: "expected shortfall: the mean loss beyond it",
    "μ, σ": "mean and standard deviation of the loss, or of its logarithm",
    z: "the standard normal quantile of α",
    "φ, Φ": "density and distribution of the standard normal",
  },
  unit: "usd",
  range: [0, null],
  bands: [],
  missingData: "Between the ends of an unknown spread the worst cases take the wider one.",
  limits: [
    "Real losses have fatter tails than the normal curve; it checks simulations and is no headline.",
    "The lognormal has no losses below zero and a tail that grows fast with σ.",
  ],
  references: [
    {
      cite: "Basel Committee on Banking Supervision, Minimum capital requirements for market risk (expected shortfall at 97.5 %)",
    },
    {
      cite: "McNeil, A. J., Frey, R. and Embrechts, P., Quantitative Risk Management (closed forms)",
      recalled: true,
    },
  ],
  ownConventions: [],
  checkedBy: ["es_normal", "ln_es"],
  example: {
    given: "A normal loss of mean 0 and standard deviation 1 million dollars, at 97.5 %",
    explain: () => {
      const { valueAtRiskUsd, shortfallUsd } = normalTail({ meanUsd: 0, sdUsd: 1e6, level: 0.975 });
      return step(parametricTail.name, parametricTail.unit, shortfallUsd, "μ + σ φ(z) / (1 - α)", [
        asGiven("Standard deviation", "usd", 1e6),
        step("Value at risk", "usd", valueAtRiskUsd, "μ + σ z"),
      ]);
    },
  },
};

export type Tail = {
  /** The loss exceeded with a chance of one minus the level. */
  readonly valueAtRiskUsd: number;
  /** The mean of the losses beyond it. */
  readonly shortfallUsd: number;
};

/**
 * The worst cases of a loss that is spread normally.
 *
 *     VaR = μ + σ z,  ES = μ + σ φ(z) / (1 - α)
 *
 * @throws RangeError if the spread is negative or the level not between 0 and 1
 *
 * @example
 * normalTail({ meanUsd: 0, sdUsd: 1, level: 0.975 });
 * // => { valueAtRiskUsd: 1.96, shortfallUsd: 2.3378 } (rounded)
 */
export function normalTail({
  meanUsd,
  sdUsd,
  level,
}: {
  readonly meanUsd: number;
  readonly sdUsd: number;
  readonly level: number;
}): Tail {
  const z = quantileOf(level, sdUsd);
  return {
    valueAtRiskUsd: meanUsd + sdUsd * z,
    shortfallUsd: meanUsd + (sdUsd * normalDensity(z)) / (1 - level),
  };
}

/**
 * The worst cases of a loss whose logarithm is spread normally.
 *
 *     VaR = e^(μ + σ z),  ES = e^(μ + σ²/2) Φ(σ - z) / (1 - α)
 *
 * @throws RangeError as `normalTail`
 *
 * @example
 * lognormalTail({ logMean: 0, logSd: 1, level: 0.95 }).shortfallUsd;
 * // => 8.557
 */
export function lognormalTail({
  logMean,
  logSd,
  level,
}: {
  readonly logMean: number;
  readonly logSd: number;
  readonly level: number;
}): Tail {
  const z = quantileOf(level, logSd);
  return {
    valueAtRiskUsd: Math.exp(logMean + logSd * z),
    shortfallUsd: (Math.exp(logMean + logSd ** 2 / 2) * normalBelow(logSd - z)) / (1 - level),
  };
}

function quantileOf(level: number, spread: number): number {
  if (!(spread >= 0)) throw new RangeError(`a spread of ${spread}; expected zero or more`);
  return normalQuantile(level);
}
