import "server-only";
import { threeWayMerge } from "../../domain/curation/three-way-merge.ts";
import { Source } from "../../domain/fact/source.ts";
import { Failure } from "../failure.ts";
import { getSource } from "../queries/sources.ts";

const fieldsOf = (source: Source): Map<string, string | number | null> =>
  new Map(Object.entries(source));

/**
 * A description of a source put together with what others made of it since it was read.
 *
 * @throws Failure where both changed the same field; its details hold both sides
 */
export async function mergedSource(
  base: Source,
  mine: Source,
): Promise<{ readonly current: Source; readonly merged: Source }> {
  const stored = await getSource(mine.id);
  if (stored === undefined) throw new Failure("not-found", `There is no source "${mine.id}".`);
  const { deadOn: _deadOn, version: _version, ...current } = stored;
  const { merged, conflicts } = threeWayMerge(
    fieldsOf(base),
    fieldsOf(mine),
    fieldsOf(current),
    Object.is,
  );
  if (conflicts.length > 0)
    throw new Failure(
      "conflict",
      `Somebody else changed ${conflicts.map(({ field }) => field).join(", ")} of this source in the meantime: decide between the two.`,
      { details: { fields: conflicts } },
    );
  return { current, merged: Source.parse(Object.fromEntries(merged)) };
}
