import type { MonthPart } from "../shocks/month-parts.ts";
import type { MonthBoard } from "./board-of.ts";
import type { Decider } from "./decider.ts";
import { type AllocatedPart, type MonthOutcome, monthOutcome } from "./month-outcome.ts";

/** A policy over all months, without chance. */
export type PolicyRun = {
  readonly decider: Decider;
  readonly months: readonly MonthOutcome[];
};

/**
 * What a policy does month by month, each part of a month decided anew.
 *
 * @param partsOf the parts of each month, in the order of the months
 * @param tell told the part that is done after each month; what it returns is waited for
 * @throws DOMException if the signal says stop
 */
export async function runPolicy(
  decider: Decider,
  months: readonly MonthBoard[],
  partsOf: readonly (readonly MonthPart[])[],
  signal?: AbortSignal,
  tell?: (part: number) => void | Promise<void>,
): Promise<PolicyRun> {
  const outcomes: MonthOutcome[] = [];
  for (const [i, month] of months.entries()) {
    signal?.throwIfAborted();
    const parts: AllocatedPart[] = [];
    for (const { part, state } of partsOf[i] ?? []) {
      // oxlint-disable-next-line no-await-in-loop -- a solver starts from where its last program ended
      const decision = await decider.decide(state);
      parts.push({ part, state, ...decision });
    }
    outcomes.push(monthOutcome(decider.policy, month, parts));
    // oxlint-disable-next-line no-await-in-loop -- lets others in between two months
    await tell?.((i + 1) / months.length);
  }
  return { decider, months: outcomes };
}
