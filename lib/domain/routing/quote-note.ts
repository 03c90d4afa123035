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
} as const;
export type QuoteNoteCode = keyof typeof QUOTE_NOTES;

export type QuoteNote = { readonly code: QuoteNoteCode; readonly text: string };

export const note = (code: QuoteNoteCode, detail?: string): QuoteNote => ({
  code,
  text: detail === undefined ? QUOTE_NOTES[code] : `${QUOTE_NOTES[code]} (${detail})`,
});

/** The notes that follow from the prices a quote used, each once. */
export function notesOnPrices(used: readonly SheetPrice[], sheet: PriceSheet): QuoteNote[] {
  const disputed = used.filter(({ agreement }) => agreement === "disputed");
  return [
    ...(used.some((price) => price.outsideDates)
      ? [note("outside-dates", `asked for ${sheet.day}, from ${daysOf(used)}`)]
      : []),
    ...(disputed.length > 0 ? [note("disputed-price", disputed.map(spread).join("; "))] : []),
    ...(used.some((price) => price.derived) ? [note("derived-price")] : []),
    ...(used.some((price) => price.variesByHour) ? [note("varies-by-hour")] : []),
    ...(used.some((price) => price.minPromptTokens > 0) ? [note("long-context")] : []),
  ];
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
