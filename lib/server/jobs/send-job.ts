import "server-only";
import { fromPrisma, PgBoss } from "pg-boss";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { AT_RUN_TIME } from "./queues.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the global object has room for one more name
const shared = globalThis as { stakelineJobSender?: Promise<PgBoss> };

async function openSender(): Promise<PgBoss> {
  const sender = new PgBoss({
    ...AT_RUN_TIME,
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 5_000,
    // It reads once which queues there are, and lets go of the connection.
    max: 1,
    queueCacheIntervalSeconds: 86_400,
    supervise: false,
    registerInstance: false,
  });
  // What goes wrong when sending is thrown to the sender; the rest is the workers' to say.
  sender.on("error", () => undefined);
  return sender.start();
}

/** Puts a job into a queue, as part of the transaction under way: it is there when that commits, and only then. */
export async function sendJob(queue: string, jobId: string): Promise<void> {
  shared.stakelineJobSender ??= openSender();
  const sender = await shared.stakelineJobSender.catch((error: unknown) => {
    delete shared.stakelineJobSender;
    throw error;
  });
  await sender.send(queue, {}, { id: jobId, db: fromPrisma(db()) });
}
