import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";

export const creditCover: IndexDefinition = {
  id: "credit-cover",
  methodVersion: METHOD_VERSION,
  name: "Cover by service credits",
  question: "What part of our loss does the provider's credit pay back?",
  formula: "cover = credit / loss",
  symbols: {
    credit: "what the provider owes back for an outage, in dollars",
    loss: "what the outage cost us, in dollars",
  },
  unit: "share",
  range: [0, null],
  bands: [],
  missingData: "A loss known between two ends gives a range; without a loss there is no cover.",
  limits: [
    "A credit is a part of one bill and has nothing to do with what an outage costs.",
    "It is often the only remedy, and must be asked for in time.",
  ],
  references: [{ cite: "softwareseni.com, on service credits against losses" }],
  ownConventions: [],
  checkedBy: ["credit_cover"],
  example: {
    given: "A credit of 60 dollars against a loss of 500",
    explain: () =>
      step(
        creditCover.name,
        creditCover.unit,
        creditCoverOf({ creditUsd: 60, lossUsd: 500 }),
        "credit over loss",
        [asGiven("Credit", "usd", 60), asGiven("Loss", "usd", 500)],
      ),
  },
};

/**
 * What part of a loss a provider's credit pays back.
 *
 *     cover = credit / loss
 *
 * @throws RangeError if the credit is negative or the loss not above zero
 *
 * @example
 * creditCoverOf({ creditUsd: 60, lossUsd: 500 });
 * // => 0.12
 */
export function creditCoverOf({
  creditUsd,
  lossUsd,
}: {
  readonly creditUsd: number;
  readonly lossUsd: number;
}): number {
  if (!(creditUsd >= 0 && lossUsd > 0))
    throw new RangeError(`a credit of ${creditUsd} for a loss of ${lossUsd}`);
  return creditUsd / lossUsd;
}
