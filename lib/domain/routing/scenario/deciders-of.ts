import { asIs } from "../policies/as-is.ts";
import { policyOf } from "../policies/policy-of.ts";
import type { ProgramSolver } from "../program/linear-program.ts";
import { cappedDecider } from "./capped-decider.ts";
import { type Decider, deciderOf } from "./decider.ts";
import { partyNames } from "./names-in.ts";
import type { PolicyChoice } from "./policy-choice.ts";
import { scenarioNames } from "./scenario-names.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** A policy of a scenario, ready to be asked. */
export function deciderFor(
  choice: PolicyChoice,
  file: ScenarioFile,
  solve: ProgramSolver,
): Decider {
  if (choice.kind === "exposure-capped") return cappedDecider(choice.caps, file, solve);
  const { ofOffering } = scenarioNames(file);
  const names = new Map([
    ...file.offerings.map(({ id }): [string, string] => [id, ofOffering(id)]),
    ...file.offerings.map(({ seller }): [string, string] => [seller.id, seller.name]),
    ...partyNames(file),
  ]);
  const seconds = new Map(file.terms.map((one) => [one.offeringId, one.latencySeconds]));
  return deciderOf(
    policyOf(
      choice,
      (id) => names.get(id) ?? id,
      (id) => seconds.get(id) ?? null,
    ),
  );
}

/** The policies of a scenario in its order, and what is today beside them; each once. */
export function decidersOf(file: ScenarioFile, solve: ProgramSolver): Decider[] {
  const choices = [...new Map(file.policies.map((one) => [JSON.stringify(one), one])).values()];
  const all = choices.map((choice) => deciderFor(choice, file, solve));
  const today = all.some(({ policy }) => policy.id === asIs.id) ? [] : [deciderOf(asIs)];
  return toldApart([...all, ...today]);
}

/** Policies of one kind that are set otherwise: the second says that it is the second. */
function toldApart(deciders: readonly Decider[]): Decider[] {
  const seen = new Map<string, number>();
  return deciders.map((decider) => {
    const { id, name } = decider.policy;
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    if (times === 1) return decider;
    return {
      ...decider,
      policy: { ...decider.policy, id: `${id}-${times}`, name: `${name} (${times})` },
    };
  });
}
