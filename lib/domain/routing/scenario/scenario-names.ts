import { partyNames } from "./names-in.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** What the ids of a scenario are called. */
export type ScenarioNames = {
  readonly ofClass: (id: string) => string;
  readonly ofOffering: (id: string) => string;
  readonly ofParty: (id: string) => string;
};

/**
 * The names in a scenario's own file, so that a saved one reads as it did whatever is renamed since.
 *
 * @example
 * scenarioNames(file).ofOffering("openai/gpt-5-4") // => "GPT-5.4 at OpenAI"
 */
export function scenarioNames(file: ScenarioFile): ScenarioNames {
  const classes = new Map(file.classes.map(({ id, name }) => [id, name]));
  const parties = partyNames(file);
  const labels = file.offerings.map((one) => [one.id, labelOf(one)] as const);
  const offerings = new Map<string, string>(
    labels.map(([id, label]) => [
      id,
      labels.some(([other, same]) => other !== id && same === label) ? `${label} (${id})` : label,
    ]),
  );
  return {
    ofClass: (id) => classes.get(id) ?? id,
    ofOffering: (id) => offerings.get(id) ?? id,
    // A seller nobody runs, and a model nobody made, stand for themselves.
    ofParty: (id) => parties.get(id) ?? id.replace(/^(?:seller|model|offering):/, ""),
  };
}

const labelOf = ({
  model,
  seller,
  scope,
  scopeName,
}: ScenarioFile["offerings"][number]): string => {
  const where = scopeName ?? (scope === "global" || scope === "unknown" ? null : scope);
  return `${model.name} at ${seller.name}${where === null ? "" : `, ${where}`}`;
};
