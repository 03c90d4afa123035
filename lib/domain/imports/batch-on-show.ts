import { z } from "zod";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { BatchCounts, BatchRow, BatchState } from "./batch.ts";
import type { ImportFormat } from "./import-format.ts";

/** An imported file in one line of a list. */
export type BatchLine = {
  readonly id: string;
  readonly format: ImportFormat;
  readonly fileName: string;
  readonly state: BatchState;
  readonly authorId: string;
  readonly author: string;
  readonly reason: string;
  readonly createdAt: string;
  readonly observedOn: PlainDate | null;
  readonly counts: BatchCounts;
  /** Published without a second person, because an admin trusts the feed. */
  readonly byTrust: boolean;
  readonly version: number;
};

/** An imported file as a reviewer judges it. */
export type BatchDetail = BatchLine & {
  readonly bytes: number;
  readonly sha256: string;
  readonly url: string | null;
  /** What a reader has to know, in sentences. */
  readonly remarks: readonly string[];
  readonly decider: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
};

/** The same with all of its rows, as its page reads them. */
export type BatchWithRows = { readonly batch: BatchDetail; readonly rows: readonly BatchRow[] };

/** Counts and remarks as the table keeps them. */
export const KeptCounts = z.object({
  rows: z.number(),
  outcomes: z.object({
    create: z.number(),
    update: z.number(),
    unchanged: z.number(),
    error: z.number(),
  }),
  leftOut: z.record(z.string(), z.number()),
  flagged: z.number(),
  remarks: z.array(z.string()).default([]),
});

/** Differences as the table keeps them. */
export const KeptDiffs = z.array(
  z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
);

/** A later edit that stands in the way of taking a file back, as the refusal lists it. */
export const UndoConflicts = z.array(z.object({ label: z.string(), reason: z.string() }));
