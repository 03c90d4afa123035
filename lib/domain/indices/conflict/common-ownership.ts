import type { Explanation } from "../../explain/explanation.ts";
import { estimate, exact } from "../../quantity/estimate.ts";
import { dot, entry, type Matrix, tabulate, transpose } from "../../stats/matrix.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const commonOwnership = {
  id: "common-ownership",
  methodVersion: METHOD_VERSION,
  name: "Common ownership",
  question: "How much would one lab's owners want it to spare another lab?",
  formula: "κ[f][g] = sum over o of γ[o][f] × β[o][g] / sum over o of γ[o][f] × β[o][f]",
  symbols: {
    "κ[f][g]": "the weight firm f would give to firm g's profit, against 1 for its own",
    "β[o][f]": "owner o's share in the profit of firm f",
    "γ[o][f]": "owner o's weight in the decisions of firm f; equal to β unless said otherwise",
  },
  unit: "ratio",
  range: [0, null],
  bands: [],
  missingData:
    "Where only some owners are known the weight lies between that with the rest in one hand and that with the rest in countless hands; both ends are shown and neither is preferred.",
  limits: [
    "With the stakes known today the weights between labs are small and mostly assumption.",
    "It is zero where holdings carry no control.",
    "A weight above one is possible: owners who would rather see the other firm earn.",
    "Studies that relate it to prices confound ownership with shares; it is no headline.",
  ],
  references: [
    {
      cite: "Backus, M., Conlon, C. and Sinkinson, M. (2021), Common ownership in America: 1980-2017, AEJ: Microeconomics",
    },
    {
      cite: "O'Brien, D. P. and Salop, S. C. (2000), Competitive effects of partial ownership, 67 Antitrust L.J. 559",
      url: "https://scholarship.law.georgetown.edu/facpub/209",
    },
  ],
  ownConventions: [
    "A firm no known owner has a say in minds its own profit only.",
    "The rest of each firm, where it is taken as one hand, is a different hand for each firm.",
  ],
  checkedBy: ["kappa", "kappa_retail", "kappa_decomp", "kappa_rest"],
  example: {
    given: "One known owner, with 7 % of the first lab and 14 % of the second",
    explain: () => profitWeightRange("the first lab", "the second", [[0.07, 0.14]]),
  },
} as const satisfies IndexDefinition;

/**
 * The weight that each firm would give to every other firm's profit, if it did as its owners wish.
 *
 *     κ[f][g] = sum(γ[o][f] * β[o][g]) / sum(γ[o][f] * β[o][f])
 *
 * One row per owner, one column per firm, in both β and γ; without γ control is
 * in proportion to ownership. A firm without any controlling owner minds its own profit only.
 *
 * @throws RangeError if a share is negative or the two do not fit
 *
 * @example
 * profitWeights([[0.2, 0], [0, 0.2], [0.1, 0.1], [0.1, 0.1]]);
 * // => [[1, 1/3], [1/3, 1]]
 */
export function profitWeights(beta: Matrix, gamma: Matrix = beta): number[][] {
  if ([...beta, ...gamma].some((row) => row.some((share) => !(share >= 0))))
    throw new RangeError("a share in profit or control is negative");
  if (gamma.length !== beta.length)
    throw new RangeError(`${beta.length} owners of profit, ${gamma.length} of control`);
  const [profit, control] = [transpose(beta), transpose(gamma)];
  return tabulate(profit.length, profit.length, (f, g) => {
    if (f === g) return 1;
    const own = dot(control[f] ?? [], profit[f] ?? []);
    return own === 0 ? 0 : dot(control[f] ?? [], profit[g] ?? []) / own;
  });
}

/**
 * The two parts of a profit weight under proportional control: how alike the owners are, and how concentrated.
 *
 *     κ = cosine(β_f, β_g) * sqrt(IHHI_g / IHHI_f)
 *
 * @throws RangeError if firm f or firm g has no owner
 */
export function decomposeProfitWeight(
  ownersOfF: readonly number[],
  ownersOfG: readonly number[],
): { readonly cosine: number; readonly relativeConcentration: number; readonly kappa: number } {
  const [f, g] = [dot(ownersOfF, ownersOfF), dot(ownersOfG, ownersOfG)];
  if (!(f > 0 && g > 0)) throw new RangeError("a profit weight needs an owner in both firms");
  const cosine = dot(ownersOfF, ownersOfG) / Math.sqrt(f * g);
  const relativeConcentration = Math.sqrt(g / f);
  return { cosine, relativeConcentration, kappa: cosine * relativeConcentration };
}

/**
 * The profit weight between two firms that differ only in how much small shareholders hold.
 *
 *     κ12 = (1 - retail2) / (1 - retail1)
 *
 * @throws RangeError if a retail share is not within 0 and below 1
 */
export function profitWeightByRetail(retail1: number, retail2: number): number {
  if (![retail1, retail2].every((share) => share >= 0 && share < 1))
    throw new RangeError(`retail shares of ${retail1} and ${retail2}; expected 0 up to below 1`);
  return (1 - retail2) / (1 - retail1);
}

/**
 * Between which ends the first firm's weight on the second lies when only some owners are known.
 *
 * The high end takes the rest of each firm as held by countless small owners
 * without a say; the low end as held by one hand, a different one for each firm.
 *
 * @throws RangeError if a share is negative, a firm is held by more than all, or
 * no known owner holds any of the first firm
 *
 * @example
 * profitWeightBounds([[0.07, 0.14]]);
 * // => { low: 0.0113, high: 2 } (rounded)
 */
export function profitWeightBounds(known: Matrix): { readonly low: number; readonly high: number } {
  const first = known.map((_, owner) => entry(known, owner, 0));
  const second = known.map((_, owner) => entry(known, owner, 1));
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  for (const firm of [first, second])
    if (firm.some((share) => !(share >= 0)) || sum(firm) > 1)
      throw new RangeError(`a firm is held to ${sum(firm)}; expected shares within 0 to 1`);
  if (sum(first) === 0) throw new RangeError("no known owner holds any of the first firm");
  const shared = dot(first, second);
  const ownKnown = dot(first, first);
  return { low: shared / (ownKnown + (1 - sum(first)) ** 2), high: shared / ownKnown };
}

/** The same as an explanation: the range, and the question whose answer would narrow it. */
export function profitWeightRange(
  firm: string,
  other: string,
  known: Matrix,
  facts: readonly string[] = [],
): Explanation {
  const { low, high } = profitWeightBounds(known);
  const end = (label: string, value: number): Explanation => ({
    label,
    value: exact(value),
    unit: "ratio",
    how: "known stakes of the common owners over those and the rest",
    facts,
    inputs: [],
  });
  return {
    label: `Weight of ${firm} on the profit of ${other}`,
    value: estimate(low, low === high ? low : null, high),
    unit: "ratio",
    how: "from the rest of each firm in one hand to the rest in countless hands",
    facts: [],
    inputs: [end("The rest in one hand", low), end("The rest in countless hands", high)],
    ...(low === high ? {} : { missing: `Who holds the rest of ${firm}, and with what control?` }),
  };
}
