import "server-only";
import type { Role } from "../../domain/identity/role.ts";
import { ScenarioFile } from "../../domain/routing/scenario/scenario-file.ts";
import type { ScenarioResult } from "../../domain/routing/scenario/scenario-result.ts";
import { QUICK_CELLS, scenarioCells } from "../../domain/routing/scenario/scenario-size.ts";
import { may } from "../authorize.ts";
import { Failure, faultsOf } from "../failure.ts";
import { sensible } from "./sensible.ts";
import { solveScenario } from "./solve-scenario.ts";

/** Drafts that are computed at once in one process; the rest are asked to come back. */
const MOST_AT_ONCE = 2;
let underway = 0;

export type Draft = { readonly file: ScenarioFile; readonly result: ScenarioResult };

/**
 * The result of a scenario that is not kept, for anybody: little work only, and few at a time.
 *
 * @throws Failure where it makes no sense, is too much for one request, or many ask at once
 */
export async function computeDraft(raw: unknown, role: Role, signal: AbortSignal): Promise<Draft> {
  const read = ScenarioFile.safeParse(raw);
  if (!read.success) {
    const faults = faultsOf(read.error);
    const words = faults.slice(0, 5).map(({ at, reason }) => `${at}: ${reason}`);
    throw new Failure("invalid", `Nothing was computed. ${words.join("; ")}.`, { faults });
  }
  const file = sensible(read.data);
  const cells = scenarioCells(file);
  if (cells > QUICK_CELLS) throw tooMuch(file, cells, role);
  if (underway >= MOST_AT_ONCE)
    throw new Failure("too-many", "Several scenarios are being computed; try again in a moment.");
  underway += 1;
  try {
    return { file, result: await solveScenario(file, { signal }) };
  } catch (error) {
    if (error instanceof RangeError) throw new Failure("invalid", `${error.message}.`);
    throw error;
  } finally {
    underway -= 1;
  }
}

/** What would be little enough, or where else to ask. */
function tooMuch(file: ScenarioFile, cells: number, role: Role): Failure {
  const draws = Math.floor(((file.draws + 1) * QUICK_CELLS) / cells) - 1;
  const less = draws > 0 ? `at most ${draws} draws, or fewer months` : "fewer months or classes";
  return new Failure(
    "too-large",
    may(role, "calculate")
      ? `This takes a while: ask for it by request-scenario-run, which shows how far it is, or choose ${less}.`
      : `This takes more than a request may; choose ${less}, or sign in to have it computed by a worker.`,
    { details: { draws: Math.max(0, draws) } },
  );
}
