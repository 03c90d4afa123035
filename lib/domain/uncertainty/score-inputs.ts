import type { EgressTerms } from "../portfolio/hosting.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { Basis } from "../ties/basis.ts";
import type { ScoreInput } from "./score-input.ts";

/** The id of an input. */
export type InputId = string;

/** A part of some spend: the id of what is spent, and what of it goes here. */
export type SpendPart = { readonly usd: InputId; readonly share: number };

/** How hard one vendor is to leave, as references to inputs; null where a part cannot be worked out. */
export type LockInInputs = {
  readonly spendPerYear: InputId;
  readonly committed: InputId;
  readonly notice: InputId;
  readonly terabytes: InputId;
  readonly lineEfficiency: InputId;
  readonly rebuild: readonly InputId[];
  readonly exitCosts: readonly InputId[] | null;
  /** Price lists of data leaving, the dearest of which counts, and what part of it is charged. */
  readonly egress: { readonly lists: readonly EgressTerms["tiers"][]; readonly charged: InputId };
  readonly hosted: readonly (SpendPart & { readonly hosts: InputId })[] | null;
  readonly kept: readonly { readonly usd: InputId; readonly facets: readonly InputId[] }[] | null;
};

/** What a provider gains from one lab: the margin on its own models, or the terms of a deal. */
export type GainInputs =
  | { readonly kind: "first-party"; readonly margin: InputId }
  | {
      readonly kind: "third-party";
      readonly take: InputId;
      readonly revenueShare: InputId;
      readonly computePerRevenue: InputId;
      readonly servedHere: InputId;
      readonly computeMargin: InputId;
      readonly stake: InputId;
      readonly labMargin: InputId;
    };

export type ConflictInputs = {
  readonly ability: InputId;
  /** The labs it may choose between; null where nobody has said. */
  readonly pool:
    | readonly { readonly labId: string; readonly labName: string; readonly gain: GainInputs }[]
    | null;
};

/** Where the money of one contract goes on to; null where it cannot be followed. */
export type MixInputs =
  | { readonly kind: "stated"; readonly parts: readonly { party: string; share: InputId }[] }
  | {
      readonly kind: "work";
      readonly parts: readonly { party: string; of: readonly SpendPart[] }[];
      /** The spend of all its work, by which parts are weighed. */
      readonly all: readonly InputId[];
    }
  | null;

export type VendorInputs = {
  /** The contract. */
  readonly id: string;
  readonly name: string;
  readonly vendorId: string;
  readonly vendorName: string;
  readonly spendPerYear: InputId;
  readonly lockIn: LockInInputs;
  readonly conflict: ConflictInputs;
  readonly mix: MixInputs;
};

/** Who owns the suppliers that the money ends with. */
export type OwnerInputs = {
  readonly suppliers: readonly string[];
  readonly owners: readonly {
    readonly id: string;
    /** Suppliers that belong to it whole. */
    readonly whole: readonly string[];
    readonly stakes: readonly { readonly supplier: string; readonly share: InputId }[];
  }[];
};

/**
 * Everything that the scores of one company read on one day, as plain data: a
 * run over it needs nothing else, here or on another machine.
 */
export type ScoreInputs = {
  readonly methodVersion: string;
  readonly organisation: string;
  readonly asOf: PlainDate;
  /** null for all that is known. */
  readonly asKnown: string | null;
  readonly basis: Basis;
  /** In the order of their ids. */
  readonly inputs: readonly ScoreInput[];
  readonly vendors: readonly VendorInputs[];
  readonly owners: OwnerInputs;
};
