import "server-only";
import { cache } from "react";
import { METHOD_VERSION } from "../../domain/indices/method-version.ts";
import { db } from "../db.ts";

/** What every page and export says it was made from. */
export type Release = {
  /** Date of the newest fact and a fingerprint of all facts, listings and prices. */
  readonly dataVersion: string;
  readonly lastReviewed: string;
  /** The day our knowledge begins; null where nothing is recorded. */
  readonly firstRecorded: string | null;
  readonly methodVersion: string;
  readonly facts: number;
};

export const getRelease = cache(async (): Promise<Release> => {
  const [row] = await db().$queryRaw<
    { newest: Date | null; oldest: Date | null; facts: bigint; fingerprint: string }[]
  >`select
      (select max(recorded_at) from fact) as newest,
      (select min(recorded_at) from fact) as oldest,
      (select count(*) from fact) as facts,
      md5(
        coalesce((select string_agg(id::text, ',' order by id) from fact), '') ||
        coalesce((select string_agg(id::text, ',' order by id) from price where withdrawn_at is null), '') ||
        coalesce((select string_agg(concat_ws('|', id, context_tokens, lifecycle, announced_on,
                   deprecated_on, retires_on, replaced_by), ',' order by id)
                    from offering where withdrawn_at is null), '')
      ) as fingerprint`;
  const lastReviewed = row?.newest?.toISOString().slice(0, 10) ?? "never";
  return {
    dataVersion: `${lastReviewed}-${row?.fingerprint.slice(0, 7) ?? "empty"}`,
    lastReviewed,
    firstRecorded: row?.oldest?.toISOString().slice(0, 10) ?? null,
    methodVersion: METHOD_VERSION,
    facts: Number(row?.facts ?? 0),
  };
});
