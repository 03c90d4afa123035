import { asGiven, step } from "../../explain/step.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const fareEffect: IndexDefinition = {
  id: "fare-effect",
  methodVersion: METHOD_VERSION,
  name: "Prices under common owners",
  question: "What did a study of airlines find that concentration and common owners do to prices?",
  formula: "Δ price = e^(b_H × ΔH + b_M × ΔM) - 1",
  symbols: {
    "b_H, b_M":
      "coefficients of the study: .255 and .202 (Azar, Schmalz and Tecu), .225 and .063 (Dennis, Gerardi and Schenone)",
    ΔH: "change of the concentration index, 0 to 1",
    ΔM: "change of what common owners add to it",
  },
  unit: "share",
  range: [-1, null],
  bands: [],
  missingData: "Without both changes there is no figure.",
  limits: [
    "It is about air fares in the United States and carries over to nothing else; it shows how far two studies of one market differ.",
    "Such regressions confound ownership with shares (Backus, Conlon and Sinkinson 2021).",
  ],
  references: [
    {
      cite: "Azar, J., Schmalz, M. C. and Tecu, I. (2018), Anticompetitive effects of common ownership, Journal of Finance 73, table 3, as in the tests of the tool Common Skies",
    },
  ],
  ownConventions: [],
  checkedBy: ["fare"],
  example: {
    given:
      "Concentration up by .06, common ownership down by .05, coefficients of Azar, Schmalz and Tecu",
    explain: () => {
      const effect = fareEffectOf({
        concentration: { coefficient: 0.255, change: 0.06 },
        commonOwnership: { coefficient: 0.202, change: -0.05 },
      });
      return step(
        fareEffect.name,
        fareEffect.unit,
        effect.priceChange,
        "both effects on the logarithm of the price",
        [
          step("By concentration", "share", effect.byConcentration, ".255 × .06"),
          step("By common owners", "share", effect.byCommonOwnership, ".202 × -.05"),
          asGiven("Change of concentration", "index-0-1", 0.06),
        ],
      );
    },
  },
};

type Effect = { readonly coefficient: number; readonly change: number };

export type FareEffect = {
  /** Change of the logarithm of the price. */
  readonly byConcentration: number;
  readonly byCommonOwnership: number;
  /** Change of the price itself, as a share. */
  readonly priceChange: number;
};

/**
 * What a study's coefficients make of a change in concentration and in common ownership.
 *
 *     Δ price = e^(b_H ΔH + b_M ΔM) - 1
 *
 * @throws RangeError if a number is not finite
 *
 * @example
 * fareEffectOf({ concentration: { coefficient: 0.255, change: 0.06 }, commonOwnership: { coefficient: 0.202, change: -0.05 } }).priceChange;
 * // => 0.0052
 */
export function fareEffectOf({
  concentration,
  commonOwnership,
}: {
  readonly concentration: Effect;
  readonly commonOwnership: Effect;
}): FareEffect {
  const effectOf = ({ coefficient, change }: Effect) => coefficient * change;
  const byConcentration = effectOf(concentration);
  const byCommonOwnership = effectOf(commonOwnership);
  const sum = byConcentration + byCommonOwnership;
  if (!Number.isFinite(sum))
    throw new RangeError(`an effect of ${sum} on the logarithm of a price`);
  return { byConcentration, byCommonOwnership, priceChange: Math.expm1(sum) };
}
