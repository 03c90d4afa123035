import "server-only";
import type { FeedFile } from "../../../domain/catalog/feed-listing.ts";
import { planPrices } from "../../../domain/imports/plan-prices.ts";
import type { PlannedRow, RowWrites } from "../../../domain/imports/prices/price-plan.ts";
import type { StoredCatalog } from "../../../domain/imports/prices/stored-catalog.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { day } from "../../records/fact-rows.ts";
import { dayOf } from "../../records/price-rows.ts";
import { addOfferings, addSightings } from "./add-offerings.ts";
import { addPrices } from "./add-prices.ts";
import { fileSource } from "./file-source.ts";
import { oneImportAtATime } from "../stored-batch.ts";
import { sellersOf } from "./sellers-of.ts";
import { readStoredCatalog } from "./read-stored-catalog.ts";
import { setServingFacts } from "./set-serving-facts.ts";
import { type KeptRow, storedPriceBatch } from "./stored-price-batch.ts";

/** How many rows a refusal names. */
const NAMED = 100;

/**
 * Makes a price file true: plans it again, from what was kept of it, against
 * what is stored now, and writes what that says.
 *
 * @throws Failure where that is not what was reviewed
 */
export async function publishPrices({ id, at }: { readonly id: string; readonly at: Date }) {
  await oneImportAtATime();
  const batch = await storedPriceBatch(id);
  const { feedId, observedOn, rows } = batch;
  const file: FeedFile = {
    feedId,
    rows: rows.length,
    listings: rows.flatMap(({ payload }) => (payload.kind === "listing" ? [payload.listing] : [])),
    aliases: rows.flatMap(({ payload }) => (payload.kind === "alias" ? [payload.alias] : [])),
    faults: [],
    leftOut: {},
  };
  const stored = await readStoredCatalog(feedId, sellersOf(file));
  const plan = planPrices(file, stored, { observedOn });
  refuseOtherwise(rows, plan.rows);

  const source = fileSource({ ...batch, accessed: dayOf(at) });
  await db().source.createMany({
    data: [{ ...source, accessed: day(source.accessed) }],
    skipDuplicates: true,
  });
  await db().importBatch.update({ where: { id }, data: { sourceId: source.id } });
  const writes = plan.rows.flatMap((row) => row.writes ?? []);
  await addIdentities(writes, stored, id);
  const seen = { batchId: id, at, observedOn, sourceId: source.id };
  await addOfferings(writes, seen);
  await setServingFacts(
    writes.flatMap(({ offeringId, facts }) =>
      facts === null ? [] : [{ id: offeringId, ...facts.after }],
    ),
  );
  await addPrices(
    writes.flatMap(({ offeringId, prices, listing: { sourceUrl } }) =>
      prices.map((addition) => ({ offeringId, addition, sourceUrl })),
    ),
    { id, sourceId: source.id, at },
  );
  await addSightings(writes, feedId, seen);
  await db().sellerAlias.createMany({
    data: plan.rows.flatMap(({ payload }) =>
      payload?.kind === "alias"
        ? [{ ...payload.alias, observedAt: day(observedOn), batchId: id, recordedAt: at }]
        : [],
    ),
  });
}

/** What a reviewer said yes to is what happens, or nothing does. */
function refuseOtherwise(kept: readonly KeptRow[], planned: readonly PlannedRow[]): void {
  if (kept.length > 0 && planned.every(({ payload }) => payload === null))
    throw new Failure(
      "conflict",
      "The catalog says all of this already: the same file was published meanwhile. Withdraw or reject this one.",
    );
  const byPlace = new Map(planned.map((row) => [keyOf(row), row]));
  const otherwise = kept.filter((row) => {
    const now = byPlace.get(keyOf(row));
    return now === undefined || now.outcome !== row.outcome || saidOf(now) !== saidOf(row);
  });
  if (otherwise.length === 0) return;
  const [first] = otherwise;
  throw new Failure(
    "conflict",
    `The catalog has changed since this file was read: ${otherwise.length} of its ${kept.length} rows would do something else than what was reviewed, first ${first?.label}. Withdraw it and import the file again.`,
    {
      faults: otherwise.slice(0, NAMED).map(({ place, label }) => ({
        at: place,
        reason: `${label}: is not what was reviewed any more`,
      })),
    },
  );
}

const keyOf = ({ place, payload }: Pick<PlannedRow, "place" | "payload">): string =>
  `${payload?.kind ?? "listing"} ${place}`;

/** What a row changes, as text that can be compared. */
const saidOf = ({ offeringId, diffs }: Pick<PlannedRow, "offeringId" | "diffs">): string =>
  JSON.stringify([offeringId, diffs.map(({ field, before, after }) => [field, before, after])]);

/** Sellers and models the catalog does not know; who is behind them is not guessed. */
async function addIdentities(
  writes: readonly RowWrites[],
  { sellerIds, modelIds, partyIds }: StoredCatalog,
  batchId: string,
): Promise<void> {
  const created = writes
    .filter(({ isNew }) => isNew)
    .toSorted((a, b) => (a.listing.place < b.listing.place ? -1 : 1));
  const sellers = new Map(
    created.toReversed().map(({ listing: { seller } }) => [seller.id, { ...seller, batchId }]),
  );
  const models = new Map(
    created.toReversed().map(({ modelId, listing: { model, contextTokens } }) => [
      modelId,
      {
        ...model,
        id: modelId,
        labId: model.labId !== null && partyIds.has(model.labId) ? model.labId : null,
        contextTokens,
        batchId,
      },
    ]),
  );
  await db().seller.createMany({
    data: [...sellers.values()].filter(({ id }) => !sellerIds.has(id)),
  });
  await db().model.createMany({
    data: [...models.values()].filter(({ id }) => !modelIds.has(id)),
  });
}
