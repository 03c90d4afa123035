import type { FoundFlag } from "../catalog/catalog-flags.ts";
import { FEED_IDS, FEEDS, type FeedId } from "../catalog/feed.ts";
import type { Offering } from "../catalog/offering.ts";
import { SERVICE_TIERS, type ServiceTier } from "../catalog/price.ts";
import { offeringSheet } from "../catalog/offering-sheet.ts";
import {
  AGREEMENT_NAMES,
  SCOPE_UNKNOWN,
  type StandingStatement,
} from "../catalog/price-agreement.ts";
import type { SheetPrice } from "../catalog/price-sheet.ts";
import { TOKEN_UNIT_NAMES } from "../catalog/unit-names.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { Cell, Row, Table } from "../table/table.ts";
import { scopeCell } from "./models-table.ts";

/** One price of the catalog as every feed states it. */
export type ComparedPrice = {
  readonly offering: Offering;
  readonly serviceTier: ServiceTier;
  readonly price: SheetPrice;
  /** What looks odd about the offering, with its first price. */
  readonly flags: readonly FoundFlag[];
};

/** Every price of the catalog on a day: offering by offering, tier by tier, unit by unit, short prompts first. */
export const comparedPrices = (
  offerings: readonly Offering[],
  day: PlainDate,
  flags: ReadonlyMap<string, readonly FoundFlag[]>,
): ComparedPrice[] =>
  offerings.flatMap((offering) =>
    SERVICE_TIERS.flatMap((serviceTier) =>
      offering.prices.some((row) => row.serviceTier === serviceTier)
        ? offeringSheet(offering, day, serviceTier).prices.map((price) => ({
            offering,
            serviceTier,
            price,
          }))
        : [],
    ).map((compared, i) => ({
      ...compared,
      flags: i === 0 ? (flags.get(offering.id) ?? []) : [],
    })),
  );

/** What each source says: one row a price, one column a feed. */
export function pricesComparedTable(compared: readonly ComparedPrice[], day: PlainDate): Table {
  const stating = new Set(compared.flatMap(({ price }) => price.said.map(({ feedId }) => feedId)));
  const feeds = FEED_IDS.filter((feed) => stating.has(feed));
  return {
    id: "prices-compared",
    title: "What each source says a model costs",
    note: `US dollars per million tokens on ${day}. LLM DB repeats models.dev’s prices, so the two count as one source and never confirm each other; a price is confirmed where two independent sources agree to half a percent. Shown is the price of the feed believed first for that kind of seller; costs are worked out with the highest where feeds disagree, and with the company’s own contract price where it has one.`,
    columns: [
      { id: "model", label: "Model", unit: null },
      { id: "seller", label: "Sold by", unit: null },
      { id: "scope", label: "Where", unit: null },
      { id: "unit", label: "For", unit: null },
      { id: "tier", label: "Service tier", unit: null },
      { id: "from", label: "Prompts from", unit: "count" },
      { id: "shown", label: "Shown", unit: "usd-per-mtok" },
      { id: "by", label: "As stated by", unit: null },
      { id: "agreement", label: "Agreement", unit: null },
      { id: "spread", label: "Spread", unit: "share" },
      { id: "cost", label: "In cost simulation", unit: "usd-per-mtok" },
      ...feeds.map((feed) => ({
        id: feed,
        label: FEEDS[feed].name,
        unit: "usd-per-mtok" as const,
      })),
      { id: "flags", label: "What looks odd", unit: null },
      { id: "seen", label: "Last seen", unit: null },
      { id: "sellerModelId", label: "Seller’s name for it", unit: null, exportOnly: true },
      { id: "offering", label: "Offering", unit: null, exportOnly: true },
    ],
    rows: compared.map((one) => rowOf(one, feeds)),
  };
}

function rowOf(
  { offering, serviceTier, price, flags }: ComparedPrice,
  feeds: readonly FeedId[],
): Row {
  const { preferred, agreement, unit, minPromptTokens, said } = price;
  return {
    id: [offering.id, unit, serviceTier, minPromptTokens].join(" "),
    cells: {
      model: { value: offering.model.name },
      seller: { value: offering.seller.name },
      scope: scopeCell(offering),
      unit: { value: TOKEN_UNIT_NAMES[unit] },
      tier: { value: serviceTier },
      from: { value: minPromptTokens },
      shown: {
        value: preferred.usdPerMtok,
        ...(price.outsideDates ? { note: "of another day: none is known for this one" } : {}),
      },
      by: { value: FEEDS[preferred.feedId].name },
      agreement: { value: AGREEMENT_NAMES[agreement], ...ends(price) },
      spread: spreadCell(price),
      cost: { value: price.usdPerMtok },
      ...Object.fromEntries(feeds.map((feed) => [feed, feedCell(said, feed)])),
      flags:
        flags.length === 0
          ? { value: null, none: true, note: "nothing" }
          : { value: flags.map(({ text }) => text).join("; ") },
      seen: { value: preferred.lastSeen },
      sellerModelId: { value: offering.sellerModelId },
      offering: { value: offering.id },
    },
  };
}

function spreadCell({ agreement, spread }: SheetPrice): Cell {
  if (agreement === "single-source") return { value: null, none: true, note: "one source" };
  if (agreement === "scope-unknown") return { value: null, none: true, note: "not compared" };
  return { value: spread };
}

function ends({ agreement, highest, lowest }: SheetPrice): { readonly note?: string } {
  if (agreement === "scope-unknown") return { note: SCOPE_UNKNOWN };
  return agreement === "disputed"
    ? { note: `highest ${FEEDS[highest.feedId].name}, lowest ${FEEDS[lowest.feedId].name}` }
    : {};
}

/** What one feed states, and why it does not count where it does not. */
function feedCell(said: readonly StandingStatement[], feed: FeedId): Cell {
  const own = said.filter(({ feedId }) => feedId === feed);
  const [first] = own;
  if (first === undefined) return { value: null, none: true, note: "does not list it" };
  const values = own.map(({ usdPerMtok }) => usdPerMtok);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const note = low === high ? STANDING_NOTES[first.standing] : "says both";
  const value = low === high ? high : { low, point: null, high };
  return note === undefined ? { value } : { value, note: note.replace("DAY", first.lastSeen) };
}

const STANDING_NOTES = {
  counts: undefined,
  repeated: "an older copy of the same list, seen DAY",
  "not-followed": "from before the price changed, not seen to follow since DAY",
  "beside-contract": "list price",
  "other-hours": "list price, paid in the hours the contract leaves out",
} as const satisfies Record<StandingStatement["standing"], string | undefined>;
