/** How long a run of scores takes, and how look-through, ownership and scores grow with the register. */
import { integratedOwnership } from "../../lib/domain/graph/integrated-ownership.ts";
import { lookThrough } from "../../lib/domain/graph/look-through.ts";
import type { Market } from "../../lib/domain/portfolio/hosting.ts";
import { portfolioScores } from "../../lib/domain/portfolio/portfolio-scores.ts";
import type { Portfolio } from "../../lib/domain/portfolio/portfolio.ts";
import { exact } from "../../lib/domain/quantity/estimate.ts";
import { tabulate } from "../../lib/domain/stats/matrix.ts";
import type { Ownership } from "../../lib/domain/ties/ownership.ts";
import { runScores } from "../../lib/domain/uncertainty/score-run.ts";
import { scoreInputsOf } from "../../lib/domain/uncertainty/score-inputs-of.ts";
import type { View } from "../../lib/domain/view/view.ts";

/** A register of so many parties and ties among them, and what is measured of it. */
export type Grown = { readonly parties: number; readonly ties: number };

/** What each party passes on or holds: so many ties, all of a party's together below nine tenths. */
function sharesOf({ parties, ties }: Grown): { from: number; to: number; share: number }[] {
  const each = ties / parties;
  return Array.from({ length: ties }, (_, i) => {
    const from = i % parties;
    // Steps without a common divisor, so that pairs repeat late.
    const to = (from * 7 + Math.floor(i / parties) * 13 + 1) % parties;
    return { from, to, share: from === to ? 0 : 0.9 / each };
  });
}

const matrixOf = (grown: Grown, turned: boolean): number[][] => {
  const matrix = tabulate(grown.parties, grown.parties, () => 0);
  for (const { from, to, share } of sharesOf(grown)) {
    const [row, column] = turned ? [to, from] : [from, to];
    const cells = matrix[row];
    if (cells !== undefined) cells[column] = (cells[column] ?? 0) + share;
  }
  return matrix;
};

/** Stakes between made-up parties, beside those of the register. */
const stakesOf = (grown: Grown, real: readonly Ownership[]): Ownership[] => [
  ...real,
  ...sharesOf(grown).map(({ from, to, share }, i): Ownership => ({
    id: `stake-${i}`,
    // A tenth of the made-up parties are held by the vendors of the company too.
    holderId: i % 10 === 0 ? (real[i % real.length]?.holderId ?? "") : `party-${to}`,
    targetId: `party-${from}`,
    share: exact(share),
    basis: "economic",
    claims: [{ factId: `fact-${i}`, basis: "economic" }],
  })),
];

/** The work measured at one size, by name. */
export function growthMeasures(
  grown: Grown,
  company: {
    readonly portfolio: Portfolio;
    readonly ownerships: readonly Ownership[];
    readonly market: Market;
    readonly view: View;
  },
): Readonly<Record<string, () => unknown>> {
  const passing = matrixOf(grown, false);
  const holding = matrixOf(grown, true);
  const direct = passing.map(() => 1);
  const stakes = stakesOf(grown, company.ownerships);
  return {
    "look-through": () => lookThrough(direct, passing),
    "integrated-ownership": () => integratedOwnership(holding),
    scores: () => {
      const { portfolio, market, view } = company;
      portfolioScores(portfolio, stakes, market);
      const inputs = scoreInputsOf(portfolio, stakes, market, {
        view,
        qualityOf: () => ({ variance: 0.01, staleVariance: 0 }),
      });
      runScores(inputs, { draws: 1_000, withMovers: false });
    },
  };
}
