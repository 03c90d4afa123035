/** Backups as they were written at first, all in one JSON text: still read, and not written any more. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { BackupPart, OpenBackup } from "./backup-file.ts";
import { Trouble } from "./trouble.mjs";

const FORMAT = "stakeline-backup-1";
/** What tells it from every other. */
export const FIRST_FORMAT_BEGINS = `{"format":"${FORMAT}"`;

const Backup = z.strictObject({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z_]+$/),
      rows: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** An array of its rows. */
      json: z.string(),
    }),
  ),
});

/** @throws Trouble where the file is no such backup, or is not what was written */
export function openFirstFormat(file: string): OpenBackup {
  let found: unknown;
  try {
    found = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8"));
  } catch (error) {
    throw new Trouble(`${file} is no backup, or is cut off.`, String(error));
  }
  const { data, error } = Backup.safeParse(found);
  if (data === undefined) throw new Trouble(`${file} is no backup.`, z.prettifyError(error));
  const changed = data.tables.find(
    ({ json, sha256 }) => createHash("sha256").update(json).digest("hex") !== sha256,
  );
  if (changed !== undefined)
    throw new Trouble(
      `${file} was changed after it was written: the rows of ${changed.name} have another hash.`,
    );
  const { madeAt, migrations, tables } = data;
  return {
    madeAt,
    migrations,
    tables: tables.map(({ name }) => name),
    isByName: false,
    parts: partsOf(data),
  };
}

async function* partsOf({ tables }: z.infer<typeof Backup>): AsyncGenerator<BackupPart> {
  for (const { name, rows, json } of tables)
    // PostgreSQL puts this between two rows; within one, a line's end is written as \n.
    if (rows > 0) yield { table: name, rows: json.slice(1, -1).split(", \n ") };
}
