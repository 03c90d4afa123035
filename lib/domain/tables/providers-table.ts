import { conflictOfInterest } from "../indices/conflict/conflict-of-interest.ts";
import { lockIn } from "../indices/lock-in/lock-in.ts";
import { clearlyWorseThan } from "../portfolio/clear-differences.ts";
import type { PortfolioScores, VendorScores } from "../portfolio/portfolio-scores.ts";
import type { ProviderProfile } from "../profiles/provider-profile.ts";
import type { Cell, Table } from "../table/table.ts";
import type { Basis } from "../ties/basis.ts";
import type { Party } from "../ties/party.ts";
import { PARTY_KINDS } from "../ties/tie-words.ts";
import { absenceOn, amountColumns, capitalised, totalCell } from "./amount-cell.ts";

/** Providers side by side; scores only for those the company has a contract with. */
export const providersTable = (
  profiles: readonly ProviderProfile[],
  { byVendor, agreements }: Compared,
  parties: ReadonlyMap<string, Party>,
  basis: Basis,
): Table => {
  const nameOf = (id: string) => parties.get(id)?.name ?? id;
  return {
    id: "providers",
    title: "Providers",
    note: `Capital counts equity and convertible notes in labs; compute counts what labs have agreed to buy. ${outsideLabs(profiles)}Rollups, superseded, ended, denied and rumoured deals are in no total, and announced, conditional, committed and paid are never added to each other. Scores are the company’s and need a contract. One provider is called clearly worse than another only where at least 95 % of common draws agree.`,
    columns: [
      { id: "provider", label: "Provider", unit: null },
      { id: "kind", label: "Kind", unit: null, exportOnly: true },
      { id: "country", label: "Seat", unit: null },
      { id: "backed", label: "Labs backed", unit: "count" },
      ...amountColumns(basis, (amount) =>
        amount === basis ? `Capital ${amount}` : capitalised(amount),
      ),
      { id: "compute", label: `Compute sold ahead, ${basis}`, unit: "usd" },
      { id: "labs", label: "Labs sold", unit: "count" },
      { id: "offerings", label: "Priced offerings", unit: "count" },
      { id: "lock-in", label: "Lock-in", unit: "score-0-100" },
      { id: "conflict", label: "Conflict", unit: "score-0-100" },
      { id: "harder", label: "Clearly harder to leave than", unit: null },
      { id: "more-conflicted", label: "Clearly more conflicted than", unit: null },
    ],
    rows: profiles.map(({ party, ...profile }) => {
      const vendor = byVendor.find(({ contract }) => contract.vendorId === party.id);
      return {
        id: party.id,
        cells: {
          provider: {
            value: party.name,
            href: `/providers/${party.id}`,
            note: PARTY_KINDS[party.kind],
          },
          kind: { value: PARTY_KINDS[party.kind] },
          country:
            party.hqCountry === null
              ? { value: null, note: "not recorded" }
              : { value: party.hqCountry },
          backed: { value: profile.labsBacked.length },
          announced: totalCell(profile.capital.announced, nameOf),
          conditional: totalCell(profile.capital.conditional, nameOf),
          committed: totalCell(profile.capital.committed, nameOf, "not known"),
          paid: totalCell(profile.capital.paid, nameOf),
          compute: totalCell(profile.compute[basis], nameOf, absenceOn(basis)),
          labs: { value: profile.labsSold.length },
          offerings: { value: profile.catalog.priced },
          "lock-in": linked(lockInCell(vendor), vendor && `/lock-in/${vendor.contract.id}`),
          conflict: linked(conflictCell(vendor), vendor && `/conflicts#vendor-${party.id}`),
          harder: clearlyWorseCell(vendor, lockIn.id, { byVendor, agreements }),
          "more-conflicted": clearlyWorseCell(vendor, conflictOfInterest.id, {
            byVendor,
            agreements,
          }),
        },
      };
    }),
  };
};

/** The company's vendors, and how clearly one is worse than another. */
export type Compared = Pick<PortfolioScores, "byVendor" | "agreements">;

/** Where the company has no contracts, nothing is compared. */
export const NO_SCORES: Compared = { byVendor: [], agreements: [] };

/** Whom a vendor is clearly worse than; where draws disagree that is said, never an order. */
function clearlyWorseCell(
  vendor: VendorScores | undefined,
  index: string,
  { byVendor, agreements }: Compared,
): Cell {
  if (vendor === undefined) return NO_CONTRACT;
  const names = clearlyWorseThan(vendor, index, byVendor, agreements);
  return names.length === 0
    ? { value: null, note: "no clear difference", none: true }
    : { value: names.join(", ") };
}

function outsideLabs(profiles: readonly ProviderProfile[]): string {
  const left = profiles.reduce((sum, { tiesOutsideLabs }) => sum + tiesOutsideLabs, 0);
  if (left === 0) return "";
  return `${left} ${left === 1 ? "tie" : "ties"} of either sort with companies that are not labs ${left === 1 ? "is" : "are"} left out here and stand in the providers’ tables of ties. `;
}

const linked = (cell: Cell, href: string | undefined): Cell =>
  href === undefined ? cell : { ...cell, href };

const NO_CONTRACT: Cell = { value: null, note: "no contract", none: true };

/** Lock-in as a cell: no headline where too little is known, no number without a contract. */
export function lockInCell(vendor: VendorScores | undefined): Cell {
  if (vendor === undefined) return NO_CONTRACT;
  const { score, headline, coverage } = vendor.lockIn;
  return headline
    ? { value: score.value }
    : { value: null, note: `too little known (${Math.round(coverage * 100)} %)` };
}

/** Conflict as a cell: an interval too wide to be a finding says so. */
export function conflictCell(vendor: VendorScores | undefined): Cell {
  if (vendor === undefined) return NO_CONTRACT;
  const { score, determinable } = vendor.conflict.conflict;
  return determinable ? { value: score.value } : { value: null, note: "not determinable" };
}
