import "server-only";
import { randomUUID } from "node:crypto";
import type { Addition } from "../../../domain/imports/prices/new-prices.ts";
import { amountOf } from "../../../domain/imports/prices/price-line.ts";
import { db } from "../../db.ts";

type Added = {
  readonly offeringId: string;
  readonly addition: Addition;
  /** The page that the file names for the offering. */
  readonly sourceUrl: string | null;
};

/**
 * Adds prices, all of them in one statement: twenty thousand rows as parameters
 * of an insert take longer to write down than the database waits for.
 *
 * @param batch the import that brings them, and the source of those that name none
 */
export async function addPrices(
  prices: readonly Added[],
  batch: { readonly id: string; readonly sourceId: string; readonly at: Date },
): Promise<void> {
  if (prices.length === 0) return;
  const rows = prices.map(({ offeringId, addition: { price, sourceId }, sourceUrl }) => ({
    ...price,
    id: randomUUID(),
    offeringId,
    usd: amountOf(price),
    hours:
      price.timeWindow === null ? null : `${price.timeWindow.startUtc}-${price.timeWindow.endUtc}`,
    sourceId: sourceId ?? batch.sourceId,
    // What an older file restates was said by another, and keeps its page.
    sourceUrl: sourceId === null ? sourceUrl : price.sourceUrl,
  }));
  await db().$executeRaw`
    insert into price (id, offering_id, feed_id, unit, service_tier, usd_per_mtok,
           min_prompt_tokens, tier_rule, time_window, effective_from, effective_to,
           observed_at, source_id, source_url, derived, batch_id, recorded_at)
    select r.id, r."offeringId", r."feedId", r.unit, r."serviceTier", r.usd,
           r."minPromptTokens", r."tierRule", r.hours, r."effectiveFrom", r."effectiveTo",
           r."observedAt", r."sourceId", r."sourceUrl", r.derived, ${batch.id}::uuid, ${batch.at}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
             id uuid, "offeringId" text, "feedId" text, unit text, "serviceTier" text,
             usd numeric, "minPromptTokens" int, "tierRule" text, hours text,
             "effectiveFrom" date, "effectiveTo" date, "observedAt" date, "sourceId" text,
             "sourceUrl" text, derived boolean)`;
}
