import "server-only";
import { randomUUID } from "node:crypto";
import { db, transaction } from "../db.ts";
import { waitingFor } from "./run-rows.ts";
import { sendJob } from "./send-job.ts";

type Lost = { readonly id: string; readonly gaveUp: boolean };

/**
 * Sends a job anew for each run that waits for one that is not there, as after a
 * restore: backups hold no jobs. A run whose job was given up, because its workers
 * ended one after the other, has failed.
 */
export const settleLost = (queue: string): Promise<void> =>
  transaction(async () => {
    const lost = await db().$queryRaw<Lost[]>`
      select r.id, coalesce(j.state = 'failed', false) as "gaveUp"
      from score_run as r left join pgboss.job as j on j.name = ${queue} and j.id = r.job_id
      where r.state in ('queued', 'running')
        and (j.id is null or j.state in ('completed', 'cancelled', 'failed'))
      for update of r skip locked`;
    for (const { id, gaveUp } of lost) {
      const jobId = randomUUID();
      await db().scoreRun.update({
        where: { id },
        data: gaveUp
          ? {
              state: "failed",
              error: "It was begun several times and never came to its end. Ask for it again.",
              finishedAt: new Date(),
            }
          : waitingFor(jobId),
      });
      if (!gaveUp) await sendJob(queue, jobId);
    }
  });
