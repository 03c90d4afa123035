/** Brings a database up to the last migration, once, however many processes try at the same time. */
import { Client } from "pg";
import { signInToDatabase } from "./database-url.mjs";
import { type Folders, projectFolders, readMigrations, readSchema } from "./migration-folder.ts";
import {
  ENGINE_SESSION,
  EVERYTHING,
  openSchemaEngine,
  type SchemaEngine,
} from "./schema-engine.ts";
import { Trouble } from "./trouble.mjs";

// Any number that nobody else uses as an advisory lock; Prisma's engine has one of its own.
const LOCK_KEY = 1_821_202_611;

/** Applies what is missing and returns a line for each thing that a person should know. */
export async function applyMigrations(
  url: string,
  folders: Folders = projectFolders,
): Promise<string[]> {
  await signInToDatabase(url);
  // The lock belongs to this session: if we are killed, the database releases it.
  const session = new Client({
    connectionString: url,
    application_name: "stakeline-migrate-lock",
  });
  session.on("error", () => {});
  await session.connect();
  try {
    await session.query("select pg_advisory_lock($1)", [LOCK_KEY]);
    return await applyAlone(session, url, folders);
  } finally {
    await session.end().catch(() => {});
  }
}

async function applyAlone(session: Client, url: string, folders: Folders): Promise<string[]> {
  await endLeftOverSessions(session);
  const engine = await openSchemaEngine(url, readSchema(folders));
  const migrationsList = readMigrations(folders);
  const diagnosis = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: EVERYTHING,
  });
  const notes: string[] = [];
  refuseEdited(
    diagnosis.editedMigrationNames.filter((name) => !diagnosis.failedMigrationNames.includes(name)),
  );
  for (const name of diagnosis.failedMigrationNames) {
    // PostgreSQL ran the file as one transaction and rolled it back: it can be tried again.
    await engine.markMigrationRolledBack({ migrationName: name });
    notes.push(`Migration ${name} did not finish earlier and left nothing behind; trying again.`);
  }
  const unknown =
    diagnosis.history && "unpersistedMigrationNames" in diagnosis.history
      ? diagnosis.history.unpersistedMigrationNames
      : [];
  if (unknown.length > 0) {
    notes.push(`The database has migrations of a newer version of the app: ${unknown.join(", ")}.`);
  }
  const applied = await apply(engine, migrationsList);
  if (applied.length > 0) notes.push(`Applied ${applied.join(", ")}.`);
  else notes.push(`Nothing to apply: all migrations are in place.`);
  return notes;
}

/** A migrating process that was killed may have left its query running; it must not run beside ours. */
async function endLeftOverSessions(session: Client): Promise<void> {
  const leftOver = `from pg_stat_activity where application_name = $1 and datname = current_database()`;
  await session.query(`select pg_terminate_backend(pid) ${leftOver}`, [ENGINE_SESSION]);
  for (let tries = 0; tries < 100; tries += 1) {
    const { rowCount } = await session.query(`select 1 ${leftOver}`, [ENGINE_SESSION]);
    if (rowCount === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function refuseEdited(names: string[]): void {
  if (names.length === 0) return;
  throw new Trouble(
    `Already applied and edited since: ${names.join(", ")}. Restore the file as it was and put the change into a new migration (npm run db:diff -- a-name).`,
  );
}

async function apply(
  engine: SchemaEngine,
  migrationsList: ReturnType<typeof readMigrations>,
): Promise<string[]> {
  try {
    return (await engine.applyMigrations({ migrationsList, filters: EVERYTHING }))
      .appliedMigrationNames;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const name = /migration_name="([^"]+)"/.exec(words)?.[1];
    const reason = /Error querying the database: (?:ERROR: )?(.+)/.exec(words)?.[1];
    if (!name || !reason) throw error;
    throw new Trouble(
      `Migration ${name} failed and was rolled back (${reason}). Mend prisma/migrations/${name}/migration.sql and start again.`,
    );
  }
}
