"use client";

import { useCallback, useEffect, useState } from "react";
import { newId } from "@/components/curation/new-id";
import { sendCommand } from "@/components/curation/send-command";
import { isOver, JOB_STATES, type JobOnShow } from "@/lib/domain/job/job-state";

const ASK_AGAIN_MS = 500;
/** Asked less often while the server is away. */
const ASK_AWAY_MS = 3_000;

const isJob = (value: unknown): value is JobOnShow =>
  typeof value === "object" &&
  value !== null &&
  "state" in value &&
  JOB_STATES.some((state) => state === value.state) &&
  "progress" in value &&
  typeof value.progress === "number";

/** The job, or what to say where there is none to be had, and whether asking again may help. */
async function ask(
  id: string,
): Promise<{ job: JobOnShow } | { trouble: string; mayPass: boolean }> {
  try {
    const answer = await fetch(`/api/v1/score-runs/${id}`, { cache: "no-store" });
    const found: unknown = await answer.json();
    if (answer.ok && isJob(found)) return { job: found };
    const said = typeof found === "object" && found !== null && "detail" in found;
    return {
      trouble: said ? String(found.detail) : "The server failed; trying again.",
      mayPass: answer.status >= 500,
    };
  } catch {
    return { trouble: "The server is not reached; trying again.", mayPass: true };
  }
}

/**
 * A job as it goes on, asked for until it is over.
 *
 * @param onOver is told once how it ended; keep it the same from render to render
 */
export function useJob(id: string, onOver?: (job: JobOnShow) => void) {
  const [job, setJob] = useState<JobOnShow>();
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let looking = true;
    const look = async (): Promise<void> => {
      const found = await ask(id);
      if (!looking) return;
      if ("job" in found) {
        setJob(found.job);
        setTrouble(null);
        if (isOver(found.job.state)) onOver?.(found.job);
        else timer = setTimeout(() => void look(), ASK_AGAIN_MS);
      } else {
        setTrouble(found.trouble);
        if (found.mayPass) timer = setTimeout(() => void look(), ASK_AWAY_MS);
      }
    };
    void look();
    return () => {
      looking = false;
      clearTimeout(timer);
    };
  }, [id, onOver]);
  const cancel = useCallback(async () => {
    const sent = await sendCommand("cancel-job", { id }, newId());
    setTrouble(sent.ok ? null : sent.problem.detail);
  }, [id]);
  return { job, trouble, cancel };
}
