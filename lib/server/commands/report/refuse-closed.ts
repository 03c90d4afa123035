import "server-only";
import { Failure } from "../../failure.ts";
import type { ReportDraft } from "../../queries/report-draft.ts";

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
