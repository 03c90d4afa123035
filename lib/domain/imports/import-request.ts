import { z } from "zod";
import { Reason } from "../curation/proposal.ts";
import { keysOf } from "../quantity/closed-set.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { ReadColumn } from "./columns/read-columns.ts";
import type { BatchCounts, BatchRow, BatchState } from "./batch.ts";
import { IMPORT_FORMATS, type ImportFormat } from "./import-format.ts";

/** What to do with a file that was handed over: one form for the page, the API and the command line. */
export const ImportRequest = z.strictObject({
  /** null to recognise it. */
  format: z.enum(keysOf(IMPORT_FORMATS)).nullable().default(null),
  /** The day the file speaks of; null for the day in its name, else today. */
  observedOn: z.iso.date().nullable().default(null),
  /** What columns of a sheet are read as, where the guess is wrong; the others stay as they are guessed. */
  columns: z
    .array(
      z.strictObject({
        /** Its header, as the report names it. */
        column: z.string().max(300),
        /** One of our columns, by its id or label; null to leave it out. */
        target: z.string().max(100).nullable(),
      }),
    )
    .max(200)
    .default([]),
  /** null for a dry run, of which nothing is kept. */
  commit: z
    .strictObject({
      /** Chosen by the sender: sent twice, it is imported once. */
      importId: z.uuid(),
      reason: Reason,
      leaveOutErrors: z.boolean().default(false),
    })
    .nullable()
    .default(null),
});
export type ImportRequest = z.infer<typeof ImportRequest>;

/** What a file would do, row by row, or did: the answer of a dry run, and of sending it. */
export type BatchReport = {
  readonly fileName: string;
  readonly format: ImportFormat;
  /** Whether the format was recognised, not chosen. */
  readonly recognised: boolean;
  readonly observedOn: PlainDate;
  readonly sha256: string;
  readonly bytes: number;
  readonly counts: BatchCounts;
  /** What a reader has to know before sending it, in sentences. */
  readonly remarks: readonly string[];
  /** What each column of a sheet is read as; empty where the format has no columns to choose. */
  readonly columns: readonly ReadColumn[];
  readonly rows: readonly BatchRow[];
  /** Why it could not be sent as it is; null where it could. */
  readonly hindrance: string | null;
  /** Where it was sent: what became of it. */
  readonly sent: { readonly importId: string; readonly state: BatchState } | null;
  /** Why a person has to look though an admin trusts the file's feed; null where that is not so. */
  readonly mistrust: string | null;
};

/** A file that was handed over, and waits to be tried or sent. */
export type HandedFile = {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** null where it is not recognised: somebody has to say. */
  readonly format: ImportFormat | null;
  /** Why it is not recognised, in a sentence; null where it is. */
  readonly unrecognised: string | null;
};
