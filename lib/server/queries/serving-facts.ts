import "server-only";
import { z } from "zod";
import { PricePayloadForm } from "../../domain/imports/prices/price-payload.ts";
import { SERVING_FACTS, type ServingFacts } from "../../domain/imports/prices/stored-catalog.ts";
import { knownAtEndOf, type View } from "../../domain/view/view.ts";
import { db } from "../db.ts";

const Payload = z.array(
  z.object({
    at: z.date(),
    isUndo: z.boolean(),
    offeringId: z.string(),
    payload: PricePayloadForm,
  }),
);

/**
 * How offerings were said to be served when a view knew it, where that is not
 * what is said now. The table keeps the last word alone; imports say what each
 * of them found and left.
 */
export async function servingFactsAt(
  offerings: readonly { readonly id: string }[],
  { asKnown }: View,
): Promise<ReadonlyMap<string, Partial<ServingFacts>>> {
  const known = new Date(knownAtEndOf(asKnown));
  const rows = Payload.parse(
    await db().$queryRaw`
      select r.offering_id as "offeringId", r.payload, e.at, e.undo as "isUndo"
        from import_batch b
        cross join lateral (values (b.decided_at, false), (b.undone_at, true)) as e(at, undo)
        join import_batch_row r on r.batch_id = b.id
       where b.state in ('published', 'undone') and e.at > ${known}
         and jsonb_typeof(r.payload -> 'facts') = 'object'
         and r.offering_id = any(${offerings.map(({ id }) => id)}::text[])
       order by e.at desc`,
  );
  const facts = new Map<string, Partial<ServingFacts>>();
  // The last to be written is the first that happened: what it found is what was known.
  for (const { offeringId, payload, isUndo } of rows) {
    if (payload.kind !== "listing" || payload.facts === null) continue;
    const { before, after } = payload.facts;
    const changed = SERVING_FACTS.filter((fact) => before[fact] !== after[fact]);
    const found = isUndo ? after : before;
    facts.set(offeringId, {
      ...facts.get(offeringId),
      ...Object.fromEntries(changed.map((fact) => [fact, found[fact]])),
    });
  }
  return facts;
}
