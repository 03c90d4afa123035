import type { Side } from "../../lib/domain/routing/scenario/compare/compared-side.ts";
import type { Difference } from "../../lib/domain/routing/scenario/compare/explain-difference.ts";
import { decidersOf } from "../../lib/domain/routing/scenario/deciders-of.ts";
import { monthsOf } from "../../lib/domain/routing/scenario/months-of.ts";
import { runPolicy } from "../../lib/domain/routing/scenario/run-policy.ts";
import type { ScenarioFile } from "../../lib/domain/routing/scenario/scenario-file.ts";
import { shockedParts } from "../../lib/domain/routing/scenario/shocked-parts.ts";
import { unsolved } from "./computed-scenarios.ts";

/** A policy of a scenario, by its place, under the scenario's shocks. */
export async function sideOf(file: ScenarioFile, at = 0): Promise<Side> {
  const decider = decidersOf(file, unsolved)[at];
  if (decider === undefined) throw new Error("the scenario has that policy");
  const months = monthsOf(file);
  return { file, months, run: await runPolicy(decider, months, shockedParts(file)(months)) };
}

/** What the drivers of a difference come to. */
export const sumOfDrivers = ({ drivers }: Difference): number =>
  Object.values(drivers).reduce((sum, usd) => sum + usd, 0);
