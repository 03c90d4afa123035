import "server-only";
import { cache } from "react";
import type { Market } from "../../domain/portfolio/hosting.ts";
import { portfolioScores, type PortfolioScores } from "../../domain/portfolio/portfolio-scores.ts";
import type { Portfolio } from "../../domain/portfolio/portfolio.ts";
import { workloadsOf } from "../../domain/portfolio/portfolio.ts";
import type { Ownership } from "../../domain/ties/ownership.ts";
import { viewFromSegment, viewToSegment, type View } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { offeringsOfModels, offeringsWithIds } from "./catalog.ts";
import { getParties } from "./parties.ts";
import { getPortfolio } from "./portfolio.ts";
import { listEgressTerms } from "./egress-terms.ts";
import { listOwnerships } from "./ties.ts";

/** What the scores of the company are worked out from on one day, and the ends they could have at most. */
export type Holdings = {
  readonly portfolio: Portfolio;
  readonly ownerships: readonly Ownership[];
  readonly market: Market;
  readonly scores: PortfolioScores;
};

const holdings = cache(async (segment: string): Promise<Holdings | undefined> => {
  const view = viewFromSegment(segment);
  const portfolio = view === undefined ? undefined : await getPortfolio(view);
  if (view === undefined || portfolio === undefined || portfolio.contracts.length === 0)
    return undefined;
  const running = workloadsOf(portfolio).flatMap(({ currentSplit }) =>
    currentSplit.map(({ offeringId }) => offeringId),
  );
  const [current, ownerships, parties, sellers, egress] = await Promise.all([
    offeringsWithIds(running, view),
    listOwnerships(view),
    getParties(view),
    db().seller.findMany({ select: { id: true, kind: true }, orderBy: { id: "asc" } }),
    listEgressTerms(view),
  ]);
  const accepted = workloadsOf(portfolio).flatMap(
    ({ acceptableModelIds }) => acceptableModelIds ?? [],
  );
  const offerings = await offeringsOfModels(
    [...new Set([...current.map(({ model }) => model.id), ...accepted])],
    view,
  );
  // A seller has no day on which we learned of it; what it sells has.
  const selling = new Set(offerings.map(({ seller }) => seller.id));
  const sellersOf = (...kinds: readonly string[]) =>
    sellers.filter(({ id, kind }) => selling.has(id) && kinds.includes(kind)).map(({ id }) => id);
  const market = {
    day: view.asOf,
    offerings,
    resellerIds: sellersOf("router", "trial"),
    platformIds: sellersOf("platform"),
    parties,
    egress,
  };
  return {
    portfolio,
    ownerships,
    market,
    scores: portfolioScores(portfolio, ownerships, market),
  };
});

/** The company and what it holds on the view's day; undefined where it has no contracts then. */
export const getHoldings = (view: View): Promise<Holdings | undefined> =>
  holdings(viewToSegment(view));
