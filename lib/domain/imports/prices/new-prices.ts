import type { FeedPrice } from "../../catalog/feed-listing.ts";
import { groupedBy } from "../../catalog/grouped-by.ts";
import { beginOf, type CountedPrice, holdsOn, type PriceRow } from "../../catalog/price.ts";
import { lastStated } from "../../catalog/prices-in-force.ts";
import { isOneOfEachLine, lineOf } from "../../catalog/line-of.ts";
import { refusedMove } from "../../catalog/refused-move.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import type { FieldDiff } from "../batch.ts";
import { refusedMoves } from "./moved-prices.ts";
import { heldOn } from "./standing-prices.ts";
import { amountOf, lineInWords, priceInWords } from "./price-line.ts";
import type { RecordedPrice, Sighting } from "./stored-catalog.ts";
import { byText } from "../../quantity/text-order.ts";

/** A price to be added; without a source it cites the file itself. */
export type AddedPrice = Omit<PriceRow, "sourceId"> | Omit<CountedPrice, "sourceId">;
export type Addition = { readonly price: AddedPrice; readonly sourceId: string | null };

type Said = FeedPrice & Pick<PriceRow, "observedAt" | "feedId">;

export type NewPrices = {
  readonly added: readonly Addition[];
  readonly diffs: readonly FieldDiff[];
  /** Why the whole listing is refused. */
  readonly faults: readonly string[];
};

export type Known = {
  /** The feed's own standing rows for the offering. */
  readonly rows: readonly RecordedPrice[];
  /** The days on which the feed listed the offering. */
  readonly seen: readonly Sighting[];
  readonly observedOn: PlainDate;
  readonly feedId: PriceRow["feedId"];
};

/** What a listing's prices add to what its feed has said before: only what is different on the day it is said for. */
export function newPrices(stated: readonly FeedPrice[], known: Known): NewPrices {
  if (known.rows.length === 0 && isOneOfEachLine(stated))
    return {
      added: stated.map((price) => ({ price: saidIn(price, known), sourceId: null })),
      diffs: stated.map(firstSaid),
      faults: [],
    };
  const stored = Map.groupBy(known.rows, lineOf);
  return together(
    [...Map.groupBy(stated, lineOf)].map(([line, prices]) =>
      changesOfLine(prices, stored.get(line) ?? [], known),
    ),
  );
}

const NONE: NewPrices = { added: [], diffs: [], faults: [] };

function changesOfLine(
  line: readonly FeedPrice[],
  stored: readonly RecordedPrice[],
  known: Known,
): NewPrices {
  const said = line.map((price) => saidIn(price, known));
  const [only, ...more] = said;
  if (only !== undefined && more.length === 0)
    return isSaid(only, said, stored, known) ? NONE : additionOf(only, said, stored, known);
  return together([
    ...groupedBy(said, beginOf).map((same) => {
      const price = first(same);
      const words = same.map(priceInWords);
      if (new Set(words).size > 1)
        return {
          ...NONE,
          faults: [`${lineInWords(price)}: stated as ${words.join(" and as ")}; keep one of them`],
        };
      return isSaid(price, said, stored, known) ? NONE : additionOf(price, said, stored, known);
    }),
    { ...NONE, faults: refusedMoves(said, known.observedOn) },
  ]);
}

const saidIn = (price: FeedPrice, { observedOn, feedId }: Known): Said => ({
  ...price,
  observedAt: observedOn,
  feedId,
});

function together(parts: readonly NewPrices[]): NewPrices {
  const whole = { added: [] as Addition[], diffs: [] as FieldDiff[], faults: [] as string[] };
  for (const { added, diffs, faults } of parts) {
    whole.added.push(...added);
    whole.diffs.push(...diffs);
    whole.faults.push(...faults);
  }
  return whole;
}

const isDated = ({ effectiveFrom, effectiveTo }: FeedPrice): boolean =>
  effectiveFrom !== null || effectiveTo !== null;

