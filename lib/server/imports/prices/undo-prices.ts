import "server-only";
import {
  SERVING_FACTS,
  type ServingFact,
  type ServingFacts,
} from "../../../domain/imports/prices/stored-catalog.ts";
import { db } from "../../db.ts";
import { dayOrNull } from "../../records/price-rows.ts";
import type { UndoConflict } from "../batch-kind.ts";
import { oneImportAtATime } from "../stored-batch.ts";
import { setServingFacts } from "./set-serving-facts.ts";
import { type StoredPriceBatch, storedPriceBatch } from "./stored-price-batch.ts";
import { undoConflicts } from "./undo-conflicts.ts";

/**
 * Takes a published price file back: its prices and offerings are withdrawn,
 * what it changed about offerings is as before, names it moved stand for what
 * they did. Sellers and models stay as names of things that exist.
 *
 * @returns what was built on it since; then nothing has changed
 */
export async function undoPrices({
  id,
  at,
}: {
  readonly id: string;
  readonly at: Date;
}): Promise<readonly UndoConflict[]> {
  await oneImportAtATime();
  const batch = await storedPriceBatch(id);
  const facts = await factsNow(batch);
  const conflicts = [...changedSince(facts), ...(await undoConflicts(batch))];
  if (conflicts.length > 0) return conflicts;

  const ofBatch = { batchId: id, withdrawnAt: null };
  await db().price.updateMany({ where: ofBatch, data: { withdrawnAt: at } });
  await db().offering.updateMany({ where: ofBatch, data: { withdrawnAt: at } });
  await setServingFacts(
    facts.map(({ offeringId, now, before, changed }) => ({
      id: offeringId,
      ...now,
      ...Object.fromEntries(changed.map((fact) => [fact, before[fact]])),
    })),
  );
  await db().sellerAlias.updateMany({ where: ofBatch, data: { withdrawnAt: at } });
  return [];
}

type FactsNow = {
  readonly offeringId: string;
  readonly label: string;
  readonly now: ServingFacts;
  readonly before: ServingFacts;
  readonly after: ServingFacts;
  readonly changed: readonly ServingFact[];
};

/** The offerings whose facts a batch changed, as it found them, left them, and as they are. */
async function factsNow({ rows }: StoredPriceBatch): Promise<FactsNow[]> {
  const changes = rows.flatMap(({ payload, offeringId, label }) =>
    payload.kind === "listing" && payload.facts !== null && offeringId !== null
      ? [{ offeringId, label, ...payload.facts }]
      : [],
  );
  const stored = await db().offering.findMany({
    where: { id: { in: changes.map(({ offeringId }) => offeringId) } },
    select: {
      id: true,
      contextTokens: true,
      lifecycle: true,
      announcedOn: true,
      deprecatedOn: true,
      retiresOn: true,
      replacedBy: true,
    },
  });
  const byId = new Map(stored.map((offering) => [offering.id, offering]));
  return changes.flatMap((change) => {
    const row = byId.get(change.offeringId);
    if (row === undefined) return [];
    const now = {
      contextTokens: row.contextTokens,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- compared, and written back as it was
      lifecycle: row.lifecycle as ServingFacts["lifecycle"],
      announcedOn: dayOrNull(row.announcedOn),
      deprecatedOn: dayOrNull(row.deprecatedOn),
      retiresOn: dayOrNull(row.retiresOn),
      replacedBy: row.replacedBy,
    };
    const changed = SERVING_FACTS.filter((fact) => change.before[fact] !== change.after[fact]);
    return [{ ...change, now, changed }];
  });
}

const changedSince = (facts: readonly FactsNow[]): UndoConflict[] =>
  facts.flatMap(({ label, now, after, changed }) =>
    changed.some((fact) => now[fact] !== after[fact])
      ? [{ label, reason: "what this import said of how it is served has been changed since" }]
      : [],
  );
