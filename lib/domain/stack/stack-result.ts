import {
  type LookThroughExposure,
  lookThroughExposureOf,
} from "../indices/concentration/look-through-exposure.ts";
import type { Market } from "../portfolio/hosting.ts";
import { portfolioScores, type PortfolioScores } from "../portfolio/portfolio-scores.ts";
import type { Ownership } from "../ties/ownership.ts";
import { groupOf } from "../ties/party.ts";
import type { StackPosition } from "./stack-to-portfolio.ts";

export type StackScores = Omit<PortfolioScores, "labs" | "independent">;

/** What can be said of the labs behind the invoices, once one of them is known. */
export type BehindVendors = Pick<PortfolioScores, "labs" | "independent"> & {
  /** The same money by the group of companies each lab belongs to. */
  readonly groups: LookThroughExposure;
};

export type StackResult = {
  readonly scores: StackScores;
  /** Null where no vendor's models are known: then nothing can be followed to a lab. */
  readonly behind: BehindVendors | null;
};

/** All scores of a stack; undefined while no vendor has a spend. */
export function stackResult(
  { portfolio }: StackPosition,
  ownerships: readonly Ownership[],
  market: Market,
): StackResult | undefined {
  if (portfolio.contracts.length === 0) return undefined;
  const isAnyKnown = portfolio.contracts.some(({ routerMix }) => routerMix !== null);
  // Where no lab is known the indices over labs have nothing to go by and are not read.
  const readable = isAnyKnown
    ? portfolio
    : {
        ...portfolio,
        contracts: portfolio.contracts.map((contract) => ({ ...contract, routerMix: [] })),
      };
  const { labs, independent, ...scores } = portfolioScores(readable, ownerships, market);
  if (!isAnyKnown) return { scores, behind: null };
  const groups = lookThroughExposureOf(
    labs.recipients.map(({ recipient, label, usd, facts }) => {
      const group = groupOf(recipient, market.parties);
      return {
        supplier: group,
        label: market.parties.get(group)?.name ?? label,
        usd: { value: usd, facts },
      };
    }),
    [],
    labs.undisclosed,
  );
  return { scores, behind: { labs, independent, groups } };
}
