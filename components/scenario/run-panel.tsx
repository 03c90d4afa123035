"use client";

import { BUTTON } from "@/components/form/field";
import { JobProgress } from "@/components/jobs/job-progress";
import type { View } from "@/lib/domain/view/view";
import { ResultView } from "./result-view";
import type { useScenarioRun } from "./use-scenario-run";

/** What a scenario comes to below its form: nothing yet, how far it is, or the result. */
export function RunPanel({
  run: { running, computed, trouble, cancel, onOver },
  view,
  idle,
}: {
  run: ReturnType<typeof useScenarioRun>;
  view: View;
  /** What to say before anything was computed. */
  idle: string;
}) {
  return (
    <section aria-label="Result" className="mt-10 border-t border-ink pt-6">
      {running.state === "waiting" && (
        <p className="flex flex-wrap items-center gap-3 text-sm">
          <progress aria-label="Computing" />
          <output>Computing …</output>
          <button type="button" className={BUTTON} onClick={cancel}>
            Cancel
          </button>
        </p>
      )}
      {running.state === "job" && (
        <JobProgress key={running.runId} id={running.runId} label="This scenario" onOver={onOver} />
      )}
      {trouble !== undefined && (
        <p role="alert" className="text-sm text-bad">
          {trouble}
        </p>
      )}
      {computed === undefined ? (
        running.state === "idle" &&
        trouble === undefined && <p className="text-sm text-muted">{idle}</p>
      ) : (
        <ResultView
          key={computed.result.inputsHash}
          file={computed.file}
          result={computed.result}
          view={view}
          heading="h2"
        />
      )}
    </section>
  );
}
