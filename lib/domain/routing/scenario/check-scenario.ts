import type { ScenarioFile } from "./scenario-file.ts";

/** What is wrong with a scenario, where, and the way out. */
export type ScenarioFault = {
  readonly place: string;
  readonly text: string;
  readonly wayOut: string;
  /** Nothing can be computed; else the result says what does not work. */
  readonly isFatal: boolean;
};

export function checkScenario(_file: ScenarioFile): ScenarioFault[] {
  return [];
}
