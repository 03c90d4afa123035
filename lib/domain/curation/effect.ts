import type { Estimate } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";

/** A number that pages show, by a name that stays the same when it changes. */
export type ShownNumber = {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  /** null where it cannot be told. */
  readonly value: Estimate | null;
};

/** What a change does to one number. */
export type Effect = {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly before: Estimate | null;
  readonly after: Estimate | null;
};

const ends = (value: Estimate): readonly number[] => [
  value.low,
  value.point ?? value.high,
  value.high,
];

/** Differences below this part of a number are binary arithmetic, not news. */
const NOISE = 1e-9;

/** How far a number moves, from 0 not at all to 1 beyond comparison, e.g. from known to unknown. */
function movement(before: Estimate | null, after: Estimate | null): number {
  if (before === null || after === null) return before === after ? 0 : 1;
  const moves = ends(before).map((end, i) => {
    const other = ends(after)[i] ?? end;
    const scale = Math.max(Math.abs(end), Math.abs(other));
    return scale === 0 ? 0 : Math.abs(end - other) / scale;
  });
  return Math.min(1, Math.max(...moves));
}

/** The numbers that differ between two readings of the same pages, the largest movement first. */
export function effectsBetween(
  before: readonly ShownNumber[],
  after: readonly ShownNumber[],
): Effect[] {
  const was = new Map(before.map((number) => [number.id, number]));
  const is = new Map(after.map((number) => [number.id, number]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .flatMap((id): Effect[] => {
      const named = is.get(id) ?? was.get(id);
      if (named === undefined) return [];
      const { label, unit } = named;
      return [
        { id, label, unit, before: was.get(id)?.value ?? null, after: is.get(id)?.value ?? null },
      ];
    })
    .filter((effect) => movement(effect.before, effect.after) > NOISE)
    .toSorted((a, b) => movement(b.before, b.after) - movement(a.before, a.after));
}

/** How much a change matters to what is shown: the movements of all numbers it moves, added up. */
export const impactOf = (effects: readonly Effect[]): number =>
  effects.reduce((sum, { before, after }) => sum + movement(before, after), 0);

/**
 * Where a proposal stands in the queue, highest first: impact times age. One is
 * added to each, so that what moves nothing still comes up, and so does today's.
 */
export const reviewPriority = (impact: number, ageDays: number): number =>
  (1 + impact) * (1 + Math.max(0, ageDays));
