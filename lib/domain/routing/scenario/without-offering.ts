import type { ScenarioFile } from "./scenario-file.ts";

/**
 * The scenario without one of its offerings: work that ran there runs nowhere until somebody says
 * where, and what nobody sells any more is no model to accept. A policy or shock that names it is
 * left as it is, and said when it is computed.
 *
 * @example
 * withoutOffering(file, "openai--gpt-5-4").offerings.length
 */
export function withoutOffering(file: ScenarioFile, id: string): ScenarioFile {
  const offerings = file.offerings.filter((one) => one.id !== id);
  const models = new Set(offerings.map(({ model }) => model.id));
  return {
    ...file,
    offerings,
    terms: file.terms.filter(({ offeringId }) => offeringId !== id),
    classes: file.classes.map((of) => {
      const accepted = of.acceptableModelIds?.filter((model) => models.has(model)) ?? null;
      const isRunning = of.currentSplit.some(({ offeringId }) => offeringId === id);
      return {
        ...of,
        currentSplit: isRunning ? [] : of.currentSplit,
        // An empty list would accept no model at all: the last one stays, and is said to be gone.
        acceptableModelIds: accepted?.length === 0 ? of.acceptableModelIds : accepted,
      };
    }),
  };
}
