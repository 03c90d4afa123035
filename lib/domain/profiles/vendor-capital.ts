import type { Basis } from "../ties/basis.ts";
import { counts, isWithLab } from "../ties/tie.ts";
import { type TieTotal, tieTotals } from "../ties/tie-totals.ts";
import { CAPITAL_KINDS } from "../ties/tie-words.ts";
import type { Register } from "./provider-profile.ts";

/** What a company's own vendors have put into AI labs, on a basis. */
export type VendorCapital = {
  readonly total: TieTotal;
  readonly labs: number;
};

/** Capital in labs of the vendors a company has contracts with. */
export function vendorCapital(
  vendorIds: readonly string[],
  { ties }: Pick<Register, "ties">,
  basis: Basis,
): VendorCapital {
  const own = ties.filter(
    (tie) =>
      vendorIds.includes(tie.providerId) && isWithLab(tie) && CAPITAL_KINDS.includes(tie.kind),
  );
  return {
    total: tieTotals(own, CAPITAL_KINDS)[basis],
    labs: new Set(own.filter(counts).map(({ counterpartyId }) => counterpartyId)).size,
  };
}
