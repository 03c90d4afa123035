import type { Clocks } from "../fact/fact.ts";
import { type Facts, read } from "../fact/reading.ts";

/** An investor that backs several labs, as the facts have it on a day. */
export type CommonInvestor = {
  readonly id: string;
  readonly name: string;
  /** Its page, where it is a party of its own. */
  readonly partyId: string | null;
  readonly labIds: readonly string[];
  readonly factId: string;
};

export function commonInvestorAt(
  identity: Pick<CommonInvestor, "id" | "name" | "partyId">,
  facts: Facts,
  clocks: Clocks,
): CommonInvestor | undefined {
  const backs = read(facts, "common-investor.backs", clocks);
  if (backs === undefined) return undefined;
  return { ...identity, labIds: [...new Set(backs.value ?? [])], factId: backs.fact.id };
}
