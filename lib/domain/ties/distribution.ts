import type { Clocks } from "../fact/fact.ts";
import { type Facts, read } from "../fact/reading.ts";

/** A platform that sells a lab's models, as the facts have it on a day. */
export type Distribution = {
  readonly id: string;
  readonly cloudId: string;
  readonly labId: string;
  readonly service: string;
  readonly models: readonly string[];
  readonly exclusive: boolean | null;
  readonly firstParty: boolean | null;
  readonly factId: string;
};

export function distributionAt(
  identity: Pick<Distribution, "id" | "cloudId" | "labId" | "service">,
  facts: Facts,
  clocks: Clocks,
): Distribution | undefined {
  const models = read(facts, "distribution.models", clocks);
  if (models === undefined) return undefined;
  return {
    ...identity,
    models: models.value ?? [],
    exclusive: read(facts, "distribution.exclusive", clocks)?.value ?? null,
    firstParty: read(facts, "distribution.first-party", clocks)?.value ?? null,
    factId: models.fact.id,
  };
}
