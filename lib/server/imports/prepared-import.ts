import "server-only";
import { db } from "../db.ts";
import type { BatchPlan, ImportFile } from "./batch-kind.ts";
import { batchKindOf } from "./batch-kinds.ts";

/** A file that was read and held against what is stored: all that sending it needs. Nobody else makes one. */
export class PreparedImport {
  readonly file: ImportFile;
  readonly plan: BatchPlan;
  /** What had been published when it was read; see `publishedMark`. */
  readonly mark: string;

  constructor(file: ImportFile, plan: BatchPlan, mark: string) {
    this.file = file;
    this.plan = plan;
    this.mark = mark;
  }

  /** Reads it, outside of any transaction: a large file takes as long as it takes. */
  static async of(
    file: ImportFile,
    options: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
  ): Promise<PreparedImport> {
    const mark = await publishedMark();
    const plan = await batchKindOf(file.format).plan(file, options);
    options.signal.throwIfAborted();
    return new PreparedImport(file, plan, mark);
  }
}

/** Another text after each import that was published or undone, and never the same again. */
export async function publishedMark(): Promise<string> {
  const { _sum, _count } = await db().importBatch.aggregate({
    where: { state: { in: ["published", "undone"] } },
    _sum: { version: true },
    _count: true,
  });
  return `${_count} ${_sum.version ?? 0}`;
}
