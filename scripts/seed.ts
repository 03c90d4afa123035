/**
 * Loads the seed: the facts and the catalog, then the demo company.
 *
 *   npm run db:seed                   add what is missing
 *   node scripts/seed.ts --if-empty   do nothing where there are facts already
 *
 * A fault in a fact file is reported with file, line and reason, and nothing is written. So is a
 * claim that the files once put into the database and no longer state.
 */
import { parseArgs } from "node:util";
import { relative } from "node:path";
import { openDatabase } from "../lib/server/db.ts";
import { readCatalog } from "../lib/server/imports/read-catalog.ts";
import { DEMO_ORGANISATION } from "../prisma/seed/demo-organisation.ts";
import { loadFacts } from "../prisma/seed/load-facts.ts";
import { SeedFaults } from "../prisma/seed/seed-faults.ts";
import { seed } from "../prisma/seed/seed.ts";

const { values } = parseArgs({
  options: {
    "if-empty": { type: "boolean", default: false },
    // Another folder of fact files, for the tests.
    facts: { type: "string", multiple: true },
  },
});
const folders =
  values.facts ?? ["facts", "demo"].map((name) => `${import.meta.dirname}/../prisma/seed/${name}`);

async function main(url: string): Promise<string> {
  const database = openDatabase(url);
  try {
    if (values["if-empty"] && (await database.fact.count()) > 0)
      return "The database has facts; nothing to seed.";
    const knowledge = loadFacts(...folders);
    const catalog = await readCatalog();
    const report = await seed(database, knowledge, catalog, DEMO_ORGANISATION, new Date());
    const added = Object.entries(report).filter(([, rows]) => rows > 0);
    return added.length === 0
      ? "Nothing was missing."
      : `Added ${added.map(([table, rows]) => `${rows} ${table}`).join(", ")}.`;
  } finally {
    await database.$disconnect();
  }
}

const url = process.env["DATABASE_URL"];
if (url === undefined || url === "") {
  process.stderr.write("DATABASE_URL is not set: use npm run db:seed, or set it.\n");
  process.exit(1);
}
try {
  process.stdout.write(`${await main(url)}\n`);
} catch (error) {
  if (!(error instanceof SeedFaults)) throw error;
  const faults = error.faults.map(
    ({ file, line, reason }) => `${relative(process.cwd(), file)}:${line}: ${reason}`,
  );
  process.stderr.write(`The seed was not loaded and nothing was changed:\n${faults.join("\n")}\n`);
  process.exit(1);
}
