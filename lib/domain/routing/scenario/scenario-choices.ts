import { labKey, operatorKey } from "../../catalog/offering.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import { scenarioNames } from "./scenario-names.ts";
import { byName } from "../../quantity/text-order.ts";

/** A thing that can be chosen, by its id and name. */
export type Choosable = { readonly id: string; readonly name: string };

/** All that a scenario's offerings bring to choose from. */
export type ScenarioChoices = {
  readonly offerings: readonly Choosable[];
  readonly clouds: readonly Choosable[];
  readonly labs: readonly Choosable[];
  readonly models: readonly Choosable[];
  readonly sellers: readonly Choosable[];
  readonly owners: readonly Choosable[];
  readonly regions: readonly Choosable[];
  /** That offerings are served from, or state that data stays in, as `eu`. */
  readonly areas: readonly string[];
};

/** What the form offers for a scenario: only what its own offerings name, in the order of their names. */
export function scenarioChoices(file: ScenarioFile): ScenarioChoices {
  const names = scenarioNames(file);
  const owner = new Map(file.parties.map(({ id, ownerId }) => [id, ownerId ?? id]));
  const sorted = (pairs: Iterable<readonly [string, string]>): Choosable[] =>
    [...new Map(pairs)]
      .map(([id, name]) => ({ id, name }))
      .toSorted((a, b) => byName(a.name, b.name));
  const party = (id: string) => [id, names.ofParty(id)] as const;
  const operators = file.offerings.map(operatorKey);
  return {
    offerings: sorted(file.offerings.map(({ id }) => [id, names.ofOffering(id)] as const)),
    clouds: sorted(operators.map(party)),
    labs: sorted(file.offerings.map(labKey).map(party)),
    models: sorted(file.offerings.map(({ model }) => [model.id, model.name] as const)),
    sellers: sorted(file.offerings.map(({ seller }) => [seller.id, seller.name] as const)),
    owners: sorted(operators.map((id) => party(owner.get(id) ?? id))),
    regions: sorted(
      file.offerings.map(({ scope, scopeName }) => {
        const id = scopeName === null ? scope : `${scope}:${scopeName}`;
        return [id, scopeName === null ? scope : `${scope}, ${scopeName}`] as const;
      }),
    ),
    areas: [
      ...new Set([
        ...file.offerings.flatMap(({ scopeName }) => scopeName ?? []),
        ...file.terms.flatMap(({ residency }) => residency ?? []),
      ]),
    ].toSorted(byName),
  };
}
