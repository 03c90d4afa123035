import "server-only";
import { z } from "zod";
import { ScenarioFile } from "../../../domain/routing/scenario/scenario-file.ts";
import { command } from "../../command.ts";
import { Failure } from "../../failure.ts";
import { requestScenario } from "../../jobs/request-scenario.ts";
import { getSavedScenario } from "../../queries/saved-scenarios.ts";
import { sensible } from "../../routing/sensible.ts";

/** Asks for the result of a scenario: of one that is saved, or of a file that is not. */
export const requestScenarioRun = command({
  name: "request-scenario-run",
  permission: "calculate",
  input: z.union([
    z.strictObject({ file: ScenarioFile }),
    z.strictObject({ id: z.uuid(), version: z.int().positive() }),
  ]),
  renewsPages: false,
  work: async ({ actor, now }, asked) => {
    const file = "file" in asked ? sensible(asked.file) : await savedFile(asked);
    const { seed, draws, months, asOf } = file;
    const run = await requestScenario(file, { actorId: actor.id, now: now() });
    return {
      result: run,
      audit: {
        subject: `score-run/${run.runId}`,
        after: { ...run, seed, draws, months, asOf },
      },
    };
  },
});

/** @throws Failure */
async function savedFile({ id, version }: { id: string; version: number }): Promise<ScenarioFile> {
  const saved = await getSavedScenario(id, version);
  if (saved === undefined)
    throw new Failure("not-found", `There is no version ${version} of scenario ${id}.`);
  return saved.file;
}
