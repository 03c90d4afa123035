import { byDriver } from "./by-driver.ts";
import {
  mixedPrice,
  type Side,
  type SideCell,
  type SideReader,
  sideReader,
} from "./compared-side.ts";

/** By how much one side costs more than the other, and why; the drivers add up to it. In US dollars over all months. */
export type Difference = {
  readonly usd: number;
  readonly drivers: {
    /** What the same requests cost at the same place. */
    readonly price: number;
    /** Where they go, and whether they are served. */
    readonly mix: number;
    /** How many they are, and how long. */
    readonly volume: number;
    /** How much of the prompt a cache serves. */
    readonly cache: number;
    /** What commitments add or take off. */
    readonly commitment: number;
  };
};

const DRIVERS = ["price", "mix", "volume", "cache"] as const;

/**
 * Why the second side costs what the first does not.
 *
 * A class, an offering or a month that only one side has counts with its own
 * price and shape there, and with nothing of it at the other.
 *
 * @example
 * explainDifference(today, cheapest).drivers.mix // => what moving alone saves, as a negative amount
 */
export function explainDifference(from: Side, to: Side): Difference {
  const [a, b] = [sideReader(from), sideReader(to)];
  const cells = sharedCells(a, b);
  const drivers = byDriver(DRIVERS, (is) => {
    let sum = 0;
    for (const cell of cells) sum += cellUsd(cell, is);
    return sum;
  });
  const commitment = b.commitmentUsd - a.commitmentUsd;
  const usd = b.usageUsd + b.commitmentUsd - a.usageUsd - a.commitmentUsd;
  return { usd, drivers: { ...drivers, commitment } };
}

type Cell = { readonly a: SideCell; readonly b: SideCell; readonly price: (key: number) => number };

function cellUsd(
  { a, b, price }: Cell,
  is: Readonly<Record<(typeof DRIVERS)[number], boolean>>,
): number {
  const requests = (is.volume ? b : a).requests;
  const share = (is.mix ? b : a).share;
  if (requests === 0 || share === 0) return 0;
  return requests * share * price((is.price ? 4 : 0) + (is.volume ? 2 : 0) + (is.cache ? 1 : 0));
}

/** Cells that either side pays for; what one side lacks is taken from the other, but for the volume. */
function sharedCells(a: SideReader, b: SideReader): Cell[] {
  const classIds = [...new Set([...a.classIds, ...b.classIds])];
  const offeringIds = [...new Set([...a.offeringIds, ...b.offeringIds])];
  const months = Math.max(a.months, b.months);
  const cells: Cell[] = [];
  for (let m = 0; m < months; m += 1)
    for (const classId of classIds)
      for (const offeringId of offeringIds) {
        const pair = completed(a.cell(m, classId, offeringId), b.cell(m, classId, offeringId), {
          isInA: m < a.months && a.classIds.includes(classId),
          isInB: m < b.months && b.classIds.includes(classId),
        });
        if (pair.a.share > 0 || pair.b.share > 0)
          cells.push({ ...pair, price: rememberedPrice(pair.a, pair.b) });
      }
  return cells;
}

function completed(
  a: SideCell,
  b: SideCell,
  { isInA, isInB }: { readonly isInA: boolean; readonly isInB: boolean },
): { readonly a: SideCell; readonly b: SideCell } {
  const filled = (own: SideCell, other: SideCell, isIn: boolean): SideCell => ({
    ...own,
    of: own.of ?? other.of,
    ...(own.offering === undefined
      ? { offering: other.offering, day: other.day, factor: other.factor }
      : {}),
    // Work that one side does not have goes where the other sends it, so that all of it is volume.
    ...(isIn ? {} : { share: other.share, day: other.day, factor: other.factor, requests: 0 }),
  });
  return { a: filled(a, b, isInA), b: filled(b, a, isInB) };
}

/** Price of a request by whose price, size and caching it is: four, two and one where it is the second side's. */
function rememberedPrice(a: SideCell, b: SideCell): (key: number) => number {
  const known = new Map<number, number>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const [selling, size, caching] = [key & 4 ? b : a, key & 2 ? b : a, key & 1 ? b : a];
    const price = priceOf(selling, size, caching);
    // A seller that has no price for it any more is taken at the other side's.
    const found = Number.isNaN(price) ? priceOf(key & 4 ? a : b, size, caching) : price;
    known.set(key, Number.isNaN(found) ? 0 : found);
    return known.get(key) ?? 0;
  };
}

const priceOf = (selling: SideCell, size: SideCell, caching: SideCell): number =>
  selling.offering === undefined || size.of === undefined || caching.of === undefined
    ? Number.NaN
    : selling.factor * mixedPrice(selling.offering, size.of, caching.of, selling.day);
