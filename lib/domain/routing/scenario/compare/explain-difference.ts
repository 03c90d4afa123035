import { type PriceBook, priceBook } from "../../pricing/price-book.ts";
import { byDriver } from "./by-driver.ts";
import {
  mixedPrice,
  type Piece,
  type Side,
  type SideCell,
  type SideReader,
  sideReader,
} from "./compared-side.ts";

/** What a difference may come from, in reading order. */
export const DRIVERS = ["price", "mix", "volume", "cache", "commitment", "other"] as const;

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
    /** What belongs to none of these. */
    readonly other: number;
  };
  /** What makes up the other part, each with its reason. */
  readonly others: readonly { readonly usd: number; readonly reason: string }[];
};

const OF_REQUESTS = ["price", "mix", "volume", "cache"] as const;
/** Lines of a ledger that no request pays. */
const REASONS: Readonly<Record<string, string>> = {
  provisioned: "capacity that is paid by the hour, whatever it answers",
  egress: "moving data out of a cloud, which no request pays",
};
/** Of the bills and their drivers: less than this is rounding. */
const ROUNDING = 1e-9;

/**
 * Why the second side costs what the first does not.
 *
 * A month is taken piece by piece where a shock cuts it on either side, so that
 * work which leaves before a price rises is mix and no price.
 *
 * A class, an offering or a month that only one side has counts with its own
 * price and shape there, and with nothing of it at the other. What a request
 * costs beyond a list price of zero, a judge or a surcharge, is price. Whatever
 * no driver explains is left as other, with its reason.
 *
 * @example
 * explainDifference(today, cheapest).drivers.mix // => what moving alone saves, as a negative amount
 */
export function explainDifference(from: Side, to: Side): Difference {
  const [a, b] = [sideReader(from), sideReader(to)];
  const cells = sharedCells(a, b);
  const drivers = byDriver(OF_REQUESTS, (is) => {
    let sum = 0;
    for (const cell of cells) sum += cellUsd(cell, is);
    return sum;
  });
  const more = (kind: string) => (b.usdByKind.get(kind) ?? 0) - (a.usdByKind.get(kind) ?? 0);
  const kinds = [...new Set([...a.usdByKind.keys(), ...b.usdByKind.keys()])];
  const usd = kinds.reduce((sum, kind) => sum + more(kind), 0);
  const explained = OF_REQUESTS.reduce((sum, driver) => sum + drivers[driver], 0);
  const unexplained = more("usage") - explained;
  // Orders in between may cost far more than either side, so rounding is theirs to judge by.
  const scale = [more("usage"), ...OF_REQUESTS.map((driver) => drivers[driver])].reduce(
    (sum, part) => sum + Math.abs(part),
    Math.abs(a.usdByKind.get("usage") ?? 0),
  );
  const others = [
    ...kinds
      .filter((kind) => kind !== "usage" && kind !== "commitment" && more(kind) !== 0)
      .map((kind) => ({ usd: more(kind), reason: REASONS[kind] ?? `lines of the kind ${kind}` })),
    ...(Math.abs(unexplained) > ROUNDING * Math.max(1, scale)
      ? [
          {
            usd: unexplained,
            reason: "money that rests on no price of a request, which no driver moves",
          },
        ]
      : []),
  ];
  const other = others.reduce((sum, one) => sum + one.usd, 0);
  return { usd, drivers: { ...drivers, commitment: more("commitment"), other }, others };
}

type Cell = { readonly a: SideCell; readonly b: SideCell; readonly price: (key: number) => number };

function cellUsd(
  { a, b, price }: Cell,
  is: Readonly<Record<(typeof OF_REQUESTS)[number], boolean>>,
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
  const book = priceBook();
  const cells: Cell[] = [];
  for (let m = 0; m < months; m += 1)
    for (const piece of piecesOf(m, a, b))
      for (const classId of classIds)
        for (const offeringId of offeringIds) {
          const pair = completed(
            a.cell(piece, classId, offeringId),
            b.cell(piece, classId, offeringId),
            {
              isInA: m < a.months && a.classIds.includes(classId),
              isInB: m < b.months && b.classIds.includes(classId),
            },
          );
          if (pair.a.share > 0 || pair.b.share > 0)
            cells.push({ ...pair, price: rememberedPrice(pair.a, pair.b, book) });
        }
  return cells;
}

/** A month, cut wherever either side's is. */
function piecesOf(monthIndex: number, a: SideReader, b: SideReader): Piece[] {
  const cuts = [...new Set([...a.cuts(monthIndex), ...b.cuts(monthIndex)])].toSorted(
    (one, other) => one - other,
  );
  return cuts.map((until, i) => ({ monthIndex, from: cuts[i - 1] ?? 0, until }));
}

function completed(
  a: SideCell,
  b: SideCell,
  { isInA, isInB }: { readonly isInA: boolean; readonly isInB: boolean },
): { readonly a: SideCell; readonly b: SideCell } {
  const filled = (own: SideCell, other: SideCell, isIn: boolean): SideCell => ({
    ...own,
    of: own.of ?? other.of,
    // Work that one side does not have goes where the other sends it, at the other's price, so that all of it is volume.
    ...(isIn
      ? {}
      : { share: other.share, offering: undefined, usdPerRequest: Number.NaN, requests: 0 }),
  });
  return { a: filled(a, b, isInA), b: filled(b, a, isInB) };
}

/** Price of a request by whose price, size and caching it is: four, two and one where it is the second side's. */
function rememberedPrice(a: SideCell, b: SideCell, book: PriceBook): (key: number) => number {
  const known = new Map<number, number>();
  const sellers = [priceAt(a, book), priceAt(b, book)] as const;
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const [size, caching] = [key & 2 ? b : a, key & 1 ? b : a];
    const [own, other] = key & 4 ? [sellers[1], sellers[0]] : sellers;
    const price = own(size, caching);
    // A seller that has no price for it any more is taken at the other side's.
    const found = Number.isNaN(price) ? other(size, caching) : price;
    known.set(key, Number.isNaN(found) ? 0 : found);
    return known.get(key) ?? 0;
  };
}

/**
 * What a request of another size and caching would cost where one is paid for:
 * the list price times what is paid over it. Over a list price of zero nothing
 * can be taken times, so what is paid there is paid for every request alike.
 *
 * @returns NaN for every size and caching where nothing can be paid, so that none is priced by another rule
 */
function priceAt(at: SideCell, book: PriceBook): (size: SideCell, caching: SideCell) => number {
  const { usdPerRequest: paid } = at;
  const list = listPrice(at, at, at, book);
  return (size, caching) => {
    // Its own work is paid as it is paid, whatever its list says.
    if (Number.isNaN(paid) || (size === at && caching === at)) return paid;
    const mixed = listPrice(at, size, caching, book);
    // Work of the same shape is its own work.
    if (Object.is(mixed, list)) return paid;
    if (!Number.isFinite(list)) return mixed;
    return list > 0 ? (paid / list) * mixed : paid + mixed;
  };
}

const listPrice = (selling: SideCell, size: SideCell, caching: SideCell, book: PriceBook): number =>
  selling.offering === undefined || size.of === undefined || caching.of === undefined
    ? Number.NaN
    : mixedPrice(selling.offering, size.of, caching.of, selling.day, book);
