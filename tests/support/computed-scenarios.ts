import { computeScenario } from "../../lib/domain/routing/scenario/compute-scenario.ts";
import type { ScenarioFile } from "../../lib/domain/routing/scenario/scenario-file.ts";
import type {
  PolicyResult,
  ScenarioResult,
} from "../../lib/domain/routing/scenario/scenario-result.ts";
import { aPinned, aScenario, madeUpScenario } from "./made-up-scenario.ts";

/** Answers every program with “no solution”: the capped points of the frontier are then left out. */
export const unsolved = () => Promise.reject(new Error("no policy of this test needs a program"));
/** One cloud alone has no ceiling to walk along. */
export const oneCloud = (part: Partial<ScenarioFile> = {}): ScenarioFile =>
  aScenario({
    offerings: [
      aPinned("north", "swift", [1, 2]),
      aPinned("north", "deep", [2, 4], { id: "north--deep" }),
    ],
    ...part,
  });
export const computed = (file: ScenarioFile): Promise<ScenarioResult> =>
  computeScenario(file, { solve: unsolved });
export const first = (all: readonly PolicyResult[] | null): PolicyResult => {
  const [policy] = all ?? [];
  if (policy === undefined) throw new Error("a scenario has a policy");
  return policy;
};
/** Many classes at one cloud, so that no program is asked for. */
export const inOneCloud = (seed: number, part: Partial<ScenarioFile> = {}): ScenarioFile => {
  const made = madeUpScenario({ classes: 5, offerings: 8, seed }, { months: 3, ...part });
  const offerings = made.offerings.map((one) => ({
    ...one,
    seller: { ...one.seller, operatorId: "north" },
  }));
  return { ...made, offerings };
};
