import "server-only";
import type { Change } from "../../domain/curation/change.ts";
import { type Effect, effectsBetween } from "../../domain/curation/effect.ts";
import { withSavepoint } from "../db.ts";
import { shownNumbers } from "../queries/shown-numbers.ts";
import { publishChanges } from "./publish-changes.ts";

/**
 * What publishing changes would do to the numbers on show: they are published,
 * the pages' own queries read, and everything is taken back.
 *
 * To be called within a transaction.
 */
export async function effectsOf(
  changes: readonly Change[],
  authorId: string,
  at: Date,
): Promise<Effect[]> {
  const day = at.toISOString().slice(0, 10);
  const before = await shownNumbers(day);
  const after = await withSavepoint(async () => {
    await publishChanges(changes, { authorId, proposalId: null, at });
    return shownNumbers(day);
  });
  return effectsBetween(before, after);
}
