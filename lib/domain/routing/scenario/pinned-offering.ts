import type { Offering } from "../../catalog/offering.ts";
import type { PriceRow } from "../../catalog/price.ts";
import { beginOf } from "../../catalog/price.ts";
import { pricesOn } from "../../catalog/price-sheet.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import { PLAN_TIERS } from "../pricing/price-plan.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/**
 * An offering with the prices a scenario from a day on may need: those that hold on
 * it, or stand in for it, and those announced for later. What held before is left out.
 */
export function pinnedOffering(
  offering: Offering,
  day: PlainDate,
): ScenarioFile["offerings"][number] {
  const { id, model, seller, sellerModelId, scope, scopeName } = offering;
  const { contextTokens, lifecycle, retiresOn, prices } = offering;
  const used = new Set<PriceRow>(
    PLAN_TIERS.flatMap((tier) =>
      pricesOn(day, prices, tier, undefined, seller).prices.flatMap(({ rows }) => rows),
    ),
  );
  const kept = prices.filter(
    (row) =>
      PLAN_TIERS.some((tier) => tier === row.serviceTier) && (used.has(row) || beginOf(row) > day),
  );
  const { id: modelId, name, labId, openWeights, released } = model;
  return {
    id,
    model: { id: modelId, name, labId, openWeights, released },
    seller: {
      id: seller.id,
      name: seller.name,
      operatorId: seller.operatorId,
      ...(seller.kind === undefined ? {} : { kind: seller.kind }),
    },
    sellerModelId,
    scope,
    scopeName,
    contextTokens,
    lifecycle,
    retiresOn,
    prices: kept.map(pinnedPrice),
  };
}

/** Only what a price says: a row read from the database may carry more than the file knows. */
const pinnedPrice = (row: PriceRow) => ({
  unit: row.unit,
  serviceTier: row.serviceTier,
  usdPerMtok: row.usdPerMtok,
  minPromptTokens: row.minPromptTokens,
  tierRule: row.tierRule,
  timeWindow:
    row.timeWindow === null
      ? null
      : { startUtc: row.timeWindow.startUtc, endUtc: row.timeWindow.endUtc },
  effectiveFrom: row.effectiveFrom,
  effectiveTo: row.effectiveTo,
  observedAt: row.observedAt,
  ...(row.seenAt === undefined ? {} : { seenAt: row.seenAt }),
  feedId: row.feedId,
  sourceId: row.sourceId,
  derived: row.derived,
});
