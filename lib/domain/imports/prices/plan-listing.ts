import { FEEDS, type FeedId } from "../../catalog/feed.ts";
import { lineOf } from "../../catalog/line-of.ts";
import type { FeedListing, FeedPrice } from "../../catalog/feed-listing.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import { factChanges, factsInWords, servingFacts } from "./fact-changes.ts";
import { listingFlags, type Market } from "./listing-flags.ts";
import { AMOUNT_LIMIT, MOST_TOKENS } from "./kept-limits.ts";
import { listingLabel, listingValue } from "./listing-words.ts";
import { farMoves } from "./moved-prices.ts";
import { type Known, newPrices } from "./new-prices.ts";
import { heldOn, standingPrices } from "./standing-prices.ts";
import { amountOf, inThousands, lineInWords } from "./price-line.ts";
import type { PlannedRow } from "./price-plan.ts";
import type { Sighting, StoredOffering } from "./stored-catalog.ts";

type Planning = {
  readonly feedId: FeedId;
  readonly observedOn: PlainDate;
  /** The offering the listing is of; undefined where the catalog has none. */
  readonly offering: StoredOffering | undefined;
  readonly modelId: string;
  readonly market: Market;
};

/** What becomes of one listing of a price file. What the catalog does not have has no id yet. */
export function planListing(listing: FeedListing, planning: Planning): PlannedRow {
  const { offering, modelId, feedId, observedOn } = planning;
  const row = {
    place: listing.place,
    label: listingLabel(listing),
    value: listingValue(listing),
    offeringId: offering?.id ?? null,
  };
  const unfit = unfitIn(listing, modelId);
  if (unfit.length > 0) return refused({ ...row, flags: [] }, unfit);

  const seen = sightingsOf(offering, feedId);
  const said = offering?.prices.filter((price) => price.feedId === feedId);
  const rows = said === undefined || said.length === 0 ? [] : standingPrices(said);
  const known: Known = { rows, seen, observedOn, feedId };
  const flags = listingFlags(listing, planning).concat(farMoves(listing.prices, rows, observedOn));
  const prices = newPrices(listing.prices, known);
  if (prices.faults.length > 0) return refused({ ...row, flags }, prices.faults);

  const isNew = offering === undefined;
  const isRevived = offering?.isWithdrawn ?? false;
  const facts = isNew
    ? { change: null, diffs: factsInWords(listing), notes: [] }
    : isRevived
      ? {
          change: { before: offering.facts, after: servingFacts(listing) },
          diffs: factsInWords(listing),
          notes: [],
        }
      : factChanges(listing, offering, { feedId, observedOn });
  const diffs = facts.diffs.concat(prices.diffs);
  const outcome = isNew || isRevived ? "create" : diffs.length > 0 ? "update" : "unchanged";
  const isSeen = seen.some((sighting) => sighting.observedAt === observedOn);
  const writesNothing = outcome === "unchanged" && isSeen;
  return {
    ...row,
    outcome,
    flags,
    reasons: listing.notes.concat(facts.notes, otherModel(listing, planning)),
    diffs,
    payload: writesNothing ? null : { kind: "listing", listing, facts: facts.change },
    writes: writesNothing
      ? null
      : {
          offeringId: offering?.id ?? "",
          listing,
          modelId,
          isNew,
          isRevived,
          facts: facts.change,
          prices: prices.added,
          notListed: leftOut(listing, known),
        },
  };
}

const refused = (
  row: Pick<PlannedRow, "place" | "label" | "value" | "offeringId" | "flags">,
  reasons: readonly string[],
): PlannedRow => ({ ...row, outcome: "error", reasons, diffs: [], payload: null, writes: null });

/** Days on which a feed listed an offering: by a sighting, or by a price seen then. */
export const sightingsOf = (offering: StoredOffering | undefined, feedId: FeedId): Sighting[] =>
  offering === undefined
    ? []
    : [
        ...offering.sightings.filter((seen) => seen.feedId === feedId),
        ...offering.prices
          .filter((price) => price.feedId === feedId)
          .filter((price) => !offering.sightings.some((seen) => isOfOneFile(seen, price)))
          .map(({ observedAt, sourceId }) => ({ feedId, observedAt, sourceId })),
      ];

const isOfOneFile = (seen: Sighting, price: Pick<Sighting, "feedId" | "observedAt">): boolean =>
  seen.feedId === price.feedId && seen.observedAt === price.observedAt;

/** The lines that a feed said until a file that leaves them out; a sheet of our own names what it is about and no more. */
function leftOut({ prices }: FeedListing, { rows, observedOn, feedId }: Known): string[] {
  if (rows.length === 0 || FEEDS[feedId].authority === "contract") return [];
  const listed = new Set(prices.map(lineOf));
  return [...Map.groupBy(rows, lineOf)].flatMap(([line, said]) =>
    listed.has(line) || heldOn(said, observedOn).length === 0 ? [] : [line],
  );
}

function otherModel({ model }: FeedListing, { offering, modelId }: Planning): string[] {
  return offering === undefined || modelId === model.id
    ? []
    : [`the catalog has it as the model ${modelId}, this file as ${model.id}; the catalog's stays`];
}

/** Why a listing can't be taken at all. */
function unfitIn({ prices, contextTokens }: FeedListing, modelId: string): string[] {
  const unfit = modelId === "" ? ["no model can be told from its name"] : [];
  if (contextTokens !== null && !isTokenCount(contextTokens))
    unfit.push(`its context of ${contextTokens} tokens is none; expected ${TOKEN_COUNT}`);
  for (const price of prices) {
    const fault = priceFault(price);
    if (fault !== undefined) unfit.push(`${lineInWords(price)}: ${fault}`);
  }
  return unfit;
}

function priceFault(price: FeedPrice): string | undefined {
  const stated = "usdEach" in price ? price.usdEach : price.usdPerMtok;
  if (!(stated >= 0 && stated < AMOUNT_LIMIT))
    return `${stated} is no price; expected zero or more, below ${AMOUNT_LIMIT}`;
  if (stated > 0 && amountOf(price) === 0)
    return `${stated} is less than can be kept; check the unit`;
  const { effectiveFrom, effectiveTo, minPromptTokens } = price;
  if (!isTokenCount(minPromptTokens))
    return `starts at ${minPromptTokens} tokens; expected ${TOKEN_COUNT}`;
  if (effectiveFrom !== null && effectiveTo !== null && effectiveTo <= effectiveFrom)
    return `ends on ${effectiveTo}, before it begins`;
  return undefined;
}

const TOKEN_COUNT = `a whole number up to ${inThousands(MOST_TOKENS)}`;

const isTokenCount = (tokens: number): boolean =>
  Number.isInteger(tokens) && tokens >= 0 && tokens <= MOST_TOKENS;
