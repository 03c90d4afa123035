/** The process of a worker whose kind of work only counts; says "ready", and stops when it is asked to. */
import { closeDatabase } from "../../lib/server/db.ts";
import { startWorker } from "../../lib/server/jobs/worker.ts";
import { countingKind } from "./counting-kind.ts";

const worker = await startWorker(process.env["DATABASE_URL"] ?? "", [countingKind()]);
process.once("SIGTERM", () => {
  void worker
    .stop()
    .then(closeDatabase)
    .then(() => process.exit(0));
});
process.stdout.write("ready\n");
