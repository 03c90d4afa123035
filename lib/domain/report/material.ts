import { type Exposure, exposureOf } from "../exposure/exposure.ts";
import { Unfollowable } from "../graph/unfollowable.ts";
import type { Market } from "../portfolio/hosting.ts";
import { toldApart } from "../portfolio/told-apart.ts";
import { portfolioScores, type PortfolioScores } from "../portfolio/portfolio-scores.ts";
import type { ComparedPair } from "../routing/scenario/compare/compare-scenarios.ts";
import type { ScenarioFile } from "../routing/scenario/scenario-file.ts";
import type { ScenarioResult } from "../routing/scenario/scenario-result.ts";
import { bandedScores } from "../uncertainty/banded-scores.ts";
import type { ScoreRun } from "../uncertainty/score-run.ts";
import type { PackFact, PackInputs } from "./pack-inputs.ts";

/** What was worked out from the inputs of a pack, which takes long: the draws, and the scenarios in their order. */
export type PackResults = {
  readonly run: ScoreRun;
  readonly scenarios: readonly ScenarioResult[];
  /** Each of the other scenarios against the first; absent where fewer than two are compared. */
  readonly pairs?: readonly ComparedPair[];
};

/** A scenario of a pack with what it comes to. */
export type ShownScenario = {
  /** Stands in the ids of its claims. */
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly file: ScenarioFile;
  readonly result: ScenarioResult;
};

/** What the sections of a report are written from. */
export type Material = {
  readonly inputs: PackInputs;
  readonly market: Market;
  readonly scores: PortfolioScores;
  /** By lab; null where what is on record cannot be followed, with the reason. */
  readonly exposure: Exposure | null;
  readonly notFollowed: string | null;
  readonly scenarios: readonly ShownScenario[];
  readonly pairs: readonly ComparedPair[];
  readonly notes: ReadonlyMap<string, PackFact>;
  readonly nameOf: (partyId: string) => string;
};

/**
 * Everything a report says, as values, from its frozen inputs.
 *
 * @throws RangeError where there are not as many results as scenarios, or nothing is spent
 */
export function materialOf(
  inputs: PackInputs,
  { run, scenarios, pairs = [] }: PackResults,
): Material {
  if (scenarios.length !== inputs.scenarios.length)
    throw new RangeError(
      `a pack of ${inputs.scenarios.length} scenarios got ${scenarios.length} results`,
    );
  const parties = new Map(inputs.parties.map((party) => [party.id, party]));
  const market: Market = {
    ...inputs.market,
    parties,
    egress: new Map(inputs.market.egress.map(({ partyId, terms }) => [partyId, terms])),
  };
  const { ties, ownerships, routers, basis } = inputs;
  const portfolio = toldApart(inputs.portfolio);
  return {
    inputs: { ...inputs, portfolio },
    market,
    scores: bandedScores(portfolioScores(portfolio, ownerships, market), run),
    ...followed(() => exposureOf({ portfolio, market, ties, ownerships, routers }, "lab", basis)),
    scenarios: inputs.scenarios.flatMap((scenario, i) => {
      const result = scenarios[i];
      return result === undefined ? [] : [{ ...scenario, result }];
    }),
    pairs,
    notes: new Map(inputs.facts.map((note) => [note.fact.id, note])),
    nameOf: (id) => parties.get(id)?.name ?? id,
  };
}

function followed(exposure: () => Exposure): Pick<Material, "exposure" | "notFollowed"> {
  try {
    return { exposure: exposure(), notFollowed: null };
  } catch (error) {
    // What stands on record a page can name; anything else is a fault of ours.
    if (error instanceof Unfollowable) return { exposure: null, notFollowed: error.message };
    throw error;
  }
}
