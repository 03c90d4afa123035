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

/** All scores of a stack; undefined while no vendor has a spend. */
export function stackResult(
  position: StackPosition,
  ownerships: readonly Ownership[],
  market: Market,
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
  return { scores, behind: behindVendors(position, ownerships, market) };
}
