import type { Offering } from "../../domain/catalog/offering.ts";
import type { SellerKind } from "../../domain/catalog/seller-kind.ts";
import type { Source } from "../../domain/fact/source.ts";

export type SeedSeller = {
  readonly id: string;
  readonly name: string;
  readonly operatorId: string | null;
  readonly kind: SellerKind;
};

export type SeedModel = {
  readonly id: string;
  readonly name: string;
  readonly labId: string | null;
  readonly family: string | null;
  readonly openWeights: boolean | null;
  readonly contextTokens: number | null;
  /** A day, month or year, as far as it is known. */
  readonly releaseDate: string | null;
};

/** An offering with where its listing, prices apart, was read. */
export type SeedOffering = Offering & { readonly sourceId: string; readonly observedAt: string };

/** A name that moves from model to model; never an offering of its own. */
export type SeedAlias = {
  readonly sellerId: string;
  readonly alias: string;
  /** The seller's id it stood for on the day; null where the source does not say. */
  readonly sellerModelId: string | null;
  readonly observedAt: string;
};

/** What was read, left out, and could not be matched: nothing is dropped unsaid. */
export type SeedReport = {
  readonly listingsRead: number;
  /** Listings left out, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
  readonly offerings: number;
  readonly pricedOfferings: number;
  readonly zeroPricesDropped: number;
  /** Listings that carry prices of both packages. */
  readonly withDatedPrices: number;
  /** `seller model -> entry`: entries of genai-prices that answered for another model or scope. */
  readonly datedPricesRefused: readonly string[];
  /** Models whose maker is not in the register of parties. */
  readonly modelsWithoutLab: readonly string[];
  /** Models that one seller alone lists: on sale nowhere else, or named in a way that was not matched. */
  readonly modelsAtOneSeller: readonly string[];
};

export type SeedCatalog = {
  readonly sellers: readonly SeedSeller[];
  readonly models: readonly SeedModel[];
  readonly offerings: readonly SeedOffering[];
  readonly aliases: readonly SeedAlias[];
  readonly sources: readonly Source[];
  readonly report: SeedReport;
};
