import type { Clocks, Fact } from "../fact/fact.ts";
import { type Facts, read } from "../fact/reading.ts";
import type { RightCategory, RightState } from "./tie-words.ts";

/** One cell of the rights register on a day; "unknown" where nothing in force says otherwise. */
export type RightCell = {
  readonly id: string;
  readonly providerId: string;
  readonly labId: string;
  readonly category: RightCategory;
  readonly state: RightState;
  readonly fact: Fact | null;
};

export function rightAt(
  identity: Pick<RightCell, "id" | "providerId" | "labId" | "category">,
  facts: Facts,
  clocks: Clocks,
): RightCell {
  const reading = read(facts, "right.state", clocks);
  return { ...identity, state: reading?.value ?? "unknown", fact: reading?.fact ?? null };
}
