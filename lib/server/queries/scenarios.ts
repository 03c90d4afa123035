import "server-only";
import {
  ROUTING_TODAY,
  type RoutingResult,
  routingToday,
} from "../../domain/portfolio/routing-scenario.ts";
import { type Portfolio, workloadsOf } from "../../domain/portfolio/portfolio.ts";
import type { View } from "../../domain/view/view.ts";
import { offeringsOfModels, offeringsWithIds } from "./catalog.ts";
import { getParties } from "./parties.ts";
import { getPortfolio } from "./portfolio.ts";

export type ScenarioResult = RoutingResult & {
  readonly scenario: typeof ROUTING_TODAY;
  readonly portfolio: Portfolio;
};

/** A scenario's result on the view's day; undefined for an unknown id, or where the company has no work then. */
export async function getScenario(id: string, view: View): Promise<ScenarioResult | undefined> {
  if (id !== ROUTING_TODAY.id) return undefined;
  const [portfolio, parties] = await Promise.all([getPortfolio(view), getParties(view)]);
  if (portfolio === undefined || portfolio.contracts.length === 0) return undefined;
  const work = workloadsOf(portfolio).flatMap(({ routing }) => routing ?? []);
  const models = [...new Set(work.flatMap(({ acceptableModelIds }) => acceptableModelIds))];
  const running = work.flatMap(({ currentSplit }) =>
    currentSplit.map(({ offeringId }) => offeringId),
  );
  const [accepted, current] = await Promise.all([
    offeringsOfModels(models, view),
    offeringsWithIds(running, view),
  ]);
  const offerings = [...new Map([...accepted, ...current].map((one) => [one.id, one])).values()];
  return {
    scenario: ROUTING_TODAY,
    portfolio,
    ...routingToday(portfolio, offerings, parties, view.asOf),
  };
}
