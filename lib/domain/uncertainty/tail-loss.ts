import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";

export const tailLoss: IndexDefinition = {
  id: "tail-loss",
  methodVersion: METHOD_VERSION,
  name: "Loss in the worst cases",
  question: "What do we lose on average in the worst cases of a scenario?",
  formula: "ES_α = mean loss of the worst 1 - α = min over z of z + E[max(0, L - z)] / (1 - α)",
  symbols: {
    ES_α: "expected shortfall, also called conditional value at risk",
    α: "the level: at 95 % the worst twentieth of all cases counts",
    L: "the loss of a case; a profit is a negative loss",
    z: "the loss that separates the worst cases from the others",
  },
  unit: "usd",
  range: [0, null],
  bands: [],
  missingData:
    "A loss that is known between two ends gives a range, because the mean of the worst rises with each loss.",
  limits: [
    "It averages the worst cases and hides the single worst one.",
    "Where the worst part cuts through a case, that case counts with the fraction that falls into it.",
    "It is no better than the cases put in: what nobody imagined is not among them.",
  ],
  references: [
    {
      cite: "Rockafellar, R. T. and Uryasev, S. (2000), Optimization of conditional value-at-risk, Journal of Risk 2",
    },
    { cite: "Wikipedia, Expected shortfall (worked example, partly recalled)", recalled: true },
  ],
  ownConventions: [],
  checkedBy: ["es_discrete", "cvar_ru", "cvar_sample"],
  example: {
    given: "Losses of 100 (10 %), 20 (30 %) and 0 (40 %), a gain of 50 (20 %); the worst fifth",
    explain: () =>
      step(
        tailLoss.name,
        tailLoss.unit,
        tailLossUsd(EXAMPLE, 0.2),
        "mean of the worst 20 %: 10 % at 100 and another 10 % at 20",
        EXAMPLE.map(({ lossUsd, chance }) =>
          asGiven(`Loss with a chance of ${chance}`, "usd", lossUsd),
        ),
      ),
  },
};

export type LossCase = { readonly lossUsd: number; readonly chance: number };

const EXAMPLE: readonly LossCase[] = [
  { lossUsd: 100, chance: 0.1 },
  { lossUsd: 20, chance: 0.3 },
  { lossUsd: 0, chance: 0.4 },
  { lossUsd: -50, chance: 0.2 },
];

/** Chances are stated rounded, so they may miss one by a little. */
const ROUNDING = 1e-9;

/**
 * What is lost on average in the worst part of all cases.
 *
 *     ES = sum(loss * chance that falls into the worst part) / part
 *
 * The case that the part cuts through counts with the fraction inside it.
 *
 * @param worst the part that counts, e.g. .05 for the worst twentieth
 * @throws RangeError if the part is not above 0 and at most 1, a chance is
 * negative, or the chances do not sum to one
 *
 * @example
 * tailLossUsd([{ lossUsd: 100, chance: 0.1 }, { lossUsd: 20, chance: 0.9 }], 0.2);
 * // => 60
 */
export function tailLossUsd(cases: readonly LossCase[], worst: number): number {
  requirePart(worst);
  requireChances(cases);
  let left = worst;
  let usd = 0;
  for (const { lossUsd, chance } of cases.toSorted((a, b) => b.lossUsd - a.lossUsd)) {
    const inside = Math.min(left, chance);
    usd += lossUsd * inside;
    left -= inside;
  }
  return usd / (worst - Math.max(0, left));
}

/**
 * The same as the least of a function that needs no sorting, the form in which a program can minimise it.
 *
 *     ES = min over z of z + E[max(0, L - z)] / part
 *
 * It is piecewise straight, so its least value lies at one of the losses (Rockafellar and Uryasev).
 *
 * @throws RangeError as `tailLossUsd`
 */
export function tailLossByMinimum(cases: readonly LossCase[], worst: number): number {
  requirePart(worst);
  requireChances(cases);
  const at = (z: number): number =>
    z +
    cases.reduce((sum, { lossUsd, chance }) => sum + Math.max(0, lossUsd - z) * chance, 0) / worst;
  return Math.min(...cases.map(({ lossUsd }) => at(lossUsd)));
}

/**
 * What was lost on average in the worst part of draws that are all equally likely.
 *
 * @throws RangeError if there are no draws or the part is not above 0 and at most 1
 *
 * @example
 * tailLossOfDraws([1, 2, 3, 4], 0.5);
 * // => 3.5
 */
export const tailLossOfDraws = (lossesUsd: readonly number[], worst: number): number =>
  tailLossUsd(
    lossesUsd.map((lossUsd) => ({ lossUsd, chance: 1 / lossesUsd.length })),
    worst,
  );

function requirePart(worst: number): void {
  if (!(worst > 0 && worst <= 1))
    throw new RangeError(`the worst ${worst} of all cases; expected above 0, up to 1`);
}

function requireChances(cases: readonly LossCase[]): void {
  const whole = cases.reduce((sum, { chance }) => sum + chance, 0);
  if (cases.some(({ chance }) => !(chance >= 0)) || !(Math.abs(whole - 1) < ROUNDING))
    throw new RangeError(`chances that sum to ${whole}; expected zero or more each, one in all`);
  if (cases.some(({ lossUsd }) => !Number.isFinite(lossUsd)))
    throw new RangeError("a loss is not a number");
}
