import "server-only";
import { COUNTED_UNITS, TOKEN_UNITS } from "../../domain/catalog/price.ts";
import { knownAtEndOf } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import type { PriceColumns } from "../records/price-rows.ts";
import type { Knowing } from "./known-imports.ts";

/** As people read them: what goes in, then what comes out. */
const UNITS: readonly string[] = [...TOKEN_UNITS, ...COUNTED_UNITS];

/** A price as it is stored, of which offering and since when. */
type RecordedRow = PriceColumns & { readonly offeringId: string; readonly recordedAt: Date };

/**
 * The prices of offerings, as far as a view knows of them. The catalog has some
 * twenty thousand: as rows of SQL they are read in half the time that it takes
 * to make records of the model of each.
 *
 * In an order that what they say decides, for what is frozen of them is hashed: a row that is
 * taken back moves within its table, and ids are drawn by chance.
 */
export function recordedPrices(
  offeringIds: readonly string[],
  { asKnown }: Knowing,
): Promise<RecordedRow[]> {
  const known = new Date(knownAtEndOf(asKnown));
  return db().$queryRaw<RecordedRow[]>`
    select offering_id as "offeringId", feed_id as "feedId", unit, service_tier as "serviceTier",
           usd_per_mtok as "usdPerMtok", min_prompt_tokens as "minPromptTokens",
           tier_rule as "tierRule", time_window as "timeWindow",
           effective_from as "effectiveFrom", effective_to as "effectiveTo",
           observed_at as "observedAt", source_id as "sourceId", source_url as "sourceUrl", derived,
           recorded_at as "recordedAt"
      from price
     where offering_id = any(${[...offeringIds]}::text[])
       and recorded_at <= ${known}
       and (withdrawn_at is null or withdrawn_at > ${known})
     order by observed_at, recorded_at, array_position(${UNITS}::text[], unit),
              service_tier collate "C", min_prompt_tokens, feed_id collate "C",
              tier_rule collate "C", time_window::text collate "C", effective_from, effective_to,
              usd_per_mtok, source_id collate "C", id`;
}