/** The day a price is held against others: the file's own where it is what the file says holds then, else its first. */
const heldAgainst = (price: Said, line: readonly Said[], { observedOn }: Known): PlainDate =>
  lastStated(line.filter((one) => holdsOn(one, observedOn))).includes(price)
    ? observedOn
    : beginOf(price);

/** Whether the catalog says a price already, or its feed has said otherwise of the same days since. */
function isSaid(
  price: Said,
  line: readonly Said[],
  stored: readonly RecordedPrice[],
  known: Known,
): boolean {
  if (stored.length === 0) return false;
  const day = heldAgainst(price, line, known);
  const held = heldOn(stored, day);
  const stands = held.every(
    (row) => amountOf(row) === amountOf(price) || row.observedAt > price.observedAt,
  );
  if (!isDated(price)) return held.length > 0 && stands;
  if (day === known.observedOn && !stands) return false;
  const begin = beginOf(price);
  // A price that ends where the next one begins ends by itself.
  const endOf = ({ effectiveTo }: FeedPrice, rows: readonly Said[]) =>
    rows.some((row) => beginOf(row) === effectiveTo) ? null : effectiveTo;
  return stored.some(
    (row) =>
      beginOf(row) === begin &&
      (row.observedAt > price.observedAt ||
        (amountOf(row) === amountOf(price) && endOf(row, stored) === endOf(price, line))),
  );
}

function additionOf(
  price: Said,
  line: readonly Said[],
  stored: readonly RecordedPrice[],
  known: Known,
): NewPrices {
  if (stored.length === 0)
    return {
      added: [{ price, sourceId: null }],
      diffs: [firstSaid(price)],
      faults: [],
    };
  const day = heldAgainst(price, line, known);
  const held = heldOn(stored, day);
  const before = held[0] ?? null;
  const moved = moveFault(price, before ?? nextAfter(stored, day));
  // Nobody knows since when a price holds that is listed for the first time; one that changed, did so by this day.
  const isChange = before !== null && !isDated(price);
  return {
    added: [
      {
        price: isChange ? { ...price, effectiveFrom: known.observedOn } : price,
        sourceId: null,
      },
      ...(day === known.observedOn ? restated(held, stored, known) : []),
    ],
    diffs: [
      {
        field: fieldOf(price),
        before: before === null ? null : priceInWords(before),
        after: priceInWords(price),
      },
    ],
    faults: moved === null ? [] : [moved],
  };
}

const firstSaid = (price: FeedPrice): FieldDiff => ({
  field: fieldOf(price),
  before: null,
  after: priceInWords(price),
});

const fieldOf = (price: FeedPrice): string =>
  price.effectiveFrom === null
    ? lineInWords(price)
    : `${lineInWords(price)}, from ${price.effectiveFrom}`;

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
  const [line] = held.map(lineOf);
  const [sighting] = seen
    .filter(
      ({ observedAt, notListed = [] }) =>
        observedAt > observedOn && (line === undefined || !notListed.includes(line)),
    )
    .toSorted((a, b) => byText(a.observedAt, b.observedAt));
  if (sighting === undefined || (next !== undefined && beginOf(next) <= sighting.observedAt))
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
  stored.filter((row) => beginOf(row) > day).toSorted((a, b) => byText(beginOf(a), beginOf(b)))[0];

/** Why a price is refused beside the one its feed gave before, or, where it had none, gives next. */
function moveFault(price: FeedPrice, other: RecordedPrice | undefined): string | null {
  const flag =
    other === undefined
      ? undefined
      : refusedMove(amountOf(other), amountOf(price), lineInWords(price));
  return flag === undefined || other === undefined
    ? null
    : `${flag.text}. It was ${priceInWords(other)} on ${other.observedAt} and is ${priceInWords(price)} here: check the unit; if this price is right, undo the import that brought the other one first`;
}

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new RangeError("a line of prices has at least one");
  return item;
}
