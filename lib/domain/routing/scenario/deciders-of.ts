import { asIs } from "../policies/as-is.ts";
import { policyOf } from "../policies/policy-of.ts";
import type { ProgramSolver } from "../program/linear-program.ts";
import { cappedDecider } from "./capped-decider.ts";
import { type Decider, deciderOf } from "./decider.ts";
import { partyNames } from "./names-in.ts";
import type { PolicyChoice } from "./policy-choice.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** A policy of a scenario, ready to be asked. */
export function deciderFor(
  choice: PolicyChoice,
  file: ScenarioFile,
  solve: ProgramSolver,
): Decider {
  if (choice.kind === "exposure-capped") return cappedDecider(choice.caps, file, solve);
  const names = partyNames(file);
  return deciderOf(policyOf(choice, (id) => names.get(id) ?? id));
}

/** The policies of a scenario in its order, and what is today beside them; each once. */
export function decidersOf(file: ScenarioFile, solve: ProgramSolver): Decider[] {
  const all = [...file.policies.map((choice) => deciderFor(choice, file, solve)), deciderOf(asIs)];
  return [...new Map(all.toReversed().map((one) => [one.policy.id, one])).values()].toReversed();
}
