/**
 * prisma/schema and prisma/migrations on disk, in Prisma's own layout. Beside the migrations lies
 * `last-schema.prisma`: the schema that the last of them leads to, from which the next is written.
 */
import type { MigrationList } from "@prisma/schema-engine-wasm";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "./project.mjs";
import { Trouble } from "./trouble.mjs";

export type SchemaFile = { path: string; content: string };
export type Folders = { schema: string; migrations: string };

export const projectFolders: Folders = {
  schema: inProject("prisma/schema"),
  migrations: inProject("prisma/migrations"),
};

const LAST_SCHEMA = "last-schema.prisma";
const LOCK_FILE = "migration_lock.toml";
const LOCK = `# Written by scripts/migrate.ts, read by Prisma.\nprovider = "postgresql"\n`;

export function readSchema({ schema }: Folders): SchemaFile[] {
  const names = existsSync(schema) ? readdirSync(schema).toSorted() : [];
  return names
    .filter((name) => name.endsWith(".prisma"))
    .map((name) => ({ path: name, content: readFileSync(join(schema, name), "utf8") }));
}

function migrationNames({ migrations }: Folders): string[] {
  if (!existsSync(migrations)) return [];
  return readdirSync(migrations, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

export function readMigrations(folders: Folders): MigrationList {
  return {
    baseDir: folders.migrations,
    lockfile: { path: LOCK_FILE, content: LOCK },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames(folders).map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readSql(folders, name) },
      },
    })),
  };
}

function readSql({ migrations }: Folders, name: string): string {
  const file = join(migrations, name, "migration.sql");
  if (!existsSync(file)) throw new Trouble(`${file} is missing: restore it, or remove its folder.`);
  return readFileSync(file, "utf8");
}

/** The schema as the last migration left it; undefined before the first one. */
export function readLastSchema(folders: Folders): SchemaFile[] | undefined {
  const last = migrationNames(folders).at(-1);
  if (!last) return undefined;
  const file = join(folders.migrations, LAST_SCHEMA);
  const content = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (!content.startsWith(headOf(last))) {
    throw new Trouble(
      `${file} does not belong to the last migration, ${last}: restore it from the commit that added the migration.`,
    );
  }
  return [{ path: LAST_SCHEMA, content }];
}

export function writeMigration(
  folders: Folders,
  name: string,
  sql: string,
  schema: SchemaFile[],
): string {
  const folder = join(folders.migrations, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), sql);
  writeFileSync(join(folders.migrations, LOCK_FILE), LOCK);
  const text = schema.map(({ content }) => content.trim()).join("\n\n");
  writeFileSync(join(folders.migrations, LAST_SCHEMA), `${headOf(name)}\n\n${text}\n`);
  return join(folder, "migration.sql");
}

const headOf = (migration: string) =>
  `// The schema after migration ${migration}. Written by scripts/migrate.ts; not to be edited.`;
