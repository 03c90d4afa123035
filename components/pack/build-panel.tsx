"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { BUTTON, PRIMARY } from "@/components/form/field";
import { FormMessage } from "@/components/identity/form-message";
import { useCommand } from "@/components/identity/use-command";
import { JobProgress } from "@/components/jobs/job-progress";
import { isOver, type JobOnShow, type JobState } from "@/lib/domain/job/job-state";

/** Has a report worked out, and shows how far that is. */
export function BuildPanel({
  report,
  version,
  run,
  isBuilt,
  mayBuild,
}: {
  report: string;
  version: number;
  run: { readonly id: string; readonly state: JobState } | null;
  isBuilt: boolean;
  mayBuild: boolean;
}) {
  const router = useRouter();
  const { send, outcome, busy } = useCommand();
  const before = run?.state;
  const onOver = useCallback(
    ({ state }: JobOnShow) => {
      if (state !== before) router.refresh();
    },
    [before, router],
  );
  const isUnderWay = run !== null && !isOver(run.state);
  return (
    <div className="space-y-3">
      <FormMessage tone={outcome?.tone ?? "good"}>{outcome?.words ?? null}</FormMessage>
      {run !== null && run.state !== "done" && (
        <JobProgress
          key={`${run.id} ${run.state}`}
          id={run.id}
          label="This report"
          onOver={onOver}
        />
      )}
      {!isUnderWay && mayBuild && (
        <button
          type="button"
          className={isBuilt ? BUTTON : PRIMARY}
          aria-disabled={busy}
          onClick={() => {
            if (!busy) void send("request-pack", { report, version });
          }}
        >
          {isBuilt ? "Build it again from the register as it is now" : "Build it"}
        </button>
      )}
    </div>
  );
}
