import "server-only";
import { z } from "zod";
import { isOver, JOB_STATES } from "../../../domain/job/job-state.ts";
import { memberOf } from "../../../domain/quantity/closed-set.ts";
import { may } from "../../authorize.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";

/**
 * Stops heavy work that waits or runs. Its worker finds out when it next says how
 * far it has come, and the job in the queue finds nothing left to do.
 */
export const cancelJob = command({
  name: "cancel-job",
  permission: "calculate",
  input: z.strictObject({ id: z.uuid() }),
  renewsPages: false,
  work: async ({ actor, now }, { id }) => {
    const run = await db().scoreRun.findUnique({
      where: { id },
      select: { state: true, requestedById: true },
    });
    if (run === null) throw new Failure("not-found", `There is no calculation ${id}.`);
    if (run.requestedById !== actor.id && !may(actor.role, "administer"))
      throw new Failure(
        "forbidden",
        "Somebody else asked for this calculation: only they or an admin can cancel it.",
      );
    const { count } = await db().scoreRun.updateMany({
      where: { id, state: { in: JOB_STATES.filter((state) => !isOver(state)) } },
      data: { state: "cancelled", finishedAt: now() },
    });
    if (count === 0)
      throw new Failure(
        "conflict",
        `The calculation is ${ENDED[memberOf(JOB_STATES, run.state)]} already; there is nothing to cancel.`,
      );
    return {
      result: { id, state: "cancelled" },
      audit: {
        subject: `score-run/${id}`,
        before: { state: run.state },
        after: { state: "cancelled" },
      },
    };
  },
});

/** As it may stand by the time it is cancelled, where it had not ended when it was read. */
const ENDED = {
  queued: "done",
  running: "done",
  done: "done",
  cancelled: "cancelled",
  failed: "over: it failed",
} as const;
