import { hillNumber } from "./hill.ts";
import type { Interval } from "./interval.ts";

/** Up to this many uncertain amounts every combination of their ends is tried: 4,096. */
const MOST_CORNERS_OF = 12;

/**
 * The least and most diverse that amounts can be, when each is only known to lie between two ends.
 *
 * Diversity (`hillNumber`, order above zero) never dips between two mixes below
 * both of them. So the least is found at a corner, every amount at one of its
 * ends, and `unattributed` with the largest. The most is found as near to equal
 * as the ends allow: every amount at one common level or the end nearest to it.
 * Between two ends the best level c balances the amounts that are stuck,
 *
 *     c = (sum(stuck ** q) / sum(stuck)) ** (1 / (q - 1))
 *     c = exp(sum(stuck * ln(stuck)) / sum(stuck))            at q = 1
 *
 * At order 2 the unattributed amount may be spread so thin that it only
 * enlarges the whole; at order 1 such a spread has no limit, so it must be zero.
 *
 * Exact, except that with more than 12 uncertain amounts the least is a valid
 * bound below it: 1 over the largest share that any one could have.
 *
 * @throws RangeError if an end is negative or out of order, nothing can be above zero,
 * or the order is not above zero (nor 2 with something unattributed)
 */
export function hillBounds(
  amounts: readonly Interval[],
  order: number,
  unattributed: Interval = { low: 0, high: 0 },
): Interval {
  if (!(order > 0)) throw new RangeError(`bounds need an order above zero; got ${order}`);
  if (unattributed.high > 0 && order !== 2)
    throw new RangeError("a remainder of unknown make-up bounds diversity at order 2 only");
  for (const { low, high } of [...amounts, unattributed])
    if (!(low >= 0 && low <= high)) throw new RangeError(`an amount runs from ${low} to ${high}`);
  if (!amounts.some(({ high }) => high > 0))
    throw new RangeError("diversity needs some amount above zero");

  const high = most(amounts, order, unattributed.high);
  return { low: Math.min(high, least(amounts, order, unattributed)), high };
}

/** All ways to set each interval to one of its ends. */
function corners(amounts: readonly Interval[]): number[][] {
  return amounts.reduce<number[][]>(
    (sets, { low, high }) =>
      (low === high ? [low] : [low, high]).flatMap((end) => sets.map((set) => [...set, end])),
    [[]],
  );
}

function least(amounts: readonly Interval[], order: number, unattributed: Interval): number {
  const uncertain = amounts.filter(({ low, high }) => low < high).length;
  if (uncertain > MOST_CORNERS_OF) return 1 / largestShare(amounts, unattributed);
  const diversities = corners([unattributed, ...amounts])
    .map(([extra = 0, ...rest]) => addToLargest(rest, extra))
    .filter((corner) => corner.some((amount) => amount > 0))
    .map((corner) => hillNumber(corner, order));
  return Math.min(...diversities);
}

function addToLargest(amounts: readonly number[], extra: number): number[] {
  const largest = amounts.indexOf(Math.max(...amounts));
  return amounts.map((amount, i) => (i === largest ? amount + extra : amount));
}

function largestShare(amounts: readonly Interval[], unattributed: Interval): number {
  const floor = amounts.reduce((sum, { low }) => sum + low, 0);
  return Math.max(
    ...amounts.map(({ low, high }) => {
      const own = high + unattributed.high;
      return own > 0 ? own / (own + floor - low) : 0;
    }),
  );
}

function most(amounts: readonly Interval[], order: number, thin: number): number {
  const ends = [...new Set(amounts.flatMap(({ low, high }) => [low, high]))].toSorted(
    (a, b) => a - b,
  );
  const balanced = ends.map((end, i) => {
    const level = (end + (ends[i + 1] ?? end)) / 2;
    const stuck = amounts.filter(({ low, high }) => high <= level || low >= level);
    return balancedLevel(
      stuck.map((amount) => clamp(level, amount)),
      order,
      thin,
    );
  });
  const levels = [...ends, ...balanced].filter((level) => level > 0 && Number.isFinite(level));
  return Math.max(
    ...levels.map((level) =>
      diversity(
        amounts.map((amount) => clamp(level, amount)),
        order,
        thin,
      ),
    ),
  );
}

const clamp = (level: number, { low, high }: Interval): number =>
  Math.min(high, Math.max(low, level));

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The thin amount enlarges the whole and adds nothing to the powers. */
function balancedLevel(stuck: readonly number[], order: number, thin: number): number {
  const whole = sum(stuck) + thin;
  return order === 1
    ? Math.exp(sum(stuck.map((x) => (x === 0 ? 0 : x * Math.log(x)))) / whole)
    : (sum(stuck.map((x) => x ** order)) / whole) ** (1 / (order - 1));
}

function diversity(amounts: readonly number[], order: number, thin: number): number {
  if (thin === 0) return hillNumber(amounts, order);
  return (sum(amounts) + thin) ** 2 / sum(amounts.map((x) => x ** 2));
}
