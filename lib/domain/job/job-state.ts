/** How far heavy work has come, in the order it goes through them. */
export const JOB_STATES = ["queued", "running", "done", "cancelled", "failed"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Whether nothing more happens to it by itself. */
export const isOver = (state: JobState): boolean => state !== "queued" && state !== "running";

/** Heavy work as whoever waits for it sees it. */
export type JobOnShow = {
  readonly id: string;
  readonly state: JobState;
  /** Share of the work that is done, 0 to 1. */
  readonly progress: number;
  /** Why it failed; null where it did not. */
  readonly error: string | null;
  /** Whether whoever looks may cancel it. */
  readonly mayCancel: boolean;
};
