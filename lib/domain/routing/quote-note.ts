import { FEEDS } from "../catalog/feed.ts";
import type { FeedStatement } from "../catalog/feed-statement.ts";
import type { PriceSheet, SheetPrice } from "../catalog/price-sheet.ts";

/** What a reader must know of a quote before resting on it. */
export const QUOTE_NOTES = {
  "outside-dates": "no price is known for this day; the nearest in time was used",
  "disputed-price": "sources disagree on a price; the higher was used",
  "derived-price": "a price was worked out from another by a rule",
  "varies-by-hour": "the price changes over the day; requests were spread evenly over its hours",
  "long-context": "prompts of this size are charged a higher price for the whole request",
  "cache-read-price-missing":
    "no price for reading from the cache is known; the full input price was used",
  "cache-write-price-missing":
    "no price for writing to the cache is known; the full input price was used",
  "derived-batch":
    "the batch price is half the standard price by the seller's terms, not a listed price",
  "no-batch-price":
    "no batch price is known at this seller; batch work was charged at the standard price",
  "no-flex-price":
    "no flex price is known at this seller; flex work was charged at the standard price",
  "no-priority-price":
    "no priority price is known at this seller; priority work was charged at the standard price",
  "band-mean":
    "a price changes inside a band of prompt sizes that is known only as a whole; the band was priced by its mean, and the price lies between two bounds",
} as const;
export type QuoteNoteCode = keyof typeof QUOTE_NOTES;

/** What a code says; the code itself where this version does not know it. */
export const noteText = (code: string): string =>
  Object.entries(QUOTE_NOTES).find(([known]) => known === code)?.[1] ?? code;

export type QuoteNote = { readonly code: QuoteNoteCode; readonly text: string };

export const note = (code: QuoteNoteCode, detail?: string): QuoteNote => ({
  code,
  text: detail === undefined ? QUOTE_NOTES[code] : `${QUOTE_NOTES[code]} (${detail})`,
});

/** Notes that follow from one price, in the order they are said. */
const ON_ONE_PRICE = [
  "outside-dates",
  "disputed-price",
  "derived-price",
  "varies-by-hour",
  "long-context",
] as const satisfies readonly QuoteNoteCode[];
type PriceNoteCode = (typeof ON_ONE_PRICE)[number];

const FOLLOWS: Readonly<Record<PriceNoteCode, (price: SheetPrice) => boolean>> = {
  "outside-dates": (price) => price.outsideDates,
  "disputed-price": (price) => price.agreement === "disputed",
  "derived-price": (price) => price.derived,
  "varies-by-hour": (price) => price.variesByHour,
  "long-context": (price) => price.minPromptTokens > 0,
};

/** The codes of the notes that follow from one price. */
export const codesOnPrice = (price: SheetPrice): QuoteNoteCode[] =>
  ON_ONE_PRICE.filter((code) => FOLLOWS[code](price));

/** The notes that follow from the prices a quote used, each once. */
export function notesOnPrices(used: readonly SheetPrice[], sheet: PriceSheet): QuoteNote[] {
  const details: Partial<Record<PriceNoteCode, (met: readonly SheetPrice[]) => string>> = {
    "outside-dates": () => `asked for ${sheet.day}, from ${daysOf(used)}`,
    "disputed-price": (met) => met.map(spread).join("; "),
  };
  return ON_ONE_PRICE.flatMap((code) => {
    const met = used.filter(FOLLOWS[code]);
    return met.length === 0 ? [] : [note(code, details[code]?.(met))];
  });
}

/** The days from which the prices used are known. */
const daysOf = (used: readonly SheetPrice[]): string =>
  [
    ...new Set(
      used
        .filter(({ outsideDates }) => outsideDates)
        .flatMap(({ rows }) =>
          rows.map(({ effectiveFrom, observedAt }) => effectiveFrom ?? observedAt),
        ),
    ),
  ]
    .toSorted()
    .join(", ");

const spread = ({ unit, lowestUsdPerMtok, usdPerMtok, lowest, highest }: SheetPrice): string =>
  `${unit} ${lowestUsdPerMtok} to ${usdPerMtok} USD per million tokens, ${said(lowest, highest)}`;

/** Who says the less and who the more: one name where a list contradicts itself. */
const said = (lowest: FeedStatement, highest: FeedStatement): string =>
  lowest.feedId === highest.feedId
    ? `both in ${FEEDS[highest.feedId].name}`
    : `${FEEDS[lowest.feedId].name} and ${FEEDS[highest.feedId].name}`;
