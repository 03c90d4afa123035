import { figureTable } from "../figure/to-table.ts";
import { fanFigure, tornadoFigure } from "../figures/scenario-figures.ts";
import type { ScenarioFile } from "../routing/scenario/scenario-file.ts";
import type { PolicyResult, ScenarioResult } from "../routing/scenario/scenario-result.ts";
import type { Table } from "../table/table.ts";
import { frontierTable } from "./frontier-tables.ts";
import { commitmentMonthsTable, provisionedTable } from "./scenario-bill-tables.ts";
import { scenarioOfferingsTable } from "./scenario-offerings-table.ts";
import {
  allocationTable,
  brokenRoutesTable,
  monthLedgerTable,
  policyResultsTable,
} from "./scenario-result-tables.ts";

/** A scenario with what it comes to, and the policy that is looked at closely. */
export type TabledScenario = {
  readonly file: ScenarioFile;
  readonly result: ScenarioResult;
  readonly policy: PolicyResult;
};

/** Every table of a scenario's result by the name its export has: the page draws these same rows. */
export const SCENARIO_TABLES = {
  "scenario-policies": ({ file, result }: TabledScenario): Table =>
    policyResultsTable(result.shocked ?? result.base, file, {
      id: "scenario-policies",
      title: result.shocked === null ? "Every policy" : "Every policy, with the shocks",
    }),
  "scenario-unshocked": ({ file, result }: TabledScenario): Table =>
    policyResultsTable(result.base, file, {
      id: "scenario-unshocked",
      title: "Every policy, without the shocks",
    }),
  "scenario-offerings": ({ file }: TabledScenario): Table => scenarioOfferingsTable(file),
  "scenario-allocation": ({ file, policy }: TabledScenario): Table => allocationTable(policy, file),
  "scenario-ledger": ({ file, policy }: TabledScenario): Table => monthLedgerTable(policy, file),
  "scenario-commitments": ({ file, policy }: TabledScenario): Table =>
    commitmentMonthsTable(policy, file),
  "scenario-units": ({ file, policy }: TabledScenario): Table => provisionedTable(policy, file),
  "scenario-broken-routes": ({ file, policy }: TabledScenario): Table =>
    brokenRoutesTable(policy, file),
  "scenario-fan": ({ file, policy }: TabledScenario): Table => figureTable(fanFigure(policy, file)),
  "scenario-tornado": ({ file, policy }: TabledScenario): Table =>
    figureTable(tornadoFigure(policy, file)),
  "scenario-frontier": ({ result }: TabledScenario): Table => frontierTable(result),
} as const;
export type ScenarioTable = keyof typeof SCENARIO_TABLES;

/** What goes on top of an export of a scenario: of which prices, method, seed and inputs it is. */
export const aboutScenario = (file: ScenarioFile, { inputsHash }: ScenarioResult): string[] => [
  file.name,
  `prices as of ${file.asOf}, method ${file.methodVersion}, seed ${file.seed}, ${file.draws} draws`,
  `inputs ${inputsHash}`,
];
