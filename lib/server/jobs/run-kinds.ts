import "server-only";
import { packRun } from "./kinds/pack-run.ts";
import { publishRun } from "./kinds/publish-run.ts";
import { scenarioRun } from "./kinds/scenario-run.ts";
import { scoreRun } from "./kinds/score-run.ts";
import type { RunKind } from "./run-kind.ts";

/** Every kind of heavy work there is. A new one goes here, and its queue to queues.ts. */
export const RUN_KINDS: readonly RunKind[] = [scoreRun, scenarioRun, packRun, publishRun];
