/** What a reader of a table hands on, row by row; nothing waits. */
export type TableSink = {
  readonly header: (names: readonly string[]) => void;
  /** @param number as a spreadsheet counts it: the header is row 1 */
  readonly row: (cells: readonly (string | null)[], number: number) => void;
};

export type ReadOptions = {
  readonly signal: AbortSignal;
  /** Share that is read, 0 to 1. */
  readonly onProgress: (share: number) => void;
};

/** A file on disk and its size. */
export type FileOnDisk = { readonly path: string; readonly bytes: number };

/**
 * Reads a table through.
 *
 * @throws Failure where the file as a whole cannot be read
 */
export type TableReader = (
  file: FileOnDisk,
  options: ReadOptions,
  sink: TableSink,
) => Promise<void>;
