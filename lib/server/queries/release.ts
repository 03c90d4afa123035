import "server-only";
import { cache } from "react";
import { METHOD_VERSION } from "../../domain/indices/method-version.ts";
import { knownAtEndOf } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { KNOWN_NOW, type Knowing } from "./known-imports.ts";

/** What every page and export says it was made from. */
export type Release = {
  /** Date of the newest fact and a fingerprint of all facts, subjects, listings, prices and price files. */
  readonly dataVersion: string;
  readonly lastReviewed: string;
  /** The day our knowledge begins; null where nothing is recorded. */
  readonly firstRecorded: string | null;
  readonly methodVersion: string;
  readonly facts: number;
};

/**
 * What was known: everything so far, or by the end of the view's day. What is recorded
 * later changes nothing of that, so that a pack of what was known is the same pack again.
 */
export const getRelease = (knowing: Knowing = KNOWN_NOW): Promise<Release> =>
  releaseAt(knowing.asKnown);

const releaseAt = cache(async (asKnown: Knowing["asKnown"]): Promise<Release> => {
  const known = new Date(knownAtEndOf(asKnown));
  const [row] = await db().$queryRaw<
    { newest: Date | null; oldest: Date | null; facts: bigint; fingerprint: string }[]
  >`with known_fact as (select id, recorded_at from fact where recorded_at <= ${known}),
    -- How an offering is served is changed in its row: which files had been read says how it was.
    known_file as (
      select b.id from import_batch b
       where b.state in ('published', 'undone') and b.decided_at <= ${known}
         and (b.undone_at is null or b.undone_at > ${known})
         and exists (select 1 from price_sighting s where s.batch_id = b.id))
    select
      (select max(recorded_at) from known_fact) as newest,
      (select min(recorded_at) from known_fact) as oldest,
      (select count(*) from known_fact) as facts,
      md5(concat_ws(';',
        (select string_agg(id::text, ',' order by id) from known_fact),
        (select string_agg(id, ',' order by id) from subject where recorded_at <= ${known}),
        (select string_agg(id::text, ',' order by id) from price
          where recorded_at <= ${known} and (withdrawn_at is null or withdrawn_at > ${known})),
        (select string_agg(id, ',' order by id) from offering
          where recorded_at <= ${known}
            and (batch_id is null or batch_id in (select id from known_file))),
        (select string_agg(id::text, ',' order by id) from known_file)
      )) as fingerprint`;
  const lastReviewed = row?.newest?.toISOString().slice(0, 10) ?? "never";
  return {
    dataVersion: `${lastReviewed}-${row?.fingerprint.slice(0, 7) ?? "empty"}`,
    lastReviewed,
    firstRecorded: row?.oldest?.toISOString().slice(0, 10) ?? null,
    methodVersion: METHOD_VERSION,
    facts: Number(row?.facts ?? 0),
  };
});
