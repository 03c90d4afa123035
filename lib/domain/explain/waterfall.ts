import type { Estimate } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";
import type { Table } from "../table/table.ts";

/** One cause of a score, and how much of it comes from there; below zero where it takes away. */
export type WaterfallStep = { readonly label: string; readonly amount: number };

/** A score built up from zero, cause by cause: drawn, and as a table, from this one value. */
export type Waterfall = {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly steps: readonly WaterfallStep[];
  /** Where the steps arrive: the best value, or the lowest it could be where there is none. */
  readonly end: number;
  /** What unknown inputs could add to that; zero where there is a best value. */
  readonly open: number;
};

/**
 * Shares a score out over its causes.
 *
 * Causes stand in proportion to their weights and add up to where the score
 * arrives: its best value where all weights have one, else its lowest, with what
 * is not known as a last step of its own.
 *
 * @param causes weights of zero or more, in any unit
 * @throws RangeError if a weight is negative
 */
export function waterfallOf(
  { id, title, unit }: Pick<Waterfall, "id" | "title" | "unit">,
  value: Estimate,
  causes: readonly { readonly label: string; readonly weight: Estimate }[],
): Waterfall {
  const isKnown = value.point !== null && causes.every(({ weight }) => weight.point !== null);
  const end = isKnown ? (value.point ?? value.low) : value.low;
  const weights = causes.map(({ weight }) => (isKnown ? (weight.point ?? 0) : weight.low));
  const negative = weights.find((weight) => !(weight >= 0));
  if (negative !== undefined)
    throw new RangeError(`a cause weighs ${negative}; expected zero or more`);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    id,
    title,
    unit,
    end,
    open: isKnown ? 0 : value.high - value.low,
    steps: causes.map(({ label }, i) => ({
      label,
      amount: whole === 0 ? 0 : (end * (weights[i] ?? 0)) / whole,
    })),
  };
}

/** The table twin: the same steps, and where they arrive. */
export const waterfallTable = ({ id, title, unit, steps, end, open }: Waterfall): Table => ({
  id: `waterfall-${id}`,
  title,
  note: "Steps add up to the last line.",
  columns: [
    { id: "cause", label: "Cause", unit: null },
    { id: "amount", label: "Adds", unit },
    { id: "reached", label: "Reached", unit },
  ],
  rows: [
    ...steps.map(({ label, amount }, i) => ({
      id: `step-${i}`,
      cells: {
        cause: { value: label },
        amount: { value: amount },
        reached: { value: reachedBy(steps, i) },
      },
    })),
    ...(open === 0
      ? []
      : [
          {
            id: "unknown",
            cells: {
              cause: { value: "Not known" },
              amount: { value: { low: 0, point: null, high: open } },
              reached: { value: { low: end, point: null, high: end + open } },
            },
          },
        ]),
  ],
});

/** The level after a step. */
export const reachedBy = (steps: readonly WaterfallStep[], place: number): number =>
  steps.slice(0, place + 1).reduce((sum, { amount }) => sum + amount, 0);
