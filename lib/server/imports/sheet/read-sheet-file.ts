import "server-only";
import { readFile, stat } from "node:fs/promises";
import type { Sheet } from "../../../domain/curation/sheets/sheet.ts";
import {
  readColumns,
  type ReadColumn,
  type SheetReading,
} from "../../../domain/imports/columns/read-columns.ts";
import type { SheetFormat } from "../../../domain/imports/columns/sheet-columns.ts";
import { Failure } from "../../failure.ts";
import type { ImportFile } from "../batch-kind.ts";
import { LIMITS } from "./limits.ts";
import { readSheet } from "./read-sheet.ts";

type SheetFile = Pick<ImportFile, "path" | "name" | "columns">;

/** What a sheet's columns were read as goes with what was read of it. */
export type WithColumns = {
  readonly columns: readonly ReadColumn[];
  readonly remarks: readonly string[];
};

/**
 * The rows of a sheet on this machine's disk; how large it is, is asked before it is read.
 *
 * @throws Failure where it is too large, or no sheet
 */
export async function readSheetFile(
  { path, name }: SheetFile,
  signal?: AbortSignal,
): Promise<Sheet> {
  const { size } = await stat(path);
  if (size > LIMITS.fileBytes)
    throw new Failure(
      "too-large",
      `The file has ${Math.ceil(size / 1024 / 1024)} MB; a sheet may have ${LIMITS.fileBytes / 1024 / 1024}. Nothing was read: cut it into several.`,
    );
  const bytes = await readFile(path, { signal });
  const { sheet } = await readSheet(bytes, sheetName(name, bytes), null, signal);
  return sheet;
}

/**
 * The rows of such a sheet under the headers its format's reader knows.
 *
 * @throws Failure where the choice of columns does not fit it, too
 */
export async function readSheetAs(
  format: SheetFormat,
  file: SheetFile,
  signal?: AbortSignal,
): Promise<SheetReading> {
  const read = readColumns(format, await readSheetFile(file, signal), file.columns ?? []);
  if ("refused" in read) throw new Failure("invalid", `Nothing was read. ${read.refused}`);
  return read;
}

/** What was fetched may have no ending; a format was chosen or recognised, so that its bytes say which it is. */
const sheetName = (name: string, bytes: Uint8Array): string =>
  /\.(csv|tsv|txt|xlsx)$/i.test(name)
    ? name
    : `${name}.${bytes[0] === 0x50 && bytes[1] === 0x4b ? "xlsx" : "csv"}`;
