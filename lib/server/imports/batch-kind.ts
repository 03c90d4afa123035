import "server-only";
import type { BatchCounts, BatchRow } from "../../domain/imports/batch.ts";
import type { ChosenColumn, ReadColumn } from "../../domain/imports/columns/read-columns.ts";
import type { ImportFormat } from "../../domain/imports/import-format.ts";
import type { PlainDate } from "../../domain/quantity/plain-date.ts";

/** A file on this machine's disk, as it was sent, named by a path or fetched. */
export type ImportFile = {
  readonly format: ImportFormat;
  readonly path: string;
  /** As its sender calls it. */
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, in hex. */
  readonly sha256: string;
  readonly url: string | null;
  /** The day the file speaks of; of formats that hold days of their own, ignored. */
  readonly observedOn: PlainDate;
  /** Whose bill it is; null for prices and quality. */
  readonly organisationId: string | null;
  /** What columns of a sheet are read as, where somebody chose; the others are guessed. */
  readonly columns?: readonly ChosenColumn[];
};

/** A row as it is kept with its batch; `payload` is all that publishing needs, as JSON. */
export type StagedRow = BatchRow & {
  readonly offeringId: string | null;
  readonly payload: unknown;
};

export type BatchPlan = {
  readonly rows: readonly StagedRow[];
  readonly counts: BatchCounts;
  /** What a reader has to know before sending it, in sentences. */
  readonly remarks: readonly string[];
  /** What each column of a sheet is read as; left out where the format has none to choose. */
  readonly columns?: readonly ReadColumn[];
};

/** A later edit that stands in the way of taking a batch back. */
export type UndoConflict = { readonly label: string; readonly reason: string };

/** What one kind of import does at each step; the commands around them are the same for all. */
export type BatchKind = {
  /**
   * Reads a file and holds it against what is stored. Writes nothing.
   *
   * @param onProgress share that is read, 0 to 1
   * @throws Failure where the file as a whole cannot be read: what, where and how to mend it
   */
  readonly plan: (
    file: ImportFile,
    options: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
  ) => Promise<BatchPlan>;
  /** Keeps what `ImportBatchRow` does not hold (bill lines); within the command's transaction. */
  readonly stage?: (batchId: string, plan: BatchPlan) => Promise<void>;
  /**
   * Makes a waiting batch true, from its kept rows; within the command's transaction.
   *
   * @throws Failure where what it was planned against has changed since
   */
  readonly publish: (batch: { id: string; at: Date }) => Promise<void>;
  /** Takes a published batch back, or says what stands in the way and changes nothing. */
  readonly undo: (batch: { id: string; at: Date }) => Promise<readonly UndoConflict[]>;
};
