import type { View } from "../view/view.ts";
import { bandedScores } from "../uncertainty/banded-scores.ts";
import { scoreInputsOf } from "../uncertainty/score-inputs-of.ts";
import { runScores } from "../uncertainty/score-run.ts";
import type { Market } from "../portfolio/hosting.ts";
import { portfolioScores, type PortfolioScores } from "../portfolio/portfolio-scores.ts";
import type { Ownership } from "../ties/ownership.ts";
import { type BehindVendors, behindVendors } from "./behind-vendors.ts";
import type { StackPosition } from "./stack-to-portfolio.ts";

export type StackScores = Omit<PortfolioScores, "labs" | "independent">;

export type StackResult = {
  readonly scores: StackScores;
  /** Null where no vendor's models are known: then nothing can be followed to a lab. */
  readonly behind: BehindVendors | null;
};

/** Draws of a stack: fewer than of a run, so that an answer follows a key at once. */
const STACK_DRAWS = 500;

/** All scores of a stack; undefined while no vendor has a spend. */
export function stackResult(
  position: StackPosition,
  ownerships: readonly Ownership[],
  market: Market,
  view: View,
): StackResult | undefined {
  const { portfolio } = position;
  if (portfolio.contracts.length === 0) return undefined;
  // Labs are looked at over every division of the spend, below. Of these scores they are not read,
  // and without any known lab there would be nothing to read.
  const scores = portfolioScores(
    {
      ...portfolio,
      contracts: portfolio.contracts.map((contract) => ({ ...contract, routerMix: [] })),
    },
    ownerships,
    market,
  );
  const inputs = scoreInputsOf(portfolio, ownerships, market, {
    view,
    // What somebody types of their own house is taken at their word.
    qualityOf: () => ({ variance: 0, staleVariance: 0 }),
  });
  return {
    scores: bandedScores(scores, runScores(inputs, { draws: STACK_DRAWS, withMovers: false })),
    behind: behindVendors(position, ownerships, market),
  };
}
