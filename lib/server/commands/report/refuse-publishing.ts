import "server-only";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import type { ReportDraft } from "../../queries/report-draft.ts";

/**
 * Of two who publish the same draft at once, the second does not wait: setting it takes seconds.
 *
 * @throws Failure
 */
export async function refuseTwoAtOnce(report: string): Promise<void> {
  const [row] = await db().$queryRaw<{ free: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtext('publishes ' || ${report})) as free`;
  if (row?.free !== true)
    throw new Failure(
      "conflict",
      "Somebody is publishing this report at this moment. Look in a few seconds what came of it.",
    );
}

/** @throws Failure where something keeps the report from leaving, with all of it */
export function refuseClosed({ gates }: ReportDraft): void {
  const closed = gates.filter(({ reason }) => reason === null);
  if (closed.length === 0) return;
  const [{ sentence } = { sentence: "" }] = closed;
  throw new Failure(
    "conflict",
    `Nothing was published: ${closed.length === 1 ? "one thing keeps" : `${closed.length} things keep`} it from leaving. ${sentence}`,
    { details: { gates: closed } },
  );
}
