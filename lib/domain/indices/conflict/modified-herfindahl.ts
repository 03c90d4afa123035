import type { Explanation } from "../../explain/explanation.ts";
import { exact } from "../../quantity/estimate.ts";
import { HHI_POINTS, herfindahl } from "../../stats/herfindahl.ts";
import { at, entry, type Matrix, requireSquare } from "../../stats/matrix.ts";
import { shares } from "../../stats/shares.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";
import { profitWeights } from "./common-ownership.ts";

export const modifiedHerfindahl = {
  id: "modified-herfindahl",
  methodVersion: METHOD_VERSION,
  name: "Modified Herfindahl index",
  question: "How concentrated would the market be if common owners had their way?",
  formula: "MHHI = HHI + Δ,  Δ = sum over f ≠ g of κ[f][g] × s[f] × s[g]",
  symbols: {
    "s[f]": "firm f's share of the market",
    "κ[f][g]": "the weight firm f would give to firm g's profit (common ownership)",
    Δ: "what common ownership adds to the plain index",
  },
  unit: "hhi-points",
  range: [0, null],
  bands: [],
  missingData: "It inherits the range of the profit weights; each assumption is shown on its own.",
  limits: [
    "It is an equilibrium index of one model of competition; the HHI's thresholds do not carry over to it.",
    "Regressions on it confound changes in shares with changes in ownership; it is no headline.",
  ],
  references: [
    {
      cite: "O'Brien, D. P. and Salop, S. C. (2000), Competitive effects of partial ownership, 67 Antitrust L.J. 559",
      url: "https://scholarship.law.georgetown.edu/facpub/209",
    },
    {
      cite: "Bresnahan, T. F. and Salop, S. C. (1986), Quantifying the competitive effects of production joint ventures, International Journal of Industrial Organization 4",
    },
  ],
  ownConventions: [],
  checkedBy: ["mhhi"],
  example: {
    given: "Two firms with half the market each, whose owners weigh the other's profit by one half",
    explain: () =>
      modifiedHerfindahlOf(
        [0.5, 0.5],
        profitWeights([
          [0.2, 0],
          [0, 0.2],
          [0.2, 0.2],
        ]),
      ).explanation,
  },
} as const satisfies IndexDefinition;

export type ModifiedHerfindahl = {
  readonly hhi: number;
  readonly delta: number;
  readonly mhhi: number;
  readonly explanation: Explanation;
};

/**
 * How concentrated a market would be if every firm weighed its rivals' profit as its owners do, in HHI points.
 *
 * The plain index, plus each pair of shares times the profit weight between them.
 *
 * @throws RangeError if a share is negative, all are zero, or the weights do not fit
 *
 * @example
 * modifiedHerfindahlOf([0.5, 0.5], [[1, 0.5], [0.5, 1]]).delta;
 * // => 2500
 */
export function modifiedHerfindahlOf(
  marketShares: readonly number[],
  kappa: Matrix,
): ModifiedHerfindahl {
  const s = shares(marketShares);
  if (requireSquare(kappa) !== s.length)
    throw new RangeError(`${s.length} shares, ${kappa.length} firms with weights`);
  const delta =
    HHI_POINTS *
    s.reduce(
      (sum, own, f) =>
        sum +
        s.reduce((all, _, g) => (f === g ? all : all + entry(kappa, f, g) * own * at(s, g)), 0),
      0,
    );
  const hhi = HHI_POINTS * herfindahl(s);
  const node = (label: string, how: string, points: number, inputs: Explanation[] = []) => ({
    label,
    how,
    value: exact(points),
    unit: modifiedHerfindahl.unit,
    facts: [],
    inputs,
  });
  return {
    hhi,
    delta,
    mhhi: hhi + delta,
    explanation: node(
      modifiedHerfindahl.name,
      "plain index plus what ownership adds",
      hhi + delta,
      [
        node("HHI", "sum of squared market shares", hhi),
        node("Δ", "sum over pairs of profit weight × both shares", delta),
      ],
    ),
  };
}
