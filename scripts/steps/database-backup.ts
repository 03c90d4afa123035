/** Everything in the database as one file, and back: for another machine, another PostgreSQL, or after a loss. */
import { Client } from "pg";
import { type BackupPart, openBackupFile, writeBackupFile } from "./backup-file.ts";
import { RowDigest } from "./row-digest.ts";
import { Trouble } from "./trouble.mjs";

/** What a backup holds, table by table. */
export type BackupReport = readonly { readonly name: string; readonly rows: number }[];

/** Characters of rows that are held at once; a row that is longer is held alone. */
const PART_LENGTH = 4_000_000;
/** Rows that are asked for at once, where they are short. */
const MOST_ROWS = 2_000;

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

/**
 * The order in which rows are written, by which the same rows give the same file: that
 * of the audit log, which is chained, is its own; others go by their key.
 */
async function orderOf(client: Client, table: string): Promise<string> {
  if (table === "audit_entry") return "t.sequence";
  const { rows } = await client.query<{ name: string }>(
    `select a.attname as name from pg_index i
     join unnest(i.indkey) with ordinality as k(number, place) on true
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
     where i.indrelid = $1::regclass and i.indisprimary order by k.place`,
    [`"${table}"`],
  );
  return rows.length === 0 ? "t::text" : rows.map(({ name }) => `t."${name}"`).join(", ");
}

/** The columns of a table: by name, since a table may have got them in another order elsewhere; or as they stand. */
async function columnsOf(client: Client, table: string, isByName: boolean): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped
     order by ${isByName ? 'attname collate "C"' : "attnum"}`,
    [`"${table}"`],
  );
  return rows.map(({ name }) => `t."${name}"`).join(", ");
}

/** Every row of a table, some at a time, each on one line. */
async function* rowsOf(
  client: Client,
  table: string,
  isByName = true,
): AsyncGenerator<readonly string[]> {
  const columns = await columnsOf(client, table, isByName);
  await client.query(
    `declare rows no scroll cursor for
     select (select to_json(one) from (select ${columns}) as one)::text as row
     from "${table}" as t order by ${await orderOf(client, table)}`,
  );
  let held: string[] = [];
  let length = 0;
  // Rows of a table are of a kind: the longest so far says how many are asked for next.
  for (let longest = PART_LENGTH; ;) {
    const many = Math.max(1, Math.min(MOST_ROWS, Math.floor(PART_LENGTH / longest)));
    // oxlint-disable-next-line no-await-in-loop -- one part follows the other
    const { rows } = await client.query<{ row: string }>(`fetch ${many} from rows`);
    if (rows.length === 0) break;
    longest = 1;
    for (const { row } of rows) {
      longest = Math.max(longest, row.length);
      // Between the values of a row a line's end is nothing but space.
      held.push(row.replaceAll("\n", " "));
      length += row.length;
      if (length < PART_LENGTH) continue;
      yield held;
      [held, length] = [[], 0];
    }
  }
  if (held.length > 0) yield held;
  await client.query("close rows");
}

/** Writes all tables, as they are at one instant, into one compressed file. */
export const writeBackup = (url: string, file: string, now: Date): Promise<BackupReport> =>
  withClient(url, async (client) => {
    await client.query("begin isolation level repeatable read, read only");
    const tables = await tablesInOrder(client);
    const counted = new Map(tables.map((name) => [name, 0]));
    async function* parts(): AsyncGenerator<BackupPart> {
      for (const table of tables)
        for await (const rows of rowsOf(client, table)) {
          counted.set(table, (counted.get(table) ?? 0) + rows.length);
          yield { table, rows };
        }
    }
    const head = { madeAt: now.toISOString(), migrations: await migrationsOf(client), tables };
    await writeBackupFile(file, head, parts());
    return [...counted].map(([name, rows]) => ({ name, rows }));
  });

/**
 * Puts a backup into a database that is migrated and empty, all of it or nothing,
 * and reads it back: what stands there then is what was written.
 *
 * @throws Trouble where the file is not sound, the schema is another, or the database is not empty
 */
export async function restoreBackup(url: string, file: string): Promise<BackupReport> {
  const { tables, migrations, isByName, parts } = await openBackupFile(file);
  return withClient(url, async (client) => {
    const here = await migrationsOf(client);
    if (here.join() !== migrations.join())
      throw new Trouble(
        `The backup fits the schema up to ${migrations.at(-1)}, and this database is at ${here.at(-1)}.`,
        "Restore it with the version of Stakeline that made it, then start this one.",
      );
    await client.query("begin");
    await refuseRows(client, tables);
    const written = await putRows(client, file, tables, parts);
    for (const [name, digest] of written) {
      const restored = new RowDigest();
      for await (const rows of rowsOf(client, name, isByName)) restored.add(rows);
      if (!restored.equals(digest))
        throw new Trouble(
          `What was restored into ${name} is not what was written. Nothing was kept.`,
        );
    }
    await client.query("commit");
    return [...written].map(([name, { rows }]) => ({ name, rows }));
  });
}

/** @throws Trouble where a table has rows */
async function refuseRows(client: Client, tables: readonly string[]): Promise<void> {
  for (const name of tables) {
    const { rows } = await client.query(`select 1 from "${name}" limit 1`);
    if (rows.length > 0)
      throw new Trouble(
        `The database is not empty: ${name} has rows. Nothing was changed.`,
        "Restore into a new database: set DATABASE_URL, or move .data aside.",
      );
  }
}

/** Inserts the rows of a backup; answers, for each table, what they come to. */
async function putRows(
  client: Client,
  file: string,
  tables: readonly string[],
  parts: AsyncIterable<BackupPart>,
): Promise<ReadonlyMap<string, RowDigest>> {
  const written = new Map(tables.map((name) => [name, new RowDigest()]));
  const inOneGo = await tablesThatReferToThemselves(client);
  let before: string | undefined;
  const end = async () => {
    if (before !== undefined && inOneGo.has(before)) await putWaiting(client, before);
  };
  for await (const { table, rows } of parts) {
    const digest = written.get(table);
    if (digest === undefined)
      throw new Trouble(`${file} is no backup: it has rows of ${table}, which it does not name.`);
    digest.add(rows);
    if (table !== before) {
      await end();
      if (inOneGo.has(table))
        await client.query(`create temp table waiting (like "${table}") on commit drop`);
      before = table;
    }
    await client.query(
      `insert into ${inOneGo.has(table) ? "waiting" : `"${table}"`}
       select * from json_populate_recordset(null::"${table}", $1::json)`,
      [`[${rows.join(",")}]`],
    );
  }
  await end();
  return written;
}

/** Puts rows that may refer to rows of the same table, in any order, with one statement. */
async function putWaiting(client: Client, table: string): Promise<void> {
  await client.query(`insert into "${table}" select * from waiting`);
  await client.query("drop table waiting");
}

async function tablesThatReferToThemselves(client: Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and k.confrelid = k.conrelid
       and k.connamespace = 'public'::regnamespace`,
  );
  return new Set(rows.map(({ name }) => name));
}
