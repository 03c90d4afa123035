/**
 * The shape of the database.
 *
 *   npm run db:migrate                       apply the missing migrations
 *   npm run db:diff -- add-offering-region   write prisma/migrations/<time>_add_offering_region
 *                                            from what changed in prisma/schema since the last one
 *   npm run db:diff -- audit-trigger --empty the same, for SQL by hand that the schema cannot say
 *   node scripts/migrate.ts check            fail when prisma/schema changed without a migration
 *
 * All need DATABASE_URL; npm's scripts start the embedded database when it is not set. Read and,
 * where needed, extend the written SQL before it is applied anywhere; afterwards it is history.
 */
import { parseArgs } from "node:util";
import { applyMigrations } from "./steps/apply-migrations.ts";
import { installJobQueue } from "./steps/install-job-queue.ts";
import {
  projectFolders,
  readLastSchema,
  readSchema,
  writeMigration,
} from "./steps/migration-folder.ts";
import { EVERYTHING, openSchemaEngine } from "./steps/schema-engine.ts";
import { report, Trouble } from "./steps/trouble.mjs";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    empty: { type: "boolean", default: false },
    // Other places than prisma/, for the tests.
    schema: { type: "string", default: projectFolders.schema },
    migrations: { type: "string", default: projectFolders.migrations },
  },
});
const folders = { schema: values.schema, migrations: values.migrations };

async function main(url: string | undefined): Promise<void> {
  if (!url) throw new Trouble("DATABASE_URL is not set: use npm run db:migrate, or set it.");
  const [command = "apply", ...words] = positionals;
  if (command === "apply") await apply(url);
  else if (command === "diff") say([await diff(url, words)]);
  else if (command === "check") say([await check(url)]);
  else throw new Trouble(`There is no command ${command}: use diff, check or none.`);
}

/** The project's migrations, and beside them the tables that the job queue brings. */
async function apply(url: string): Promise<void> {
  const applied = await applyMigrations(url, folders);
  if (folders.migrations === projectFolders.migrations) await installJobQueue(url);
  say(applied);
}

/** The SQL from the last migration to the schema of today; empty when nothing changed. */
async function sqlSinceLastMigration(url: string): Promise<string> {
  const schema = readSchema(folders);
  const last = readLastSchema(folders);
  const engine = await openSchemaEngine(url, schema);
  const { exitCode, stdout } = await engine.diff({
    from: last ? { tag: "schemaDatamodel", files: last } : { tag: "empty" },
    to: { tag: "schemaDatamodel", files: schema },
    script: true,
    exitCode: true,
    filters: EVERYTHING,
  });
  return exitCode === 2 ? (stdout ?? "") : "";
}

async function diff(url: string, words: string[]): Promise<string> {
  const title = words
    .join("_")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_");
  if (!title)
    throw new Trouble("Say what the migration is for: npm run db:diff -- add-offering-region.");
  const sql = await sqlSinceLastMigration(url);
  if (!sql && !values.empty)
    return "The schema says what the last migration says; nothing written.";
  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const text = sql || "-- Say here what this does and why the schema cannot.\n";
  const file = writeMigration(folders, `${stamp}_${title}`, text, readSchema(folders));
  return `Wrote ${file}. Read it before it is applied.`;
}

async function check(url: string): Promise<string> {
  const sql = await sqlSinceLastMigration(url);
  if (sql) {
    throw new Trouble(
      `prisma/schema changed without a migration: run npm run db:diff -- a-name.\n${sql}`,
    );
  }
  return "prisma/schema says what the migrations lead to.";
}

const say = (lines: string[]) => process.stdout.write(`${lines.join("\n")}\n`);

try {
  await main(process.env["DATABASE_URL"]);
  process.exit(0); // The engine keeps its connection open.
} catch (error) {
  report(error);
  process.exit(1);
}
