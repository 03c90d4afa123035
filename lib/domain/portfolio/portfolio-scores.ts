import { isRetiredOn, labKey, operatorKey } from "../catalog/offering.ts";
import { effectiveSuppliersOf } from "../indices/concentration/effective-suppliers.ts";
import { independentSuppliersOf } from "../indices/concentration/independent-suppliers.ts";
import { largestSuppliersOf } from "../indices/concentration/largest-suppliers.ts";
import {
  type LookThroughExposure,
  lookThroughExposureOf,
} from "../indices/concentration/look-through-exposure.ts";
import type { SpendLine } from "../indices/concentration/spend-line.ts";
import { supplierDiversityOf } from "../indices/concentration/supplier-diversity.ts";
import { concentrationOf } from "../indices/concentration/vendor-concentration.ts";
import {
  type PortfolioConflict,
  portfolioConflictOf,
} from "../indices/conflict/conflict-of-interest.ts";
import type { Score } from "../indices/index-definition.ts";
import type { Ownership } from "../ties/ownership.ts";
import type { Market } from "./hosting.ts";
import { labMix } from "./lab-mix.ts";
import { ownershipScenarios } from "./ownership-scenarios.ts";
import type { Portfolio, PortfolioContract } from "./portfolio.ts";
import { stakesThroughChains } from "./stake-in.ts";
import { type VendorConflict, vendorConflict } from "./vendor-conflict.ts";
import { type VendorLockIn, vendorLockIn } from "./vendor-lock-in.ts";

export type VendorScores = VendorLockIn & {
  readonly contract: PortfolioContract;
  readonly conflict: VendorConflict;
};

/** Every index of a company on a day. */
export type PortfolioScores = {
  readonly contracts: number;
  readonly spendUsdPerYear: number;
  /** Over vendors, as the invoices come in. */
  readonly vendors: {
    readonly concentration: Score;
    readonly effective: Score;
    readonly largest: Score;
    readonly diversity: Score;
  };
  /** Over the labs whose models do the work. */
  readonly labs: LookThroughExposure & { readonly effective: Score };
  readonly independent: Score;
  readonly byVendor: readonly VendorScores[];
  readonly conflict: PortfolioConflict;
};

/**
 * All scores of a company's position: concentration as invoiced and looked
 * through, independence, and lock-in and conflict vendor by vendor.
 *
 * @throws RangeError if nothing is spent
 */
export function portfolioScores(
  portfolio: Portfolio,
  ownerships: readonly Ownership[],
  market: Market,
): PortfolioScores {
  const { contracts, labLinks } = portfolio;
  const nameOf = (id: string) => market.parties.get(id)?.name ?? id;
  const lines: SpendLine[] = contracts.map(({ vendorId, vendorName, spendUsdPerYear }) => ({
    supplier: vendorId,
    label: vendorName,
    usd: spendUsdPerYear,
  }));
  const labs = lookThroughExposureOf(
    lines,
    contracts.map((contract) => labMix(contract, market, nameOf)),
  );
  const labLines: SpendLine[] = labs.recipients.map(({ recipient, label, usd, facts }) => ({
    supplier: recipient,
    label,
    usd: { value: usd, facts },
  }));
  const stakesOf = stakesThroughChains(ownerships, nameOf);
  const byVendor = contracts.map((contract): VendorScores => ({
    contract,
    ...vendorLockIn(contract, market),
    conflict: vendorConflict({
      providerId: contract.vendorId,
      ability: contract.providerChoosesShare,
      pool: poolOf(contract, market),
      links: labLinks.filter(({ providerId }) => providerId === contract.vendorId),
      stakeIn: stakesOf(contract.vendorId),
      nameOf,
    }),
  }));
  return {
    contracts: contracts.length,
    spendUsdPerYear: contracts.reduce(
      (sum, { spendUsdPerYear }) =>
        sum + (spendUsdPerYear.value.point ?? spendUsdPerYear.value.low),
      0,
    ),
    vendors: {
      concentration: concentrationOf(lines),
      effective: effectiveSuppliersOf(lines),
      largest: largestSuppliersOf(lines, 1),
      diversity: supplierDiversityOf(lines, 1),
    },
    labs: { ...labs, effective: effectiveSuppliersOf(labLines, labs.undisclosed) },
    independent: independentSuppliersOf(
      labLines,
      ownershipScenarios(
        labLines.map(({ supplier }) => supplier),
        ownerships,
        market.parties,
      ),
      labs.undisclosed,
    ),
    byVendor,
    conflict: portfolioConflictOf(
      byVendor.map(({ contract, conflict }) => ({
        provider: contract.vendorId,
        label: contract.vendorName,
        usd: contract.spendUsdPerYear,
        ability: contract.providerChoosesShare,
        pressure: conflict.pressure,
      })),
    ),
  };
}

/**
 * Labs whose models a vendor sells and the company accepts for the work under its
 * contract; null where nobody has said what it accepts.
 */
function poolOf(
  { vendorId, workloads }: PortfolioContract,
  { offerings, day }: Market,
): string[] | null {
  const accepted = workloads.map(({ acceptableModelIds }) => acceptableModelIds);
  if (accepted.length === 0 || accepted.includes(null)) return null;
  const models = new Set(accepted.flatMap((ids) => ids ?? []));
  const sold = offerings.filter(
    (offering) =>
      operatorKey(offering) === vendorId &&
      models.has(offering.model.id) &&
      !isRetiredOn(offering, day),
  );
  return [...new Set(sold.map(labKey))];
}
