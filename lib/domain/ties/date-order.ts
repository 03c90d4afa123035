import type { Tie } from "./tie.ts";

/** A tie whose dates cannot both be right. */
export type DatesOutOfOrder = { readonly tieId: string; readonly sentence: string };

/**
 * A deal cannot end before it was announced. Dates are compared as finely as
 * both are known: 2030 is no earlier than a day in 2030.
 *
 * @example
 * datesOutOfOrder({ id: "a", announced: "2026-04-20", endsOn: "2025" }).length; // => 1
 */
export function datesOutOfOrder({
  id,
  announced,
  endsOn,
}: Pick<Tie, "id" | "announced" | "endsOn">): DatesOutOfOrder[] {
  if (announced === null || endsOn === null) return [];
  const digits = Math.min(announced.length, endsOn.length);
  return endsOn.slice(0, digits) < announced.slice(0, digits)
    ? [
        {
          tieId: id,
          sentence: `Runs until ${endsOn}, which is before it was announced on ${announced}: correct one of the dates.`,
        },
      ]
    : [];
}
