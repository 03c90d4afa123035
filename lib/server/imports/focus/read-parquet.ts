import { type AsyncBuffer, asyncBufferFromFile, type FileMetaData, parquetRead } from "hyparquet";
import { ROW_COLUMNS } from "../../../domain/bill/bill-row.ts";
import { COMMITMENT_COLUMNS } from "../../../domain/bill/commitment.ts";
import { Failure } from "../../failure.ts";
import { BILL_LIMITS } from "./limits.ts";
import { PARQUET_CODECS } from "./parquet-codecs.ts";
import { decimalText, withoutDecimals } from "./parquet-decimals.ts";
import { damaged, readFooter } from "./parquet-footer.ts";
import { checkPages, refuseBomb } from "./parquet-pages.ts";
import type { FileOnDisk, TableReader } from "./table-sink.ts";

/** Rows that are held at a time, where the file's own groups are larger. */
const WINDOW = 100_000;

/** A Parquet file, row group by row group; only columns of the standard are read. */
export const readParquet =
  (kept: readonly string[]): TableReader =>
  async ({ path, bytes }: FileOnDisk, { signal, onProgress }, sink) => {
    const file = await asyncBufferFromFile(path);
    const { metadata: stated, names } = await readFooter(file);
    sink.header(names);
    const wanted = new Set(kept.map((name) => name.toLowerCase()));
    const columns = names.filter((name) => wanted.has(name.toLowerCase()));
    const { metadata, scales } = withoutDecimals(stated);
    const width = names.map((name) => columns.indexOf(name));
    let [start, unpacked] = [0, 0];
    const total = Number(stated.num_rows);
    for (const group of stated.row_groups) {
      const end = start + Number(group.num_rows);
      // oxlint-disable-next-line no-await-in-loop -- one group after the other is what keeps memory small
      if (end > start) unpacked += await checkPages(file, group, new Set(columns));
      refuseBomb(unpacked, bytes);
      for (let from = start; from < end; from += WINDOW) {
        signal.throwIfAborted();
        const to = Math.min(from + WINDOW, end);
        // oxlint-disable-next-line no-await-in-loop -- the same
        const rows = await rowsOf({ file, metadata, columns, rowStart: from, rowEnd: to });
        for (const [i, cells] of rows.entries())
          sink.row(
            width.map((at) =>
              at === -1 ? null : textOf(cells[at], scales.get(columns[at] ?? "")),
            ),
            from + i + 2,
          );
        onProgress(total === 0 ? 1 : to / total);
      }
      start = end;
    }
  };

/** Rows of a file from the first up to the last, and their columns. */
type Part = {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly columns: string[];
  readonly rowStart: number;
  readonly rowEnd: number;
};

/** @throws Failure whatever the library could not read: all of it is the file's fault */
async function rowsOf(part: Part): Promise<unknown[][]> {
  let read: unknown[][] = [];
  await parquetRead({
    ...part,
    compressors: PARQUET_CODECS,
    utf8: false,
    parsers: { jsonFromBytes: textIn, stringFromBytes: textIn },
    onComplete: (rows) => void (read = rows),
  }).catch((thrown: unknown) => {
    throw thrown instanceof Failure ? thrown : damaged();
  });
  return read;
}

const textIn = (bytes: Uint8Array | undefined): string | undefined =>
  bytes === undefined ? undefined : decode(bytes);

const UTF8 = new TextDecoder();

function decode(bytes: Uint8Array): string {
  if (bytes.length > BILL_LIMITS.cellBytes)
    throw new Failure(
      "too-large",
      `A cell of the file is longer than ${BILL_LIMITS.cellBytes / 1024} KB; none of a bill is. Nothing was kept of it.`,
    );
  return UTF8.decode(bytes);
}

/** A value as a CSV would hold it. */
function textOf(value: unknown, scale: number | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (scale !== undefined) return decimalText(value, scale);
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "true" : "false";
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return decode(value);
  if (typeof value === "object")
    return JSON.stringify(value, (_key, one: unknown) =>
      typeof one === "bigint" ? one.toString() : one,
    );
  return typeof value === "number" || typeof value === "bigint" ? value.toString() : null;
}

/** Columns of either data set that are read; the others would only take room. */
export const PARQUET_COLUMNS: readonly string[] = [...ROW_COLUMNS, ...COMMITMENT_COLUMNS];
