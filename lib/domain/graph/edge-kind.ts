import { keysOf } from "../quantity/closed-set.ts";
import { TIE_KINDS } from "../ties/tie-words.ts";

/** What can tie two parties: the register's ties, and a share that one owns of the other. */
export const EDGE_KINDS = { ...TIE_KINDS, ownership_share: "Ownership share" } as const;
export type EdgeKind = keyof typeof EDGE_KINDS;

/** Kinds that are drawn as one line between two parties. Their amounts stay apart, kind by kind. */
export const FAMILIES = {
  capital: "Capital and ownership",
  compute: "Compute and chips",
  rights: "Rights, sales and guaranties",
} as const;
export type FamilyId = keyof typeof FAMILIES;

const FAMILY_OF: Readonly<Record<EdgeKind, FamilyId>> = {
  equity_investment: "capital",
  convertible: "capital",
  acquisition: "capital",
  licensing_hire: "capital",
  equity_in_supplier: "capital",
  ownership_share: "capital",
  compute_commitment: "compute",
  capacity_supply: "compute",
  chip_partnership: "compute",
  revenue_share: "rights",
  exclusivity: "rights",
  distribution_right: "rights",
  board_or_observer_seat: "rights",
  ip_licence: "rights",
  customer_relationship: "rights",
  credit_guarantee: "rights",
};

export const familyOf = (kind: EdgeKind): FamilyId => FAMILY_OF[kind];

export const kindsOf = (family: FamilyId): EdgeKind[] =>
  keysOf(EDGE_KINDS).filter((kind) => FAMILY_OF[kind] === family);
