import "server-only";
import type { Actor } from "../../context.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { getReportDraft, type ReportDraft } from "../../queries/report-draft.ts";
import { ownReport } from "./own-report.ts";
import { refuseClosed } from "./refuse-closed.ts";

/**
 * A report that may leave as it stands at this moment, with what was worked out of
 * it. Who else wants to publish or change it waits until the transaction ends.
 *
 * @param version of the choices, as whoever publishes saw them
 * @throws Failure where it was changed since, is not worked out, or something keeps it from leaving
 */
export async function draftToPublish(
  id: string,
  version: number,
  actor: Actor,
): Promise<{
  readonly report: Awaited<ReturnType<typeof ownReport>>;
  readonly runId: string;
  readonly draft: ReportDraft;
}> {
  await db().$executeRaw`select 1 from report where id = ${id}::uuid for update`;
  const report = await ownReport(id, actor);
  if (report.version !== version)
    throw new Failure(
      "conflict",
      `Nothing was published: somebody changed this report to version ${report.version}, and you saw version ${version}. Open it again.`,
    );
  const { runId } = report;
  const draft = runId === null ? undefined : await getReportDraft(runId);
  if (runId === null || draft === undefined)
    throw new Failure(
      "conflict",
      "Nothing was published: what you chose is not worked out yet. Build it, look at it, then publish.",
    );
  refuseClosed(draft);
  return { report, runId, draft };
}
