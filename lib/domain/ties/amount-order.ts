import type { Reading } from "../fact/reading.ts";
import type { AmountProperty } from "./tie-amount.ts";
import type { Tie } from "./tie.ts";

/** Two amounts of one tie that cannot both be right, unless somebody says why. */
export type OutOfOrder = {
  readonly tieId: string;
  /** The amount that is too large, and the one it exceeds. */
  readonly larger: AmountProperty;
  readonly smaller: AmountProperty;
  readonly facts: readonly [string, string];
  readonly sentence: string;
};

const WORDS = {
  "tie.paid-usd": "Paid",
  "tie.committed-usd": "Committed",
  "tie.announced-usd": "Announced",
} as const;
type Ordered = keyof typeof WORDS;

/**
 * Paid is at most committed, and committed at most announced. What breaks this
 * is reported with both amounts, unless the note of the larger claim says why.
 */
export function amountsOutOfOrder({
  id,
  announcedUsd,
  committedUsd,
  paidUsd,
}: Pick<Tie, "id" | "announcedUsd" | "committedUsd" | "paidUsd">): OutOfOrder[] {
  const pairs: [Ordered, Reading<Ordered> | undefined, Ordered, Reading<Ordered> | undefined][] = [
    ["tie.paid-usd", paidUsd, "tie.committed-usd", committedUsd],
    ["tie.paid-usd", paidUsd, "tie.announced-usd", announcedUsd],
    ["tie.committed-usd", committedUsd, "tie.announced-usd", announcedUsd],
  ];
  return pairs.flatMap(([larger, more, smaller, less]) => {
    if (typeof more?.value !== "number" || typeof less?.value !== "number") return [];
    if (more.value <= less.value || more.fact.note !== null) return [];
    return {
      tieId: id,
      larger,
      smaller,
      facts: [more.fact.id, less.fact.id],
      sentence: `${WORDS[larger]} is ${usd(more.value)}, more than ${usd(less.value)} ${WORDS[smaller].toLowerCase()}: correct one of them, or say in the note of the larger why it is so.`,
    };
  });
}

const usd = (amount: number): string => `${amount.toLocaleString("en-US")} US dollars`;
