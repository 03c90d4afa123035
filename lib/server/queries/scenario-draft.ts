import "server-only";
import type { Role } from "../../domain/identity/role.ts";
import type { ScenarioFile } from "../../domain/routing/scenario/scenario-file.ts";
import type { ScenarioResult } from "../../domain/routing/scenario/scenario-result.ts";
import { QUICK_CELLS, scenarioCells } from "../../domain/routing/scenario/scenario-size.ts";
import { may } from "../authorize.ts";
import { Failure } from "../failure.ts";
import { fewScenariosAtOnce } from "../routing/few-scenarios-at-once.ts";
import { sensible } from "../routing/sensible.ts";
import { solveScenario } from "../routing/solve-scenario.ts";

export type Draft = { readonly file: ScenarioFile; readonly result: ScenarioResult };

/**
 * The result of a scenario that is not kept, for anybody: little work only, and few at a time.
 *
 * @throws Failure where it makes no sense, is too much for one request, or many ask at once
 */
export async function computeDraft(raw: unknown, role: Role, signal: AbortSignal): Promise<Draft> {
  const file = sensible(raw);
  const cells = scenarioCells(file);
  if (cells > QUICK_CELLS) throw tooMuch(file, cells, role);
  return fewScenariosAtOnce(async () => ({ file, result: await solveScenario(file, { signal }) }));
}

/** What would be little enough, or where else to ask. */
function tooMuch(file: ScenarioFile, cells: number, role: Role): Failure {
  const none = scenarioCells({ ...file, draws: 0 });
  const draws = Math.floor((file.draws * (QUICK_CELLS - none)) / Math.max(1, cells - none));
  const less = draws > 0 ? `at most ${draws} draws, or fewer months` : "fewer months or classes";
  return new Failure(
    "too-large",
    may(role, "calculate")
      ? `This takes a while: ask for it by request-scenario-run, which shows how far it is, or choose ${less}.`
      : `This takes more than a request may; choose ${less}, or sign in to have it computed by a worker.`,
    { details: { draws: Math.max(0, draws) } },
  );
}
