import "server-only";
import { z } from "zod";
import type { PlainDate } from "../../domain/quantity/plain-date.ts";
import type { Correction } from "../../domain/report/restated-by.ts";
import { db } from "../db.ts";

const Rows = z.array(z.object({ was: z.string(), is: z.string().nullable() }));

/** Which pack asks: as of when it was made, and from when on what was taken back is news to it. */
export type Since = { readonly asOf: PlainDate; readonly publishedAt: string };

/**
 * Which of some facts no longer stand as a pack states them, each with the fact that stands
 * in its place by now; null where nothing does. A fact is corrected or taken back, its
 * subject is retired as of the pack's day, or it is a listing of which a price came with an
 * import that was taken back.
 *
 * @param knownAt full instant; what was recorded later is left aside
 */
export async function correctionsOf(
  factIds: readonly string[],
  knownAt: string,
  { asOf, publishedAt }: Since,
): Promise<Correction[]> {
  const known = new Date(knownAt);
  const ids = factIds.filter((id) => !id.startsWith("offering/"));
  const listings = factIds.filter((id) => id.startsWith("offering/"));
  const rows = await db().$queryRaw`
    with recursive chain as (
      select f.corrects_id as was, f.id, f.withdrawn, 1 as step from fact f
        where f.corrects_id = any(${ids}::uuid[]) and f.recorded_at <= ${known}
      union all
      select c.was, f.id, f.withdrawn, c.step + 1 from chain c join fact f on f.corrects_id = c.id
        where f.recorded_at <= ${known}
    ), corrected as (
      select distinct on (was) was::text, case when withdrawn then null else id::text end as "is"
        from chain order by was, step desc
    ), retired as (
      select mine.id::text as was from fact mine
        join fact r on r.subject_id = mine.subject_id and r.property = 'subject.retired'
        where mine.id = any(${ids}::uuid[]) and not r.withdrawn and r.unspecified is null and r.recorded_at <= ${known}
          and r.valid_from <= ${asOf}::date and (r.valid_to is null or r.valid_to > ${asOf}::date)
          and not exists (
            select 1 from fact c where c.corrects_id = r.id and c.recorded_at <= ${known})
    ), taken_back as (
      select 'offering/' || price.offering_id as was from price
        where 'offering/' || price.offering_id = any(${listings})
          and price.recorded_at <= ${publishedAt}::timestamptz
          and price.withdrawn_at > ${publishedAt}::timestamptz and price.withdrawn_at <= ${known}
    )
    select was, "is" from corrected where was not in (select was from retired)
    union select was, null from retired
    union select was, null from taken_back
    order by was`;
  return Rows.parse(rows);
}

/**
 * How many facts behind each published pack no longer stand as it states them, by the pack's
 * id, what its profile keeps back included; packs that nothing touches are left out.
 */
export async function touchedPacks(): Promise<ReadonlyMap<string, number>> {
  const rows = await db().$queryRaw<{ pack: string; facts: bigint }[]>`
    with touched as (
      select l.pack_id, l.fact_id from pack_fact l
        join fact f on f.corrects_id::text = l.fact_id
      union
      select l.pack_id, l.fact_id from pack_fact l
        join pack p on p.id = l.pack_id
        join fact mine on mine.id::text = l.fact_id
        join fact r on r.subject_id = mine.subject_id and r.property = 'subject.retired'
        where not r.withdrawn and r.unspecified is null and r.valid_from <= p.as_of
          and (r.valid_to is null or r.valid_to > p.as_of)
          and not exists (select 1 from fact c where c.corrects_id = r.id)
      union
      select l.pack_id, l.fact_id from pack_fact l
        join pack p on p.id = l.pack_id
        join price on 'offering/' || price.offering_id = l.fact_id
        where price.recorded_at <= p.published_at and price.withdrawn_at > p.published_at
    )
    select pack_id as pack, count(*) as facts from touched group by pack_id`;
  return new Map(rows.map(({ pack, facts }) => [pack, Number(facts)]));
}
