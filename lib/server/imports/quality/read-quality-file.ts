import "server-only";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { categoriesNameOf } from "../../../domain/quality/livebench-files.ts";
import { readLivebench, type TaskCategories } from "../../../domain/quality/read-livebench.ts";
import { readQualitySheet } from "../../../domain/quality/read-quality-sheet.ts";
import type { ScoreFile } from "../../../domain/quality/score-row.ts";
import { Failure } from "../../failure.ts";
import type { ImportFile } from "../batch-kind.ts";
import { readSheetAs, readSheetFile, type WithColumns } from "../sheet/read-sheet-file.ts";
import { uploadBeside } from "../upload/upload-beside.ts";

/** Larger than any list of tasks. */
const CATEGORIES_BYTES = 256 * 1024;

const Categories = z.record(z.string().min(1).max(200), z.array(z.string().min(1)).min(1));

/**
 * A quality file as scores; of a sheet, what its columns were read as.
 *
 * @throws Failure where the file as a whole cannot be read
 */
export async function readQualityFile(
  file: ImportFile,
  signal: AbortSignal,
): Promise<ScoreFile & WithColumns> {
  if (file.format === "livebench") {
    const sheet = await readSheetFile(file, signal);
    const read = readLivebench(sheet, file.observedOn, await categoriesBeside(file));
    if ("refused" in read) throw new Failure("invalid", `Nothing was read. ${read.refused}`);
    return { ...read, columns: [] };
  }
  const { sheet, columns, remarks } = await readSheetAs("quality-sheet", file, signal);
  const read = readQualitySheet(sheet, file.observedOn);
  // Its columns may be chosen, so that they are shown though they do not fit.
  const scores =
    "refused" in read
      ? { rows: [], faults: [headerFault(read.refused)], leftOut: {}, remarks: [] }
      : read;
  return { ...scores, columns, remarks: [...remarks, ...scores.remarks] };
}

const headerFault = (reason: string) => ({ place: "row 1", label: "", reasons: [reason] });

/**
 * LiveBench's categories, where their file lies beside the table:
 * `categories_2026_01_08.json` beside `table_2026_01_08.csv`, in the same folder
 * or handed over by the same person.
 *
 * @throws Failure where it is there and is none
 */
async function categoriesBeside({ path, name }: ImportFile): Promise<TaskCategories | null> {
  const beside = categoriesNameOf(name);
  if (beside === undefined) return null;
  // What was handed over lies under a name of ours.
  const isNamed = basename(path) === name;
  const at = isNamed ? join(dirname(path), beside) : await uploadBeside(path, beside);
  if (at === undefined) return null;
  const found = await stat(at).catch(() => undefined);
  if (found === undefined || !found.isFile()) return null;
  const parsed =
    found.size > CATEGORIES_BYTES
      ? undefined
      : Categories.safeParse(jsonOf(await readFile(at, "utf8")));
  if (parsed?.success !== true)
    throw new Failure(
      "invalid",
      `Nothing was read. “${beside}” beside the table is no list of LiveBench’s categories, each with the names of its tasks: mend it, or move it away.`,
    );
  return new Map(Object.entries(parsed.data));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
