import type { PlainDate } from "../quantity/plain-date.ts";
import type { PriceRow } from "./price.ts";
import type { SellerKind } from "./seller-kind.ts";

/**
 * Where an offering is served. `bare` is an Amazon Bedrock id without a region
 * prefix, whose scope sources read differently; `unknown` is not stated.
 */
export const SCOPES = ["global", "geo", "region", "data-zone", "gov", "bare", "unknown"] as const;
export type Scope = (typeof SCOPES)[number];

export const LIFECYCLES = ["preview", "active", "deprecated", "retired"] as const;
export type Lifecycle = (typeof LIFECYCLES)[number];

export type Model = {
  readonly id: string;
  readonly name: string;
  /** The party that made it; null where it is not in the register. */
  readonly labId: string | null;
  /** Null where not stated. */
  readonly openWeights: boolean | null;
  /** When it came out: a day, month or year, as far as it is known; null where not stated. */
  readonly released: string | null;
};

export type Seller = {
  readonly id: string;
  readonly name: string;
  /** The party that runs it; null where it is not in the register. */
  readonly operatorId: string | null;
  /** Whose prices of it are believed first; absent where that does not matter. */
  readonly kind?: SellerKind;
};

/** One model, sold by one seller in one scope. Sellers are never merged. */
export type Offering = {
  readonly id: string;
  readonly model: Model;
  readonly seller: Seller;
  /** The name the seller's own interface takes. */
  readonly sellerModelId: string;
  readonly scope: Scope;
  /** `us`, `eu`, a region; null where the scope needs no name. */
  readonly scopeName: string | null;
  /** Null where not stated. */
  readonly contextTokens: number | null;
  readonly lifecycle: Lifecycle | null;
  /** Day on which its end was made known, and first day on which it is not recommended; null where not stated. */
  readonly announcedOn?: PlainDate | null;
  readonly deprecatedOn?: PlainDate | null;
  /** First day on which it can't be used; null where none is announced. */
  readonly retiresOn: PlainDate | null;
  /** What the seller names in its place. */
  readonly replacedBy?: string | null;
  readonly prices: readonly PriceRow[];
};

/** Who is paid at the end: the operator, or the seller itself where its operator is not in the register. */
export const operatorKey = ({ seller }: Pick<Offering, "seller">): string =>
  seller.operatorId ?? `seller:${seller.id}`;

/** Whose model it is: the lab, or the model itself where its lab is not in the register. */
export const labKey = ({ model }: Pick<Offering, "model">): string =>
  model.labId ?? `model:${model.id}`;

/** Whether an offering can no longer be used on a day. */
export const isRetiredOn = (
  offering: Pick<Offering, "retiresOn" | "lifecycle">,
  day: PlainDate,
): boolean =>
  offering.retiresOn === null ? offering.lifecycle === "retired" : offering.retiresOn <= day;
