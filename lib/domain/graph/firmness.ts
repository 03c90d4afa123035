import type { Basis } from "../ties/basis.ts";
import type { Ownership } from "../ties/ownership.ts";
import { amountOn, statedAmount } from "../ties/tie-amount.ts";
import { leavesConditionOpen, type Tie } from "../ties/tie.ts";

/** How far a tie can be relied on, the firmest first, and how its line is drawn. */
export const FIRMNESS = {
  firm: "committed, paid or in force",
  conditional: "announced or conditional",
  reported: "reported, not confirmed by a party",
} as const;
export type Firmness = keyof typeof FIRMNESS;

/**
 * Whether what the basis counts of a tie is bound: a known amount committed or
 * paid is; an announced one is not while part of it hangs on a condition.
 */
export function firmnessOf(tie: Tie, basis: Basis): Firmness {
  if (tie.status === "reported") return "reported";
  const counted = amountOn(tie, basis)?.usd ?? null;
  if (basis !== "announced" && counted !== null) return counted > 0 ? "firm" : "conditional";
  const condition = statedAmount(tie.conditionalUsd);
  const open = condition !== undefined && (condition.usd === null || condition.usd > 0);
  return tie.status === "announced" || open || leavesConditionOpen(tie) ? "conditional" : "firm";
}

/** A share that may as well be none, such as that of a warrant not yet vested, hangs on a condition. */
export const firmnessOfShare = ({ share }: Ownership): Firmness =>
  share.low > 0 ? "firm" : "conditional";

const LEAST_FIRM_FIRST: readonly Firmness[] = ["reported", "conditional", "firm"];

/**
 * How firm several ties are together: as the largest known amount among them is,
 * so that a small payment makes no large promise look paid; where none is known,
 * as the least firm of them.
 */
export function firmnessTogether(
  all: readonly { readonly firmness: Firmness; readonly usd: number | null }[],
): Firmness {
  const largest = Math.max(0, ...all.map(({ usd }) => usd ?? 0));
  const decide = largest > 0 ? all.filter(({ usd }) => usd === largest) : all;
  return (
    LEAST_FIRM_FIRST.find((one) => decide.some(({ firmness }) => firmness === one)) ?? "reported"
  );
}
