/**
 * Everything in the database as one file, and back.
 *
 *   npm run backup -- stakeline.backup     writes it, while the app runs or not
 *   npm run restore -- stakeline.backup    puts it into an empty database
 *
 * The file holds accounts and sessions too: keep it as safe as the database.
 */
import { restoreBackup, writeBackup } from "./steps/database-backup.ts";
import { report, Trouble } from "./steps/trouble.mjs";

const [verb, file] = process.argv.slice(2);

async function main(url: string | undefined): Promise<void> {
  if (!url) throw new Trouble("DATABASE_URL is not set: use npm run backup or npm run restore.");
  if (!file) throw new Trouble("Say which file: npm run backup -- stakeline.backup");
  if (verb !== "write" && verb !== "restore") throw new Trouble(`There is no verb ${verb}.`);
  const tables =
    verb === "write" ? await writeBackup(url, file, new Date()) : await restoreBackup(url, file);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(
    `${verb === "write" ? "Wrote" : "Restored"} ${rows} rows of ${tables.length} tables ${verb === "write" ? "to" : "from"} ${file}.\n`,
  );
}

try {
  await main(process.env["DATABASE_URL"]);
} catch (error) {
  report(error);
  process.exitCode = 1;
}
