import type { PlainDate } from "../quantity/plain-date.ts";
import type { FeedId } from "./feed.ts";
import type { Lifecycle, Scope } from "./offering.ts";
import type { CountedPrice, PriceRow, TokenUnit } from "./price.ts";
import type { SellerKind } from "./seller-kind.ts";

/** What an import adds to every price by itself: when, by whom, and in what it was seen. */
type Seen = "observedAt" | "feedId" | "sourceId" | "sourceUrl";
export type FeedPrice = Omit<PriceRow, Seen> | Omit<CountedPrice, Seen>;

/**
 * One model at one seller in one scope, as a price file lists it: the form into
 * which every format is translated, and the only one that is reconciled.
 */
export type FeedListing = {
  /** Where it stands in the file: a key of a JSON map, or `row 12`. */
  readonly place: string;
  readonly seller: {
    readonly id: string;
    readonly name: string;
    /** Where the catalog has no such seller, what kind of shop it would be; see SELLER_KINDS. */
    readonly kind: SellerKind;
  };
  /** The name the seller's own interface takes. */
  readonly sellerModelId: string;
  readonly model: {
    /** One id across sellers; what is not recognised is a model of its own. */
    readonly id: string;
    readonly name: string;
    readonly labId: string | null;
    readonly family: string | null;
    readonly openWeights: boolean | null;
    /** A day, month or year; null where not stated. */
    readonly released: string | null;
  };
  readonly scope: Scope;
  readonly scopeName: string | null;
  readonly contextTokens: number | null;
  readonly lifecycle: Lifecycle | null;
  readonly announcedOn: PlainDate | null;
  readonly deprecatedOn: PlainDate | null;
  readonly retiresOn: PlainDate | null;
  readonly replacedBy: string | null;
  readonly prices: readonly FeedPrice[];
  /** The page the file names for it; null where it names none. */
  readonly sourceUrl: string | null;
  /** Fields that were not taken, and why: said, not dropped. */
  readonly notes: readonly string[];
  /** Of what the file states the ordinary price as zero: no price, and odd where the seller charges. */
  readonly zeros?: readonly TokenUnit[] | undefined;
};

/** A name that moves from model to model, as a file lists it. */
export type FeedAlias = {
  readonly sellerId: string;
  readonly alias: string;
  /** What it stood for on the day; null where the file does not say. */
  readonly sellerModelId: string | null;
};

/** Something in a file that is wrong: where, and how to mend it. */
export type RowFault = {
  readonly place: string;
  /** The column or field; null where the whole row is meant. */
  readonly field: string | null;
  readonly reason: string;
};

/** A whole price file, translated. Every row of it is a listing, an alias, a fault, or counted in `leftOut`. */
export type FeedFile = {
  readonly feedId: FeedId;
  /** Rows the file has, of whatever kind. */
  readonly rows: number;
  readonly listings: readonly FeedListing[];
  readonly aliases: readonly FeedAlias[];
  readonly faults: readonly RowFault[];
  /** Rows that were not taken, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
};
