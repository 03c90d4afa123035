// `node scripts/steps/with-database.mjs scripts/bench.ts …` runs a script against DATABASE_URL or,
// when that is not set, against the embedded database, which is started for as long as needed.
import { finish, killAll, launchNode } from "./child-processes.mjs";
import { generateClient } from "./build.mjs";
import { startPostgres } from "./embedded-postgres.mjs";
import { install } from "./install.mjs";
import { listenForInterruption } from "./interruption.mjs";
import { runningLauncher } from "./launcher-lock.mjs";
import { migrate } from "./prepare-database.mjs";
import { inProject, readEnvFile } from "./project.mjs";
import { report, Trouble } from "./trouble.mjs";

const [script, ...args] = process.argv.slice(2);

async function main() {
  if (!script) throw new Trouble("Say which script to run.");
  readEnvFile();
  await install();
  await generateClient();
  const own = process.env.DATABASE_URL || undefined;
  const database = own ? undefined : await startPostgres();
  const url = own ?? database.url;
  try {
    // A script that works with the tables finds them there; the migrating one makes them itself.
    if (!own && !script.endsWith("migrate.ts")) await migrate(url);
    const child = launchNode(["--conditions=react-server", inProject(script), ...args], {
      env: { DATABASE_URL: url },
    });
    const { code } = await finish(child, { limitSeconds: 86_400 });
    process.exitCode = code ?? 1;
  } finally {
    // A launcher that came meanwhile, or was there before, goes on using it.
    if (database && !runningLauncher()) await database.stop();
  }
}

listenForInterruption(killAll);
try {
  await main();
} catch (error) {
  report(error);
  process.exitCode = 1;
}
process.exit();
