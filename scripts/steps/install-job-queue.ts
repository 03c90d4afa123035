/**
 * The tables of the job queue, in the schema `pgboss`: made, and brought up to the version of
 * pg-boss that is installed, where migrations are applied and by the same role. The running app
 * needs no more rights than to use them.
 */
import { setTimeout as pause } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import { QUEUES } from "../../lib/server/jobs/queues.ts";

/** pg-boss builds the indexes of a newer version afterwards, one by one; it looks this often whether one is due. */
const INDEX_SECONDS = 10;

/** Makes the tables and the queues, or brings them up to date; once, however many processes try at the same time. */
export async function installJobQueue(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    supervise: false,
    schedule: false,
    registerInstance: false,
    bamIntervalSeconds: INDEX_SECONDS,
  });
  // What a statement fails with is thrown from the call that made it.
  boss.on("error", () => undefined);
  try {
    await boss.start();
    for (const [name, options] of Object.entries(QUEUES)) {
      await boss.createQueue(name, options);
      await boss.updateQueue(name, options);
    }
    while (await isBuilding(boss)) await pause(500);
  } finally {
    await boss.stop({ graceful: false });
  }
}

const isBuilding = async (boss: PgBoss): Promise<boolean> =>
  (await boss.getBamStatus()).some(
    ({ status, count }) => count > 0 && (status === "pending" || status === "in_progress"),
  );
