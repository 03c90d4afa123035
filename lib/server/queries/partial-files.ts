import "server-only";
import type { FeedId } from "../../domain/catalog/feed.ts";
import { KeptCounts } from "../../domain/imports/batch-on-show.ts";
import { IMPORT_FORMATS, type ImportFormat } from "../../domain/imports/import-format.ts";
import { keysOf, memberOf } from "../../domain/quantity/closed-set.ts";
import type { PlainDate } from "../../domain/quantity/plain-date.ts";
import type { View } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { dayOf } from "../records/price-rows.ts";
import { publishedAt } from "./known-imports.ts";

/** The days of which every published file of a feed left rows with errors out: what is missing then may be one of them. */
export async function partialFiles(
  view: View,
): Promise<ReadonlyMap<FeedId, ReadonlySet<PlainDate>>> {
  const batches = await db().importBatch.findMany({
    where: publishedAt(view),
    select: { format: true, observedOn: true, counts: true },
  });
  const files = batches.flatMap(({ format, observedOn, counts }) => {
    const { feedId } = IMPORT_FORMATS[memberOf<ImportFormat>(keysOf(IMPORT_FORMATS), format)];
    if (feedId === null || observedOn === null) return [];
    const { error } = KeptCounts.parse(counts).outcomes;
    return [{ feedId, day: dayOf(observedOn), isWhole: error === 0 }];
  });
  const days = new Map<FeedId, Set<PlainDate>>();
  for (const { feedId, day, isWhole } of files.toSorted(
    (a, b) => Number(a.isWhole) - Number(b.isWhole),
  )) {
    const ofFeed = days.get(feedId) ?? new Set();
    if (isWhole) ofFeed.delete(day);
    else ofFeed.add(day);
    days.set(feedId, ofFeed);
  }
  return days;
}
