import "server-only";
import { keysOf } from "../../domain/quantity/closed-set.ts";
import type { ScenarioFile } from "../../domain/routing/scenario/scenario-file.ts";
import type { Table } from "../../domain/table/table.ts";
import {
  aboutScenario,
  SCENARIO_TABLES,
  type ScenarioTable,
} from "../../domain/tables/saved-scenario-tables.ts";
import { driverTable, scenarioCompareTable } from "../../domain/tables/scenario-compare-table.ts";
import { openedOn } from "../../domain/routing/scenario/opened-on.ts";
import { Failure } from "../failure.ts";
import { getComputedScenario } from "./computed-scenario.ts";
import { comparedTables } from "./scenario-comparison.ts";
import type { Maker, NamedTable } from "./tables.ts";

/** A comparison that takes longer is not waited for. */
const LONGEST_MS = 120_000;

const demoOf = (files: readonly ScenarioFile[]): string | null =>
  files.find(({ demo }) => demo)?.name ?? null;

/** A table of the saved scenario named by `scenario=<id>.<version>`, of the policy named by `policy=` or the one it opens on. */
const ofSaved =
  (name: ScenarioTable): Maker =>
  async (_view, query): Promise<NamedTable | undefined> => {
    const which = query.get("scenario");
    if (which === null) return undefined;
    const { file, result } = await getComputedScenario(which);
    const shown = result.shocked ?? result.base;
    const asked = query.get("policy");
    const policy =
      asked === null ? openedOn(shown).chosen : shown.find(({ policyId }) => policyId === asked);
    if (policy === undefined)
      throw new Failure(
        "not-found",
        `“${file.name}” has no policy ${asked ?? ""}; take one of ${shown.map(({ policyId }) => policyId).join(", ")}.`,
      );
    return {
      table: SCENARIO_TABLES[name]({ file, result, policy }),
      demo: demoOf([file]),
      about: aboutScenario(file, result),
    };
  };

/** A table of two to four saved scenarios, each named by `with=<id>.<version>`. */
const ofCompared =
  (make: (...found: Awaited<ReturnType<typeof comparedTables>>) => Table): Maker =>
  async (_view, query): Promise<NamedTable | undefined> => {
    const which = query.getAll("with");
    // A party's name, which other tables are asked by, is no scenario.
    if (!which.some((one) => one.includes("."))) return undefined;
    const [compared, pairs] = await comparedTables(which, AbortSignal.timeout(LONGEST_MS));
    return {
      table: make(compared, pairs),
      demo: demoOf(compared.map(({ file }) => file)),
      about: compared.map(({ file }) => `${file.name}: seed ${file.seed}, prices ${file.asOf}`),
    };
  };

/** The tables of saved scenarios, by the names their files have. */
export const SAVED_SCENARIO_TABLES: Readonly<Record<string, Maker>> = {
  ...Object.fromEntries(keysOf(SCENARIO_TABLES).map((name) => [name, ofSaved(name)])),
  "scenario-compare": ofCompared(scenarioCompareTable),
  "scenario-drivers": ofCompared(driverTable),
};
