import type { FeedId } from "../../catalog/feed.ts";
import type { FeedListing } from "../../catalog/feed-listing.ts";
import type { CountedPrice, PriceRow } from "../../catalog/price.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";

/** A price as it is kept, with the instant we learned of it. */
export type RecordedPrice = (PriceRow | CountedPrice) & { readonly recordedAt: string };

/** What is known of how an offering is served, beside its prices. */
export const SERVING_FACTS = [
  "contextTokens",
  "lifecycle",
  "announcedOn",
  "deprecatedOn",
  "retiresOn",
  "replacedBy",
] as const satisfies readonly (keyof FeedListing)[];
export type ServingFact = (typeof SERVING_FACTS)[number];
export type ServingFacts = Pick<FeedListing, ServingFact>;

/** A day on which a feed listed an offering, and in what it was seen. */
export type Sighting = {
  readonly feedId: FeedId;
  readonly observedAt: PlainDate;
  readonly sourceId: string;
  /** The lines of its prices that the feed had listed before, and left out then. */
  readonly notListed?: readonly string[];
};

export type StoredOffering = {
  readonly id: string;
  readonly modelId: string;
  readonly sellerId: string;
  readonly sellerModelId: string;
  readonly scope: FeedListing["scope"];
  readonly scopeName: string | null;
  readonly facts: ServingFacts;
  /** Whose listing its facts were read from, and on which day it was made. */
  readonly listedBy: FeedId;
  readonly observedAt: PlainDate;
  /** The import that brought it was undone: nobody sees it, and its name is still its own. */
  readonly isWithdrawn: boolean;
  /** Of all feeds, without those that were taken back. */
  readonly prices: readonly RecordedPrice[];
  readonly sightings: readonly Sighting[];
};

/** What the catalog has of whatever a price file could be about. */
export type StoredCatalog = {
  readonly offerings: readonly StoredOffering[];
  readonly sellerIds: ReadonlySet<string>;
  readonly modelIds: ReadonlySet<string>;
  readonly partyIds: ReadonlySet<string>;
  /** Models that people have said the names of this feed stand for. */
  readonly namedModels: ReadonlyMap<string, string>;
  /** Names that move from model to model, with what they stood for since when. */
  readonly aliases: readonly {
    readonly sellerId: string;
    readonly alias: string;
    readonly sellerModelId: string | null;
    readonly observedAt: PlainDate;
  }[];
};

/** What tells offerings apart: who sells what, under which name, served where. */
export const offeringKey = ({
  sellerId,
  sellerModelId,
  scope,
  scopeName,
}: Pick<StoredOffering, "sellerId" | "sellerModelId" | "scope" | "scopeName">): string =>
  // Feeds write one name in different case: Llama-4-Maverick and llama-4-maverick.
  `${sellerId}\n${sellerModelId.toLowerCase()}\n${scope}\n${scopeName ?? ""}`;
