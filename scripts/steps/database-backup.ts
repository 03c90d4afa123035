/** Everything in the database as one file, and back: for another machine, another PostgreSQL, or after a loss. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { Client } from "pg";
import { z } from "zod";
import { Trouble } from "./trouble.mjs";

const Table = z.strictObject({
  name: z.string().regex(/^[a-z_]+$/),
  rows: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Its rows as PostgreSQL writes them in JSON; never read as numbers here, which would round them. */
  json: z.string(),
});
const Backup = z.strictObject({
  format: z.literal("stakeline-backup-1"),
  madeAt: z.iso.datetime(),
  /** The schema it fits. */
  migrations: z.array(z.string()),
  tables: z.array(Table),
});
type Backup = z.infer<typeof Backup>;

/** What a backup holds, table by table. */
export type BackupReport = readonly { readonly name: string; readonly rows: number }[];

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

const migrationsOf = async (client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    "select migration_name as name from _prisma_migrations where finished_at is not null order by 1",
  );
  return rows.map(({ name }) => name);
};

/** Tables in an order in which each comes after those it refers to. */
async function tablesInOrder(client: Client): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> '_prisma_migrations'
     order by 1`,
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select conrelid::regclass::text as "from", confrelid::regclass::text as "to"
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  const waiting = new Set(tables.map(({ name }) => name));
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const free = [...waiting].filter((name) =>
      references.every(({ from, to }) => from !== name || to === name || !waiting.has(to)),
    );
    if (free.length === 0)
      throw new RangeError(`tables refer to each other in a circle: ${[...waiting].join(", ")}`);
    for (const name of free) waiting.delete(name);
    ordered.push(...free);
  }
  return ordered;
}

/** The audit log is chained in its own order; for the others any fixed order will do. */
const orderOf = (table: string): string => (table === "audit_entry" ? "t.sequence" : "t::text");

async function readTable(client: Client, name: string): Promise<z.infer<typeof Table>> {
  const { rows } = await client.query<{ json: string; count: number }>(
    `select coalesce(json_agg(t order by ${orderOf(name)}), '[]')::text as json, count(*)::int as count
     from "${name}" as t`,
  );
  const { json = "[]", count = 0 } = rows[0] ?? {};
  return { name, rows: count, sha256: sha256(json), json };
}

/** Writes all tables, as they are at one instant, into one compressed file. */
export const writeBackup = (url: string, file: string, now: Date): Promise<BackupReport> =>
  withClient(url, async (client) => {
    await client.query("begin isolation level repeatable read, read only");
    const tables = [];
    for (const name of await tablesInOrder(client)) tables.push(await readTable(client, name));
    const backup: Backup = {
      format: "stakeline-backup-1",
      madeAt: now.toISOString(),
      migrations: await migrationsOf(client),
      tables,
    };
    writeFileSync(file, gzipSync(JSON.stringify(backup)), { mode: 0o600 });
    return tables;
  });

/** @throws Trouble where the file is no backup, or is not what was written */
function readBackup(file: string): Backup {
  let found: unknown;
  try {
    found = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8"));
  } catch (error) {
    throw new Trouble(`${file} is no backup, or is cut off.`, String(error));
  }
  const { data, error } = Backup.safeParse(found);
  if (data === undefined) throw new Trouble(`${file} is no backup.`, z.prettifyError(error));
  const changed = data.tables.find(({ json, sha256: hash }) => sha256(json) !== hash);
  if (changed !== undefined)
    throw new Trouble(
      `${file} was changed after it was written: the rows of ${changed.name} have another hash.`,
    );
  return data;
}

/**
 * Puts a backup into a database that is migrated and empty, all of it or nothing,
 * and reads it back: what stands there then is what was written.
 *
 * @throws Trouble where the file is not sound, the schema is another, or the database is not empty
 */
export async function restoreBackup(url: string, file: string): Promise<BackupReport> {
  const { tables, migrations } = readBackup(file);
  return withClient(url, async (client) => {
    const here = await migrationsOf(client);
    if (here.join() !== migrations.join())
      throw new Trouble(
        `The backup fits the schema up to ${migrations.at(-1)}, and this database is at ${here.at(-1)}.`,
        "Restore it with the version of Stakeline that made it, then start this one.",
      );
    await client.query("begin");
    for (const { name } of tables) {
      const { rows } = await client.query(`select 1 from "${name}" limit 1`);
      if (rows.length > 0)
        throw new Trouble(
          `The database is not empty: ${name} has rows. Nothing was changed.`,
          "Restore into a new database: set DATABASE_URL, or move .data aside.",
        );
    }
    // One statement a table, so that rows may refer to rows of the same table in any order.
    for (const { name, json } of tables)
      await client.query(
        `insert into "${name}" select * from json_populate_recordset(null::"${name}", $1::json)`,
        [json],
      );
    for (const { name, sha256: hash } of tables) {
      const restored = await readTable(client, name);
      if (restored.sha256 !== hash)
        throw new Trouble(
          `What was restored into ${name} is not what was written. Nothing was kept.`,
        );
    }
    await client.query("commit");
    return tables;
  });
}
