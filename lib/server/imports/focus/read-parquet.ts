import {
  asyncBufferFromFile,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
} from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { COMMITMENT_COLUMNS } from "../../../domain/bill/commitment.ts";
import { ROW_COLUMNS } from "../../../domain/bill/bill-row.ts";
import { Failure } from "../../failure.ts";
import { BILL_LIMITS } from "./limits.ts";
import { decimalText, withoutDecimals } from "./parquet-decimals.ts";
import type { FileOnDisk, TableReader } from "./table-sink.ts";

/** Rows that are held at a time, where the file's own groups are larger. */
const WINDOW = 100_000;

const DAMAGED =
  "The Parquet file is damaged, or was not copied whole. Nothing was kept of it; fetch it again.";

/** A Parquet file, row group by row group; only columns of the standard are read. */
export const readParquet =
  (kept: readonly string[]): TableReader =>
  async ({ path, bytes }: FileOnDisk, { signal, onProgress }, sink) => {
    const file = await asyncBufferFromFile(path);
    const stated = await parquetMetadataAsync(file).catch(() => {
      throw new Failure("invalid", DAMAGED);
    });
    refuseTooLarge(stated, bytes);
    const names = columnsOf(stated);
    sink.header(names);
    const wanted = new Set(kept.map((name) => name.toLowerCase()));
    const columns = names.filter((name) => wanted.has(name.toLowerCase()));
    const { metadata, scales } = withoutDecimals(stated);
    const width = names.map((name) => columns.indexOf(name));
    let start = 0;
    const total = Number(stated.num_rows);
    for (const group of stated.row_groups) {
      const end = start + Number(group.num_rows);
      for (let from = start; from < end; from += WINDOW) {
        signal.throwIfAborted();
        const to = Math.min(from + WINDOW, end);
        // oxlint-disable-next-line no-await-in-loop -- one group after the other is what keeps memory small
        await parquetRead({
          file,
          metadata,
          columns,
          rowStart: from,
          rowEnd: to,
          compressors,
          utf8: false,
          parsers: { jsonFromBytes: (value) => (value === undefined ? undefined : decode(value)) },
          onComplete: (rows) => {
            for (const [i, cells] of rows.entries())
              sink.row(
                width.map((at) =>
                  at === -1 ? null : textOf(cells[at], scales.get(columns[at] ?? "")),
                ),
                from + i + 2,
              );
          },
        }).catch((thrown: unknown) => {
          throw thrown instanceof Failure ? thrown : asFailure(thrown);
        });
        onProgress(total === 0 ? 1 : to / total);
      }
      start = end;
    }
  };

/** What the library could not read is the file's fault; what our own code threw is not. */
const asFailure = (thrown: unknown): unknown =>
  thrown instanceof Error &&
  /parquet|offset|snappy|compress|out of bounds|buffer/i.test(thrown.message)
    ? new Failure("invalid", DAMAGED)
    : thrown;

const columnsOf = ({ schema }: FileMetaData): string[] => {
  const names: string[] = [];
  for (let at = 1; at < schema.length; at = after(schema, at)) names.push(schema[at]?.name ?? "");
  return names;
};

/** Where the element after one and all its children stands. */
function after(schema: FileMetaData["schema"], at: number): number {
  let next = at + 1;
  for (let child = schema[at]?.num_children ?? 0; child > 0 && next < schema.length; child -= 1)
    next = after(schema, next);
  return next;
}

function refuseTooLarge({ num_rows, row_groups }: FileMetaData, bytes: number): void {
  const { rows, groupRows, groupBytes, packRatio, ratioFrom } = BILL_LIMITS;
  if (Number(num_rows) > rows)
    throw new Failure(
      "too-large",
      `The file has ${Number(num_rows).toLocaleString("en")} rows; ${rows.toLocaleString("en")} can be read. Cut it by billing period.`,
    );
  const unpacked = row_groups.map((group) => Number(group.total_byte_size));
  const isBomb =
    unpacked.reduce((sum, one) => sum + one, 0) > Math.max(ratioFrom, packRatio * bytes);
  if (
    isBomb ||
    unpacked.some((one) => one > groupBytes) ||
    row_groups.some((group) => Number(group.num_rows) > groupRows)
  )
    throw new Failure(
      "too-large",
      `A row group of the file is larger than can be held at once. Write it again with at most ${groupRows.toLocaleString("en")} rows in each.`,
    );
}

const UTF8 = new TextDecoder();
const decode = (bytes: Uint8Array): string => UTF8.decode(bytes);

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
