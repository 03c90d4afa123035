import "server-only";
import { z } from "zod";
import type { Correction } from "../../domain/report/restated-by.ts";
import { db } from "../db.ts";

const Rows = z.array(z.object({ was: z.string(), is: z.string().nullable() }));

/**
 * Which of some facts were corrected, each with the fact that stands in its place
 * by now: the last of its corrections, null where that took it back.
 *
 * @param knownAt full instant; what was recorded later is left aside
 */
export async function correctionsOf(
  factIds: readonly string[],
  knownAt: string,
): Promise<Correction[]> {
  const ids = factIds.filter((id) => !id.startsWith("offering/"));
  const rows = await db().$queryRaw`
    with recursive chain as (
      select f.corrects_id as was, f.id, f.withdrawn, 1 as step from fact f
        where f.corrects_id = any(${ids}::uuid[]) and f.recorded_at <= ${new Date(knownAt)}
      union all
      select c.was, f.id, f.withdrawn, c.step + 1 from chain c join fact f on f.corrects_id = c.id
        where f.recorded_at <= ${new Date(knownAt)}
    )
    select distinct on (was) was::text, case when withdrawn then null else id::text end as is
      from chain order by was, step desc`;
  return Rows.parse(rows);
}
