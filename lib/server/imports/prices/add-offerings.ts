import "server-only";
import type { RowWrites } from "../../../domain/imports/prices/price-plan.ts";
import type { PlainDate } from "../../../domain/quantity/plain-date.ts";
import { db } from "../../db.ts";
import { day } from "../../records/fact-rows.ts";

type Seen = {
  readonly batchId: string;
  readonly at: Date;
  readonly observedOn: PlainDate;
  readonly sourceId: string;
};

/** Adds the offerings a price file brings, and brings back those that an undone import had. */
export async function addOfferings(
  writes: readonly RowWrites[],
  { batchId, at, observedOn, sourceId }: Seen,
): Promise<void> {
  const created = writes.flatMap(({ isNew, offeringId, modelId, listing }) => {
    if (!isNew) return [];
    const { prices: _prices, notes: _notes, seller, model: _model, ...facts } = listing;
    return [{ ...facts, id: offeringId, modelId, sellerId: seller.id }];
  });
  if (created.length > 0)
    await db().$executeRaw`
      insert into offering (id, model_id, seller_id, seller_model_id, scope, scope_name,
             context_tokens, lifecycle, announced_on, deprecated_on, retires_on, replaced_by,
             source_id, observed_at, batch_id, recorded_at)
      select r.id, r."modelId", r."sellerId", r."sellerModelId", r.scope, r."scopeName",
             r."contextTokens", r.lifecycle, r."announcedOn", r."deprecatedOn", r."retiresOn",
             r."replacedBy", ${sourceId}, ${day(observedOn)}::date, ${batchId}::uuid, ${at}
        from jsonb_to_recordset(${JSON.stringify(created)}::jsonb) as r(
               id text, "modelId" text, "sellerId" text, "sellerModelId" text, scope text,
               "scopeName" text, "contextTokens" int, lifecycle text, "announcedOn" date,
               "deprecatedOn" date, "retiresOn" date, "replacedBy" text)`;
  const revived = writes.flatMap(({ isRevived, offeringId }) => (isRevived ? [offeringId] : []));
  if (revived.length > 0)
    await db().offering.updateMany({
      where: { id: { in: revived } },
      data: { batchId, sourceId, observedAt: day(observedOn), withdrawnAt: null },
    });
}

/** Notes that a feed listed offerings on a day, and which of their prices it left out. */
export async function addSightings(
  writes: readonly RowWrites[],
  feedId: string,
  { batchId, observedOn }: Pick<Seen, "batchId" | "observedOn">,
): Promise<void> {
  const seen = writes.map(({ offeringId, notListed }) => ({ offeringId, notListed }));
  await db().$executeRaw`
    insert into price_sighting (offering_id, feed_id, batch_id, observed_at, not_listed)
    select r."offeringId", ${feedId}, ${batchId}::uuid, ${day(observedOn)}::date, r."notListed"
      from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb)
           as r("offeringId" text, "notListed" text[])`;
}
