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
import { LIMITS } from "../sheet/limits.ts";
import { readSheet } from "../sheet/read-sheet.ts";
import { uploadBeside } from "../upload/upload-beside.ts";

/** Larger than any list of tasks. */
const CATEGORIES_BYTES = 256 * 1024;

const Categories = z.record(z.string().min(1).max(200), z.array(z.string().min(1)).min(1));

/**
 * A quality file as scores.
 *
 * @throws Failure where the file as a whole cannot be read
 */
export async function readQualityFile(file: ImportFile, signal: AbortSignal): Promise<ScoreFile> {
  if (file.bytes > LIMITS.fileBytes)
    throw new Failure(
      "too-large",
      `The file has ${Math.ceil(file.bytes / 1024 / 1024)} MB; a quality file may have ${LIMITS.fileBytes / 1024 / 1024}. Nothing was read.`,
    );
  const { sheet } = await readSheet(await readFile(file.path), sheetName(file.name), null, signal);
  const read =
    file.format === "livebench"
      ? readLivebench(sheet, file.observedOn, await categoriesBeside(file))
      : readQualitySheet(sheet, file.observedOn);
  if ("refused" in read) throw new Failure("invalid", `Nothing was read. ${read.refused}`);
  return read;
}

/** What was fetched may have no ending; a format was chosen or recognised, so that it is read as CSV. */
const sheetName = (name: string): string =>
  /\.(csv|tsv|txt|xlsx)$/i.test(name) ? name : `${name}.csv`;

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
