import "server-only";
import { pricedOfferings, substitutesFor } from "../../domain/catalog/substitutes.ts";
import { comparedScores } from "../../domain/quality/compared-scores.ts";
import { substitutesTable } from "../../domain/tables/substitutes-table.ts";
import type { Table } from "../../domain/table/table.ts";
import type { View } from "../../domain/view/view.ts";
import { keep } from "./kept.ts";
import { getModelDetails } from "./model.ts";
import { sortedOfferings } from "./models.ts";
import { scoresBeside } from "./quality.ts";

/** Others than a seller names itself: enough to choose from, few enough to read. */
const MOST = 25;

/** What else could take the work of a model, as a table; undefined where there is no such model. */
export async function getSubstitutes(modelId: string, view: View): Promise<Table | undefined> {
  const found = await getModelDetails(modelId, view);
  if (found === undefined) return undefined;
  const [all, onSale, scores] = await Promise.all([
    sortedOfferings(view),
    keep("priced", view, async () => pricedOfferings(await sortedOfferings(view), view.asOf)),
    scoresBeside(modelId, view),
  ]);
  const { model, offerings, parties, resellerIds } = found;
  const scoresOf = Map.groupBy(scores, (score) => score.modelId);
  const own = scoresOf.get(modelId) ?? [];
  const against = [...scoresOf].flatMap(([id, theirs]) => {
    const compared = id === null || id === modelId ? [] : comparedScores(theirs, own);
    return id === null || compared.length === 0 ? [] : [[id, compared] as const];
  });
  const quality = own.length === 0 ? null : new Map(against);
  const substitutes = substitutesFor(offerings, all, onSale, {
    day: view.asOf,
    resellerIds,
    scored: new Set(quality?.keys()),
    most: MOST,
  });
  return substitutesTable(model, substitutes, quality, parties, view.asOf);
}
