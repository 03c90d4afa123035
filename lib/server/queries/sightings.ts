import "server-only";
import { clocksOf, type View } from "../../domain/view/view.ts";
import { db } from "../db.ts";

/**
 * The days, up to the view's, on which later files listed an offering again with
 * nothing new; files that were taken back by then are left out.
 */
export async function listSightings(
  view: View,
  offeringIds?: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { validOn, knownAt } = clocksOf(view);
  const rows = await db().priceSighting.groupBy({
    by: ["offeringId"],
    where: {
      observedAt: { lte: new Date(validOn) },
      ...(offeringIds === undefined ? {} : { offeringId: { in: [...offeringIds] } }),
      batch: {
        decidedAt: { lte: new Date(knownAt) },
        OR: [{ undoneAt: null }, { undoneAt: { gt: new Date(knownAt) } }],
      },
    },
    _max: { observedAt: true },
  });
  return new Map(
    rows.map(({ offeringId, _max: { observedAt } }) => [
      offeringId,
      observedAt === null ? [] : [observedAt.toISOString().slice(0, 10)],
    ]),
  );
}
