import "server-only";
import { scenarioFromPortfolio } from "../../domain/routing/scenario/scenario-from-portfolio.ts";
import type { ScenarioFile } from "../../domain/routing/scenario/scenario-file.ts";
import type { View } from "../../domain/view/view.ts";
import { getHoldings } from "./holdings.ts";
import { newestScores } from "./quality.ts";

/** The company's own work as a scenario, for a builder that is never blank; undefined where it has none then. */
export async function getScenarioStart(view: View): Promise<ScenarioFile | undefined> {
  const [holdings, scores] = await Promise.all([getHoldings(view), newestScores(view)]);
  if (holdings === undefined) return undefined;
  const { portfolio, market } = holdings;
  const file = scenarioFromPortfolio(
    portfolio,
    market.offerings,
    market.parties,
    scores,
    view.asOf,
    market.egress,
  );
  return file.classes.length === 0 ? undefined : { ...file, asKnown: view.asKnown };
}
