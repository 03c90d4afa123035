import type { FeedPrice } from "../../catalog/feed-listing.ts";
import { groupedBy } from "../../catalog/grouped-by.ts";
import type { CountedPrice, PriceRow } from "../../catalog/price.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import type { FieldDiff } from "../batch.ts";
import { begunOn, heldOn } from "./price-history.ts";
import { amountOf, beginOf, lineInWords, lineOf, priceInWords } from "./price-line.ts";
import type { RecordedPrice, Sighting } from "./stored-catalog.ts";

/** A price to be added; without a source it cites the file itself. */
export type AddedPrice = Omit<PriceRow, "sourceId"> | Omit<CountedPrice, "sourceId">;
export type Addition = { readonly price: AddedPrice; readonly sourceId: string | null };

export type PriceChanges = {
  readonly added: readonly Addition[];
  readonly diffs: readonly FieldDiff[];
  /** Why the whole listing is refused. */
  readonly faults: readonly string[];
};

/** A price that moves by more than this factor is a mistake until somebody shows otherwise. */
export const MOVE_LIMIT = 100;

export type Known = {
  /** The feed's own standing rows for the offering. */
  readonly rows: readonly RecordedPrice[];
  /** The days on which the feed listed the offering. */
  readonly seen: readonly Sighting[];
  readonly observedOn: PlainDate;
  readonly feedId: PriceRow["feedId"];
};

/** What a listing's prices add to what its feed has said before: only what is different on the day it is said for. */
export function priceChanges(stated: readonly FeedPrice[], known: Known): PriceChanges {
  const stored = new Map(groupedBy(known.rows, lineOf).map((rows) => [lineOf(first(rows)), rows]));
  const parts = groupedBy(stated, lineOf).map((line) =>
    changesOfLine(line, stored.get(lineOf(first(line))) ?? [], known),
  );
  return {
    added: parts.flatMap(({ added }) => added),
    diffs: parts.flatMap(({ diffs }) => diffs),
    faults: parts.flatMap(({ faults }) => faults),
  };
}

function changesOfLine(
  line: readonly FeedPrice[],
  stored: readonly RecordedPrice[],
  known: Known,
): PriceChanges {
  const { observedOn } = known;
  const added: Addition[] = [];
  const diffs: FieldDiff[] = [];
  const faults: string[] = [];
  const begins = new Set(line.map((price) => beginOf(price, observedOn)));
  const storedBegins = new Set(stored.map(begunOn));
  for (const same of groupedBy(line, (price) => beginOf(price, observedOn))) {
    const price = first(same);
    const begin = beginOf(price, observedOn);
    const isDated = price.effectiveFrom !== null || price.effectiveTo !== null;
    if (new Set(same.map(priceInWords)).size > 1) {
      faults.push(
        `${lineInWords(price)}: stated as ${same.map(priceInWords).join(" and as ")}; keep one of them`,
      );
      continue;
    }
    const end = (to: PlainDate | null, siblings: ReadonlySet<PlainDate>) =>
      to === null || siblings.has(to) ? null : to;
    const held = heldOn(stored, begin);
    const isSaid = isDated
      ? stored.some(
          (row) =>
            begunOn(row) === begin &&
            amountOf(row) === amountOf(price) &&
            end(row.effectiveTo, storedBegins) === end(price.effectiveTo, begins),
        )
      : held.length > 0 && held.every((row) => amountOf(row) === amountOf(price));
    if (isSaid) continue;
    const before = held[0] ?? null;
    const moved = moveFault(price, before ?? nextAfter(stored, begin));
    if (moved !== null) faults.push(moved);
    diffs.push({
      field: `${lineInWords(price)}${price.effectiveFrom === null ? "" : `, from ${price.effectiveFrom}`}`,
      before: before === null ? null : priceInWords(before),
      after: priceInWords(price),
    });
    const from = isDated || before === null ? price.effectiveFrom : observedOn;
    added.push({
      price: { ...price, effectiveFrom: from, observedAt: observedOn, feedId: known.feedId },
      sourceId: null,
    });
    if (!isDated) added.push(...restated(held, stored, known));
  }
  return { added, diffs, faults };
}

/**
 * A file that is older than others of its feed puts its price before theirs.
 * Where a later one found the price unchanged it left no row of its own, so
 * what it saw is written down now.
 */
function restated(
  held: readonly RecordedPrice[],
  stored: readonly RecordedPrice[],
  { seen, observedOn }: Known,
): Addition[] {
  const next = nextAfter(stored, observedOn);
  const [sighting] = seen
    .filter(({ observedAt }) => observedAt > observedOn)
    .toSorted((a, b) => a.observedAt.localeCompare(b.observedAt));
  if (sighting === undefined || (next !== undefined && begunOn(next) <= sighting.observedAt))
    return [];
  return held
    .filter(({ effectiveTo }) => effectiveTo === null || effectiveTo > sighting.observedAt)
    .map(({ sourceId: _source, recordedAt: _recorded, ...price }) => ({
      price: {
        ...price,
        effectiveFrom: sighting.observedAt,
        observedAt: sighting.observedAt,
      },
      sourceId: sighting.sourceId,
    }));
}

const nextAfter = (stored: readonly RecordedPrice[], day: PlainDate): RecordedPrice | undefined =>
  stored
    .filter((row) => begunOn(row) > day)
    .toSorted((a, b) => begunOn(a).localeCompare(begunOn(b)))[0];

/** Why a price is refused beside the one its feed gave before, or, where it had none, gives next. */
function moveFault(price: FeedPrice, other: RecordedPrice | undefined): string | null {
  if (other === undefined) return null;
  const [now, then] = [amountOf(price), amountOf(other)];
  if (now === 0 || then === 0) return null;
  const factor = Math.max(now / then, then / now);
  if (factor <= MOVE_LIMIT) return null;
  return `${lineInWords(price)}: ${priceInWords(other)} on ${other.observedAt}, ${priceInWords(price)} now, a move by a factor of ${Math.round(factor)}; above ${MOVE_LIMIT} it is refused. Check the unit; if this price is right, the import that brought the other one has to be undone first`;
}

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new RangeError("a line of prices has at least one");
  return item;
}
