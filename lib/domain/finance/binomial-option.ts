import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";

export const binomialOption: IndexDefinition = {
  id: "binomial-option",
  methodVersion: METHOD_VERSION,
  name: "Worth of leaving at any time",
  question: "What is the right to leave worth, when it may be used on any day until it ends?",
  formula:
    "V = max(use now, e^(-r Δt) (p V_up + (1 - p) V_down));  p = (e^(r Δt) - d) / (u - d);  u = e^(σ √Δt), d = 1 / u",
  symbols: {
    V: "worth at a node of the tree; at the last one, what using the right brings",
    "u, d": "by what a price is multiplied in one step up or down",
    Δt: "years of one step",
    r: "continuous yearly rate",
    p: "the risk-neutral chance of a step up",
    σ: "yearly volatility",
  },
  unit: "usd",
  range: [0, null],
  bands: [],
  missingData: "Between the ends of an unknown volatility the worth is a range.",
  limits: [
    "A tree of few steps is coarse; the worth settles as steps are added.",
    "Volatilities are the user's own; no published estimate was found.",
  ],
  references: [
    {
      cite: "Cox, J. C., Ross, S. A. and Rubinstein, M. (1979), Option pricing: a simplified approach, Journal of Financial Economics 7",
      recalled: true,
    },
    {
      cite: "Hull, J., Options, Futures and Other Derivatives (American put worth 4.49)",
      recalled: true,
    },
  ],
  ownConventions: ["The right to sell, read as the right to hand an arrangement back."],
  checkedBy: ["crr"],
  example: {
    given:
      "The right to hand back at 50 what is worth 50, for five months in five steps, at 10 % interest and 40 % volatility",
    explain: () => {
      const option = { kind: "put", spotUsd: 50, strikeUsd: 50, rate: 0.1, years: 5 / 12 } as const;
      const tree = { steps: 5, ...stepsOf({ volatility: 0.4, years: 5 / 12, steps: 5 }) };
      return step(
        binomialOption.name,
        binomialOption.unit,
        binomialOptionUsd({ ...option, ...tree, isAmerican: true }),
        "backwards through the tree, used wherever that is worth more than waiting",
        [
          asGiven("Worth today", "usd", option.spotUsd),
          asGiven("Handed back at", "usd", option.strikeUsd),
          step(
            "If it may be used at the end alone",
            "usd",
            binomialOptionUsd({ ...option, ...tree, isAmerican: false }),
            "the same tree without early use",
          ),
        ],
      );
    },
  },
};

export type BinomialOption = {
  readonly kind: "call" | "put";
  readonly spotUsd: number;
  readonly strikeUsd: number;
  /** Continuous, a year. */
  readonly rate: number;
  readonly years: number;
  readonly steps: number;
  readonly up: number;
  readonly down: number;
  /** May be used on any day until the end. */
  readonly isAmerican: boolean;
};

/** The steps up and down that give a tree a volatility (Cox, Ross and Rubinstein). */
export function stepsOf({
  volatility,
  years,
  steps,
}: {
  readonly volatility: number;
  readonly years: number;
  readonly steps: number;
}): Pick<BinomialOption, "up" | "down"> {
  if (!(volatility > 0)) throw new RangeError(`a volatility of ${volatility}; expected above zero`);
  const up = Math.exp(volatility * Math.sqrt(years / steps));
  return { up, down: 1 / up };
}

/**
 * What the right to buy or sell at a set price is worth, on a tree of steps up and down.
 *
 *     V = max(use now, e^(-r Δt) (p V_up + (1 - p) V_down))
 *
 * @throws RangeError if a price is negative, there are no steps, or the steps leave room for gain without risk
 *
 * @example
 * // Hull: an American put, S = K = 50, 10 %, 40 %, five months, five steps.
 * binomialOptionUsd(put);
 * // => 4.49
 */
export function binomialOptionUsd(option: BinomialOption): number {
  const { kind, spotUsd, strikeUsd, rate, years, steps, up, down, isAmerican } = option;
  if (!(spotUsd >= 0 && strikeUsd >= 0 && years > 0))
    throw new RangeError(`a right at ${strikeUsd} on ${spotUsd} for ${years} years`);
  if (!(Number.isInteger(steps) && steps > 0)) throw new RangeError(`a tree of ${steps} steps`);
  const growth = Math.exp((rate * years) / steps);
  if (!(down > 0 && down < growth && growth < up))
    throw new RangeError(`steps of ${up} and ${down} around a growth of ${growth}`);
  const chanceUp = (growth - down) / (up - down);
  const used = (level: number, ups: number): number => {
    const price = spotUsd * up ** ups * down ** (level - ups);
    return Math.max(0, kind === "call" ? price - strikeUsd : strikeUsd - price);
  };
  let worth = Array.from({ length: steps + 1 }, (_, ups) => used(steps, ups));
  for (let level = steps - 1; level >= 0; level -= 1) {
    worth = worth.slice(0, -1).map((below, ups) => {
      const kept = (chanceUp * (worth[ups + 1] ?? 0) + (1 - chanceUp) * below) / growth;
      return isAmerican ? Math.max(kept, used(level, ups)) : kept;
    });
  }
  return worth[0] ?? 0;
}
