import "server-only";
import type { ScenarioFile } from "../../domain/routing/scenario/scenario-file.ts";
import { viewFrom } from "../../domain/view/view.ts";
import { runOfScenario } from "./kinds/scenario-run.ts";
import { type RequestedRun, requestRun } from "./request-run.ts";

/**
 * The run of a scenario: the one there is, or a new one, at once or by a worker.
 *
 * @throws Failure where too much of this person's work waits
 */
export const requestScenario = (
  file: ScenarioFile,
  { actorId, now }: { actorId: string; now: Date },
): Promise<RequestedRun> =>
  requestRun(
    runOfScenario(file),
    viewFrom(file.asOf, now.toISOString().slice(0, 10), { asKnown: file.asKnown ?? undefined }),
    { seed: file.seed, draws: file.draws },
    { actorId, now },
  );
