import type { ConstructorOptions, QueueOptions } from "pg-boss";

/*
 * The queues in the database, as the migrating step makes them and the server
 * uses them. They have a schema of their own, which is in no backup: what is
 * worth keeping of a job stands in our tables.
 */

export const SCORE_RUN_QUEUE = "score-run";

/** Ten seconds after its last sign of life a worker is taken for dead; pg-boss allows no less. */
const HEARTBEAT_SECONDS = 10;

export const QUEUES: Readonly<Record<string, QueueOptions>> = {
  [SCORE_RUN_QUEUE]: {
    heartbeatSeconds: HEARTBEAT_SECONDS,
    // Work that ends its worker four times would end it a fifth time.
    retryLimit: 3,
    expireInSeconds: 3_600,
    deleteAfterSeconds: 86_400,
  },
};

/** The running app makes and alters no tables: that is done where migrations are, by whoever may. */
export const AT_RUN_TIME = {
  migrate: false,
  createSchema: false,
  schedule: false,
} as const satisfies ConstructorOptions;
