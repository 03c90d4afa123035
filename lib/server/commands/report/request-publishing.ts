import "server-only";
import { z } from "zod";
import { isOver, JOB_STATES } from "../../../domain/job/job-state.ts";
import { memberOf } from "../../../domain/quantity/closed-set.ts";
import { Published, Publishing } from "../../../domain/report/publishing.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { runOfPublishing } from "../../jobs/kinds/publish-run.ts";
import { requestRun } from "../../jobs/request-run.ts";
import { draftToPublish } from "./draft-to-publish.ts";
import { publishedAlready } from "./published-already.ts";
import { viewOfReport } from "./view-of-report.ts";

/** Publishing draws nothing. */
const NOTHING_DRAWN = { seed: 0, draws: 0 };

/** Has a worker set every format of a report, and publish it when all of them are there. */
export const requestPublishing = command({
  name: "request-publishing",
  permission: "calculate",
  input: z.strictObject({
    report: z.uuid(),
    /** Of the choices, as whoever publishes saw them. */
    version: z.int().positive(),
    /** Whether its claims may be read, and its id looked up, without signing in. */
    verifiable: z.boolean(),
  }),
  renewsPages: false,
  work: async ({ actor, now }, { report: id, version, verifiable }) => {
    const { report, runId: draft } = await draftToPublish(id, version, actor);
    if (report.publishingId !== null) await refuseTwice(report.publishingId, draft);
    const at = now();
    const run = await requestRun(
      runOfPublishing({ report: id, version, draft, verifiable, publisher: actor.id }),
      viewOfReport(report, at),
      NOTHING_DRAWN,
      { actorId: actor.id, now: at },
    );
    await db().report.update({
      where: { id },
      data: { publishingId: run.runId },
      select: { id: true },
    });
    return {
      result: run,
      audit: { subject: `report/${id}`, after: { ...run, version, verifiable } },
    };
  },
});

/** @throws Failure where the run that published the report last is at it, or did so with the same draft */
async function refuseTwice(publishing: string, draft: string): Promise<void> {
  const last = await db().scoreRun.findUniqueOrThrow({
    where: { id: publishing },
    select: { state: true, inputs: true, result: true },
  });
  const state = memberOf(JOB_STATES, last.state);
  if (!isOver(state))
    throw new Failure(
      "conflict",
      "Somebody is publishing this report at this moment. Look in a few seconds what came of it.",
    );
  if (state !== "done" || Publishing.parse(last.inputs).draft !== draft) return;
  throw publishedAlready(Published.parse(last.result));
}
