import type { SellerKind } from "../catalog/seller-kind.ts";
import type { FactNote } from "../fact/fact-note.ts";
import type { Source } from "../fact/source.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { Ownership } from "../ties/ownership.ts";
import type { Party } from "../ties/party.ts";

/** What kinds of vendors a person may tick, in reading order. */
export const VENDOR_KINDS = {
  cloud: "Clouds",
  "first-party": "Labs’ own services",
  router: "Routers",
  platform: "Data platforms",
  host: "Hosts of open models",
} as const;
export type VendorKind = keyof typeof VENDOR_KINDS;

export type StackVendor = {
  readonly id: string;
  readonly name: string;
  readonly kind: VendorKind;
  /** Whose models it sells on the day, by `labKey`, those that are left out below included. */
  readonly labs: readonly string[];
};

export type StackModel = {
  readonly id: string;
  readonly name: string;
  readonly labId: string;
  readonly openWeights: boolean | null;
  readonly released: string | null;
};

export type StackListing = {
  readonly id: string;
  readonly model: string;
  readonly seller: string;
  readonly as: string;
  readonly source: string;
  readonly observed: PlainDate;
};

export type StackSeller = {
  readonly id: string;
  readonly name: string;
  readonly operatorId: string | null;
  readonly kind: SellerKind;
};

/** The public register as far as a stack needs it: small enough to go with the page. */
export type StackRegister = {
  readonly day: PlainDate;
  readonly parties: readonly Pick<Party, "id" | "name" | "kind" | "parentId">[];
  readonly ownerships: readonly Ownership[];
  readonly vendors: readonly StackVendor[];
  readonly models: readonly StackModel[];
  readonly sellers: readonly StackSeller[];
  /** One of each model at each seller. */
  readonly listings: readonly StackListing[];
  /** Facts behind the shares owned, with the ids of their sources. */
  readonly notes: readonly (Omit<FactNote, "sources"> & { readonly sources: readonly string[] })[];
  readonly sources: readonly Source[];
  readonly leftOut: {
    readonly models: number;
    readonly kept: number;
    /** Services that cannot be ticked, by name: on trial, or of nobody in the register. */
    readonly services: readonly string[];
  };
};
