/**
 * Does heavy work beside the web server, so that it costs requests nothing: as many of these as
 * there are cores to spare, and JOBS_WORKER=none for the web server.
 *
 *   npm run worker
 *   node --conditions=react-server scripts/worker.ts     in a container
 *
 * Ctrl-C or SIGTERM ends it; what was under way goes back into the queue.
 */
import { closeDatabase } from "../lib/server/db.ts";
import { RUN_KINDS } from "../lib/server/jobs/run-kinds.ts";
import { startWorker } from "../lib/server/jobs/worker.ts";

const url = process.env["DATABASE_URL"];
if (url === undefined || url === "") {
  process.stderr.write("DATABASE_URL is not set: use npm run worker, or set it.\n");
  process.exit(1);
}
const asked = new Promise<void>((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => resolve());
});
try {
  const worker = await startWorker(url, RUN_KINDS, { attempts: 10 });
  process.stdout.write("The worker waits for jobs.\n");
  await asked;
  await worker.stop();
  await closeDatabase();
  process.stdout.write("The worker has stopped.\n");
} catch (error) {
  process.stderr.write(
    `The worker could not go on: ${error instanceof Error ? error.message : String(error)}.\nIs the database there, and migrated? npm run db:migrate\n`,
  );
  process.exitCode = 1;
}
process.exit();
