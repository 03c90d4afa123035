import { boardOf } from "./board-of.ts";
import { billFaults } from "./check-bill.ts";
import { capFaults } from "./check-caps.ts";
import { classFaults } from "./check-classes.ts";
import { commitmentFaults } from "./check-commitments.ts";
import { currencyFaults } from "./check-currencies.ts";
import { idFaults } from "./check-ids.ts";
import { policyFaults } from "./check-policies.ts";
import { qualityFaults } from "./check-quality.ts";
import { servingFaults } from "./check-serving.ts";
import { volumeFaults } from "./check-volume.ts";
import type { ScenarioFault } from "./scenario-fault.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/**
 * What is wrong with a scenario beyond its form, each with its place and the way out.
 *
 * What makes no sense is fatal. What only can't be met, a class nobody can serve, a
 * floor above every offering, a cap below what work with one seller needs, is not:
 * the result says so too.
 */
export function checkScenario(file: ScenarioFile): ScenarioFault[] {
  const senseless = senselessFaults(file);
  if (senseless.length > 0) return senseless;
  const month = boardOf(file, 1);
  return [
    ...servingFaults(file, month),
    ...capFaults(file, month),
    ...commitmentFaults(file),
    ...currencyFaults(file),
  ];
}

/** What makes no sense in a scenario, all of it fatal: told without pricing anything. */
export const senselessFaults = (file: ScenarioFile): ScenarioFault[] => [
  ...idFaults(file),
  ...policyFaults(file),
  ...classFaults(file),
  ...qualityFaults(file),
  ...volumeFaults(file),
  ...billFaults(file),
];
