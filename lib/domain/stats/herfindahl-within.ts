import { estimate } from "../quantity/estimate.ts";
import type { Interval } from "./interval.ts";

/** Up to this many uncertain shares every combination of their ends is tried. */
const MOST_CORNERS_OF = 12;
/** Halvings of the water level; more than a double can tell apart. */
const HALVINGS = 60;

/**
 * The least and most concentrated that shares of one whole can be, when each lies
 * between two ends and what is left over belongs to strangers.
 *
 *     sum(share) + strangers = 1,   low[i] <= share[i] <= high[i],   0 <= strangers <= most
 *
 * The least levels the shares as far as their ends allow, with the strangers
 * spread thin. The most is found where every share but one is at one of its
 * ends, with the strangers one single party. Both are exact, except that with
 * more than 12 uncertain shares the most is a bound above it: as many parties at
 * the largest possible share as there is room for. To widen any end never
 * narrows the answer.
 *
 * @throws RangeError if an end is out of order, or the shares cannot make up the whole
 */
export function herfindahlWithin(shares: readonly Interval[], strangers: number): Interval {
  const all = [...shares, { low: 0, high: strangers }];
  for (const { low, high } of all)
    if (!(low >= 0 && low <= high)) throw new RangeError(`a share runs from ${low} to ${high}`);
  const floor = sum(all.map(({ low }) => low));
  const ceiling = sum(all.map(({ high }) => high));
  if (floor > 1 + ROUNDING || ceiling < 1 - ROUNDING)
    throw new RangeError(`shares from ${floor} to ${ceiling} of the whole do not make it up`);
  const high = Math.min(1, most(all));
  return estimate(Math.min(high, least(shares, strangers)), null, high);
}

/** Shares are quotients of sums, so they may miss the whole by a little. */
const ROUNDING = 1e-9;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const squares = (values: readonly number[]): number => sum(values.map((value) => value ** 2));

function least(shares: readonly Interval[], strangers: number): number {
  const filled = 1 - strangers;
  const at = (level: number) => shares.map(({ low, high }) => Math.min(high, Math.max(low, level)));
  let [below, above] = [0, 1];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (below + above) / 2;
    if (sum(at(middle)) < filled) below = middle;
    else above = middle;
  }
  return squares(at(below));
}

function most(shares: readonly Interval[]): number {
  const uncertain = shares.filter(({ low, high }) => high > low);
  const certain = shares.filter(({ low, high }) => high === low);
  const rest = 1 - sum(certain.map(({ low }) => low));
  const known = squares(certain.map(({ low }) => low));
  if (uncertain.length === 0) return known;
  if (uncertain.length > MOST_CORNERS_OF)
    return packed(Math.max(...shares.map(({ high }) => high)));
  let best = 0;
  for (const [free, { low, high }] of uncertain.entries()) {
    const others = uncertain.filter((_, i) => i !== free);
    for (const corner of corners(others)) {
      const left = rest - sum(corner);
      if (left >= low - ROUNDING && left <= high + ROUNDING)
        best = Math.max(best, known + squares(corner) + Math.max(0, left) ** 2);
    }
  }
  return best;
}

/** As many at one share as there is room for, and one with what is left. */
function packed(share: number): number {
  const count = Math.floor(1 / share + ROUNDING);
  return count * share ** 2 + Math.max(0, 1 - count * share) ** 2;
}

const corners = (shares: readonly Interval[]): number[][] =>
  shares.reduce<number[][]>(
    (sets, { low, high }) => [low, high].flatMap((end) => sets.map((set) => [...set, end])),
    [[]],
  );
