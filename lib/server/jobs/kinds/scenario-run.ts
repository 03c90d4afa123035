import "server-only";
import { SCENARIO_METHOD_VERSION } from "../../../domain/routing/scenario/scenario-method.ts";
import { ScenarioFile } from "../../../domain/routing/scenario/scenario-file.ts";
import { QUICK_CELLS, scenarioCells } from "../../../domain/routing/scenario/scenario-size.ts";
import { solveScenario } from "../../routing/solve-scenario.ts";
import { SCORE_RUN_QUEUE } from "../queues.ts";
import type { RunKind } from "../run-kind.ts";
import { stepsOf } from "../steps-of.ts";

/** Scenarios, as the worker knows them. All that the queue knows of simulating stands in this file. */
export const scenarioRun: RunKind = {
  id: "scenario",
  queue: SCORE_RUN_QUEUE,
  methodVersion: SCENARIO_METHOD_VERSION,
  drawsAtOnce: -1,
  readInputs: async () => undefined,
  steps: (inputs) =>
    stepsOf((onProgress, signal) =>
      solveScenario(ScenarioFile.parse(inputs), { onProgress, signal }),
    ),
};

/** The run of one scenario: the file is all it reads. What is little work is done in the request. */
export const runOfScenario = (file: ScenarioFile): RunKind => ({
  ...scenarioRun,
  drawsAtOnce: scenarioCells(file) <= QUICK_CELLS ? file.draws : -1,
  readInputs: async () => file,
});
