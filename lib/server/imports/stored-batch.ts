import "server-only";
import { BATCH_STATES } from "../../domain/imports/batch.ts";
import { BATCH_STEPS, type BatchStep, batchTrouble } from "../../domain/imports/batch-review.ts";
import { IMPORT_FORMATS, type ImportFormat } from "../../domain/imports/import-format.ts";
import { keysOf, memberOf } from "../../domain/quantity/closed-set.ts";
import type { Actor } from "../context.ts";
import { db } from "../db.ts";
import { Failure } from "../failure.ts";
import { getSettings } from "../queries/settings.ts";

/** Imports change what is published one after another: each sees all of what the one before it did. */
export const oneImportAtATime = async (): Promise<void> => {
  await db().$executeRaw`select pg_advisory_xact_lock(hashtext('imports'))`;
};

/** An imported file as its commands need it, without its rows. */
export async function storedBatch(id: string) {
  const row = await db().importBatch.findUnique({ where: { id } });
  if (row === null) throw new Failure("not-found", `There is no import ${id}.`);
  return {
    ...row,
    state: memberOf(BATCH_STATES, row.state),
    format: memberOf<ImportFormat>(keysOf(IMPORT_FORMATS), row.format),
  };
}
export type StoredBatch = Awaited<ReturnType<typeof storedBatch>>;

/**
 * Lets an actor take a step with an imported file they have read, or says why not.
 *
 * @param version the one they read
 * @returns it as it was before
 * @throws Failure where they may not, or somebody was faster
 */
export async function takeBatchStep(
  step: BatchStep,
  { id, version }: { readonly id: string; readonly version: number },
  actor: Actor,
  { at, reason }: { readonly at: Date; readonly reason: string | null },
): Promise<StoredBatch> {
  await oneImportAtATime();
  const batch = await storedBatch(id);
  const { singlePersonMode } = await getSettings();
  const trouble = batchTrouble(step, batch, { actorId: actor.id, singlePersonMode });
  if (trouble !== undefined) throw new Failure(trouble.code, trouble.reason);
  const { count } = await db().importBatch.updateMany({
    where: { id, version },
    data: {
      state: BATCH_STEPS[step],
      version: { increment: 1 },
      ...decided(step, actor, at, reason),
    },
  });
  if (count === 0)
    throw new Failure(
      "conflict",
      "Somebody decided on this file while you read it: read it again.",
      { details: { version: batch.version } },
    );
  return batch;
}

/** Who did it, when and why, as the table keeps it; why a file was undone stands in the audit log. */
const decided = (step: BatchStep, actor: Actor, at: Date, reason: string | null) => {
  if (step === "withdraw") return {};
  if (step === "undo") return { undoneAt: at, undoneById: actor.id };
  return { deciderId: actor.id, decidedAt: at, decisionReason: reason };
};
