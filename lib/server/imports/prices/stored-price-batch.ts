import "server-only";
import { z } from "zod";
import type { FeedId } from "../../../domain/catalog/feed.ts";
import type { FieldDiff } from "../../../domain/imports/batch.ts";
import { IMPORT_FORMATS, type ImportFormat } from "../../../domain/imports/import-format.ts";
import type { PricePayload } from "../../../domain/imports/prices/price-plan.ts";
import { PricePayloadForm } from "../../../domain/imports/prices/price-payload.ts";
import { keysOf, memberOf } from "../../../domain/quantity/closed-set.ts";
import type { PlainDate } from "../../../domain/quantity/plain-date.ts";
import { db } from "../../db.ts";
import { dayOf } from "../../records/price-rows.ts";

const Diffs = z.array(
  z.object({
    field: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
);

export type KeptRow = {
  readonly place: string;
  readonly outcome: string;
  readonly label: string;
  readonly offeringId: string | null;
  readonly diffs: readonly FieldDiff[];
  readonly payload: PricePayload;
};

/** An imported price file with those of its rows that publishing writes something of. */
export type StoredPriceBatch = {
  readonly id: string;
  readonly feedId: FeedId;
  readonly fileName: string;
  readonly sha256: string;
  readonly url: string | null;
  readonly observedOn: PlainDate;
  readonly decidedAt: Date | null;
  readonly rows: readonly KeptRow[];
};

/** @throws RangeError for a batch that is not one of prices */
export async function storedPriceBatch(id: string): Promise<StoredPriceBatch> {
  const { rows, format, observedOn, ...batch } = await db().importBatch.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      format: true,
      fileName: true,
      sha256: true,
      url: true,
      observedOn: true,
      decidedAt: true,
      rows: {
        orderBy: { position: "asc" },
        select: {
          place: true,
          outcome: true,
          label: true,
          offeringId: true,
          diffs: true,
          payload: true,
        },
      },
    },
  });
  const { feedId } = IMPORT_FORMATS[memberOf<ImportFormat>(keysOf(IMPORT_FORMATS), format)];
  if (feedId === null || observedOn === null)
    throw new RangeError(`${format} is not a format of prices`);
  return {
    ...batch,
    feedId,
    observedOn: dayOf(observedOn),
    rows: rows.flatMap((row) =>
      row.payload === null
        ? []
        : [
            {
              ...row,
              diffs: Diffs.parse(row.diffs),
              payload: PricePayloadForm.parse(row.payload),
            },
          ],
    ),
  };
}
