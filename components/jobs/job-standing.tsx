"use client";

import { useEffect, useRef, useState } from "react";
import { BUTTON } from "@/components/form/field";
import { isOver, type JobOnShow, type JobState } from "@/lib/domain/job/job-state";

/** Heard again each time another quarter is done, not at every step. */
const QUARTERS = 4;
const percent = (share: number): number => Math.floor(share * 100);

const words = ({ state, progress }: Pick<JobOnShow, "state" | "progress">): string =>
  ({
    queued: "Waits for its turn",
    running: `${percent(Math.floor(progress * QUARTERS) / QUARTERS)} % done`,
    done: "Done",
    cancelled: "Cancelled; nothing was kept",
    failed: "Failed",
  })[state];

const EDGE: Readonly<Record<JobState, string>> = {
  queued: "border-line",
  running: "border-line",
  done: "border-good",
  cancelled: "border-line",
  failed: "border-bad",
};

/** How far heavy work has come, in a bar and in words, with a way to stop it. */
export function JobStanding({
  label,
  job,
  trouble,
  onCancel,
}: {
  /** What is being done: "Scores with 10,000 draws". */
  label: string;
  /** Undefined until the server has said how it stands. */
  job: JobOnShow | undefined;
  trouble: string | null;
  onCancel: () => Promise<void>;
}) {
  const [cancelling, setCancelling] = useState(false);
  const asked = useRef(false);
  const standing = useRef<HTMLOutputElement>(null);
  const over = job !== undefined && isOver(job.state);
  useEffect(() => {
    // The button that had the focus is gone: it goes to what came of it.
    if (over && asked.current) standing.current?.focus();
  }, [over]);
  const cancel = async (): Promise<void> => {
    asked.current = true;
    setCancelling(true);
    await onCancel();
    setCancelling(false);
  };
  return (
    <div className={`border-l-2 pl-3 text-sm ${EDGE[job?.state ?? "queued"]}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>{label}</span>
        {!over && (
          <progress
            aria-label={label}
            max={1}
            {...(job?.state === "running" ? { value: job.progress } : {})}
          />
        )}
        {job?.state === "running" && (
          <span aria-hidden className="text-muted tabular-nums">
            {percent(job.progress)} %
          </span>
        )}
        <output
          ref={standing}
          tabIndex={-1}
          className={job?.state === "running" ? "sr-only" : undefined}
        >
          {job === undefined ? "Asks how it stands …" : words(job)}
        </output>
        {!over && job?.mayCancel === true && (
          <button
            type="button"
            className={BUTTON}
            aria-disabled={cancelling}
            onClick={() => {
              if (!cancelling) void cancel();
            }}
          >
            {cancelling ? "Cancelling …" : "Cancel"}
          </button>
        )}
      </div>
      {job?.error !== undefined && job.error !== null && <p role="alert">{job.error}</p>}
      {trouble !== null && <p role="alert">{trouble}</p>}
    </div>
  );
}
