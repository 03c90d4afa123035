import type { Clocks } from "../fact/fact.ts";
import { type Facts, read, type Reading } from "../fact/reading.ts";

/** A service that picks the model, as the facts have it on a day. */
export type Router = {
  readonly id: string;
  readonly operatorId: string;
  readonly name: string;
  readonly summary: string | null;
  readonly pool: Reading<"router.pool"> | undefined;
  readonly includesFirstParty: boolean | null;
  readonly preference: string | null;
  readonly limits: string | null;
  readonly factId: string;
};

export function routerAt(
  identity: Pick<Router, "id" | "operatorId" | "name">,
  facts: Facts,
  clocks: Clocks,
): Router | undefined {
  const summary = read(facts, "router.summary", clocks);
  if (summary === undefined) return undefined;
  return {
    ...identity,
    summary: summary.value,
    pool: read(facts, "router.pool", clocks),
    includesFirstParty: read(facts, "router.includes-first-party", clocks)?.value ?? null,
    preference: read(facts, "router.preference", clocks)?.value ?? null,
    limits: read(facts, "router.limits", clocks)?.value ?? null,
    factId: summary.fact.id,
  };
}
