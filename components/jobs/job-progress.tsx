"use client";

import type { JobOnShow } from "@/lib/domain/job/job-state";
import { JobStanding } from "./job-standing";
import { useJob } from "./use-job";

/**
 * Follows heavy work until it is over.
 *
 * @param onOver is told once how it ended; keep it the same from render to render
 */
export function JobProgress({
  id,
  label,
  onOver,
}: {
  id: string;
  label: string;
  onOver?: (job: JobOnShow) => void;
}) {
  const { job, trouble, cancel } = useJob(id, onOver);
  return <JobStanding label={label} job={job} trouble={trouble} onCancel={cancel} />;
}
