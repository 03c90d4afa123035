import { open } from "node:fs/promises";
import { Failure } from "../../failure.ts";
import { readCsv } from "./read-csv.ts";
import { PARQUET_COLUMNS, readParquet } from "./read-parquet.ts";
import type { TableReader } from "./table-sink.ts";

/**
 * How a file is read, by its first bytes and not by its name.
 *
 * @throws Failure where it is empty, or of a kind that is no bill
 */
export async function readerOf(path: string, bytes: number): Promise<TableReader> {
  if (bytes === 0) throw new Failure("invalid", "The file is empty; there is nothing to import.");
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    const magic = buffer.toString("latin1");
    if (magic === "PAR1") return readParquet(PARQUET_COLUMNS);
    if (magic.startsWith("\u001F\u008B")) return readCsv(true);
    if (magic.startsWith("PK"))
      throw new Failure(
        "not-accepted",
        "The file is a zip or a workbook. Unpack it, or export the bill as CSV, CSV.gz or Parquet.",
      );
    return readCsv(false);
  } finally {
    await handle.close();
  }
}
