import type { BatchCounts } from "./batch.ts";

/**
 * Why a person has to look at a file though an admin trusts its feed: what it is
 * called does not say who wrote it, and flags or errors say that something is odd.
 *
 * @returns null where nothing is
 */
export function mistrustOf({ outcomes: { error }, flagged }: BatchCounts): string | null {
  const odd = [
    ...(flagged > 0 ? [`${flagged} ${flagged === 1 ? "row is" : "rows are"} flagged`] : []),
    ...(error > 0 ? [`${error} with errors ${error === 1 ? "is" : "are"} left out`] : []),
  ];
  return odd.length === 0
    ? null
    : `An admin trusts its feed, but ${odd.join(" and ")}: a reviewer has to look at it.`;
}
