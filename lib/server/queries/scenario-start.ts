import "server-only";
import { egressOnRecord } from "../../domain/routing/scenario/egress-on-record.ts";
import type { ScenarioEgress } from "../../domain/routing/scenario/scenario-egress.ts";
import { scenarioFromPortfolio } from "../../domain/routing/scenario/scenario-from-portfolio.ts";
import type { ScenarioFile } from "../../domain/routing/scenario/scenario-file.ts";
import { type Preset, presetsFrom } from "../../domain/routing/shocks/presets-from.ts";
import type { View } from "../../domain/view/view.ts";
import { getHoldings } from "./holdings.ts";
import { newestScores } from "./quality.ts";
import { listRights } from "./register.ts";
import { listTies } from "./ties.ts";

export type ScenarioStart = {
  readonly company: string;
  readonly file: ScenarioFile;
  /** What might happen, from what is on record. */
  readonly presets: readonly Preset[];
  /** What clouds charge for data that leave them, as far as that is on record. */
  readonly egress: ScenarioEgress["prices"];
};

/** The company's own work as a scenario, for a builder that is never blank; undefined where it has none then. */
export async function getScenarioStart(view: View): Promise<ScenarioStart | undefined> {
  const [holdings, scores, ties, rights] = await Promise.all([
    getHoldings(view),
    newestScores(view),
    listTies(view),
    listRights(view),
  ]);
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
  if (file.classes.length === 0) return undefined;
  const nameOf = (id: string) => market.parties.get(id)?.name ?? id;
  const listed = new Set(file.offerings.map(({ id }) => id));
  return {
    company: portfolio.organisation.name,
    file: { ...file, asKnown: view.asKnown },
    presets: presetsFrom(
      ties,
      rights,
      // Those of the catalog: what a file pins has no past.
      market.offerings.filter(({ id }) => listed.has(id)),
      view.asOf,
      nameOf,
    ),
    egress: egressOnRecord(market.egress, nameOf),
  };
}
