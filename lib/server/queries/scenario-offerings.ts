import "server-only";
import { labKey, operatorKey } from "../../domain/catalog/offering.ts";
import { pinnedOffering } from "../../domain/routing/scenario/pinned-offering.ts";
import { pinnedQuality } from "../../domain/routing/scenario/pinned-quality.ts";
import type { ScenarioFile } from "../../domain/routing/scenario/scenario-file.ts";
import { groupOf } from "../../domain/ties/party.ts";
import type { View } from "../../domain/view/view.ts";
import { offeringsOfModels } from "./catalog.ts";
import { getParties } from "./parties.ts";
import { newestScores } from "./quality.ts";

/** What a scenario takes in to choose more models from. */
export type ScenarioOfferings = Pick<ScenarioFile, "offerings" | "parties" | "quality">;

/** Everyone who sells one of these models at a price, as a scenario pins it. */
export async function getScenarioOfferings(
  modelIds: readonly string[],
  view: View,
): Promise<ScenarioOfferings> {
  const [found, parties, scores] = await Promise.all([
    offeringsOfModels(modelIds, view),
    getParties(view),
    newestScores(view),
  ]);
  const offerings = found.map((offering) => pinnedOffering(offering, view.asOf));
  const priced = offerings.filter(({ prices }) => prices.length > 0);
  const ids = new Set(priced.flatMap((one) => [operatorKey(one), labKey(one)]));
  const groups = [...ids].map((id) => groupOf(id, parties));
  return {
    offerings: priced,
    parties: [...new Set([...ids, ...groups])].toSorted().flatMap((id) => {
      const party = parties.get(id);
      const owner = groupOf(id, parties);
      return party === undefined
        ? []
        : [{ id, name: party.name, ownerId: owner === id ? null : owner }];
    }),
    quality: pinnedQuality(scores, new Set(modelIds)),
  };
}
