import type { PlainDate } from "../quantity/plain-date.ts";
import type { FeedId } from "./feed.ts";
import { groupedBy } from "./grouped-by.ts";
import type { Offering } from "./offering.ts";
import { holdsOn, lastSeen, type PriceRow } from "./price.ts";
import { lastStated, priceKey } from "./prices-in-force.ts";

export const CHANGE_KINDS = ["rose", "fell", "appeared", "vanished"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One price that differs between two observations of a feed. */
export type PriceChange = {
  readonly kind: ChangeKind;
  readonly offering: Offering;
  /** The price itself: unit, tier, prompt size and hours. */
  readonly price: Pick<PriceRow, "unit" | "serviceTier" | "minPromptTokens" | "timeWindow">;
  /** US dollars per million tokens; null where the feed stated none. */
  readonly before: number | null;
  readonly after: number | null;
  /** First day of the new price, where the feed says so. */
  readonly since: PlainDate | null;
  /** Share of the old price, 0.25 for a quarter more; null where there is none to compare with. */
  readonly share: number | null;
};

/** What changed at one feed between two days, and what stayed. */
export type ChangeList = {
  readonly feedId: FeedId;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly changes: readonly PriceChange[];
  /** Prices that both observations state alike. */
  readonly unchanged: number;
  /** Prices of the first that could not be looked for in the second, of which rows could not be read. */
  readonly unread: number;
};

/** The days on which a file of the feed was read with errors: what it leaves out may be what could not be read. */
export type ReadInPart = { readonly partial?: ReadonlySet<PlainDate> | undefined };

/**
 * The days on which files of a feed were read, the earliest first.
 *
 * @example
 * observationsOf(offerings, "models-dev") // => ["2026-07-01", "2026-10-15"]
 */
export function observationsOf(offerings: readonly Offering[], feedId: FeedId): PlainDate[] {
  const days = new Set<PlainDate>();
  for (const { prices } of offerings)
    for (const row of prices)
      if (row.feedId === feedId) days.add(row.observedAt).add(lastSeen(row));
  return [...days].toSorted();
}

/**
 * What rose, fell, appeared and vanished between two observations of one feed.
 *
 * A price has vanished where a file of the first day lists it and none of the
 * second does. That ends no price: the feed only no longer vouches for it. Of a
 * file with errors nothing is said to be missing, for its row may be one of them.
 *
 * @param from the earlier day; what the feed had said by then
 * @param to the later day
 * @throws RangeError if the days are not in order
 *
 * @example
 * priceChanges(offerings, "models-dev", "2026-07-01", "2026-10-15").changes
 */
export function priceChanges(
  offerings: readonly Offering[],
  feedId: FeedId,
  from: PlainDate,
  to: PlainDate,
  { partial = NO_DAYS }: ReadInPart = {},
): ChangeList {
  if (from >= to) throw new RangeError(`from ${from} to ${to}: the earlier day comes first`);
  const observations = observationsOf(offerings, feedId);
  const lastOf = (day: PlainDate) => observations.findLast((one) => one <= day);
  const [first, second] = [lastOf(from), lastOf(to)];
  const changes: PriceChange[] = [];
  let [unchanged, unread] = [0, 0];
  const isPart = (day: PlainDate | undefined) => day !== undefined && partial.has(day);
  for (const offering of offerings) {
    const own = offering.prices.filter((row) => row.feedId === feedId);
    for (const rows of groupedBy(own, priceKey)) {
      const before = listedOn(rows, first) ?? (isPart(first) ? heldOn(rows, first) : undefined);
      const after = first === second ? before : listedOn(rows, second);
      const price = after ?? before;
      if (price === undefined) continue;
      const kind = kindOf(before?.usdPerMtok, after?.usdPerMtok);
      if (kind === "vanished" && isPart(second)) unread += 1;
      else if (kind === undefined) unchanged += 1;
      else changes.push(changeOf(kind, offering, price, before, after));
    }
  }
  return { feedId, from, to, changes, unchanged, unread };
}

const NO_DAYS: ReadonlySet<PlainDate> = new Set();

/** What the feed had said by a day and that holds on it. */
function heldOn(rows: readonly PriceRow[], day: PlainDate | undefined): PriceRow | undefined {
  if (day === undefined) return undefined;
  const known = rows.filter((row) => row.observedAt <= day && holdsOn(row, day));
  return lastStated(known).toSorted((a, b) => b.usdPerMtok - a.usdPerMtok)[0];
}

/** The price as a file of that day has it; undefined where the file leaves it out. */
function listedOn(rows: readonly PriceRow[], day: PlainDate | undefined): PriceRow | undefined {
  const row = heldOn(rows, day);
  return row !== undefined && day !== undefined && lastSeen(row) >= day ? row : undefined;
}

function kindOf(before: number | undefined, after: number | undefined): ChangeKind | undefined {
  if (before === undefined) return after === undefined ? undefined : "appeared";
  if (after === undefined) return "vanished";
  return after === before ? undefined : after > before ? "rose" : "fell";
}

function changeOf(
  kind: ChangeKind,
  offering: Offering,
  { unit, serviceTier, minPromptTokens, timeWindow }: PriceRow,
  before: PriceRow | undefined,
  after: PriceRow | undefined,
): PriceChange {
  const [old, now] = [before?.usdPerMtok ?? null, after?.usdPerMtok ?? null];
  return {
    kind,
    offering,
    price: { unit, serviceTier, minPromptTokens, timeWindow },
    before: old,
    after: now,
    since: after?.effectiveFrom ?? null,
    share: old === null || now === null || old === 0 ? null : now / old - 1,
  };
}
