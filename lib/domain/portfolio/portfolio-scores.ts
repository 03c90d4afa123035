import {
  anyNumberOfSuppliers,
  effectiveSuppliersOf,
} from "../indices/concentration/effective-suppliers.ts";
import {
  independentSuppliers,
  independentSuppliersOf,
} from "../indices/concentration/independent-suppliers.ts";
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
import type { Agreement } from "../uncertainty/rank-agreement.ts";
import type { Market } from "./hosting.ts";
import { poolOf } from "./lab-mix.ts";
import { vendorMixes } from "./vendor-mixes.ts";
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
  /** How clearly one vendor is worse than another; nothing before a run. */
  readonly agreements: readonly Agreement[];
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
  const behind = lookThroughExposureOf(lines, vendorMixes(contracts, market, nameOf));
  const labs = {
    ...behind,
    // A lab that also sells to us is one lab, whichever of our contracts the money went through.
    recipients: behind.recipients.map((one) => ({
      ...one,
      label: market.parties.get(one.recipient)?.name ?? one.label,
    })),
  };
  const labLines: SpendLine[] = labs.recipients.map(({ recipient, label, usd, facts }) => ({
    supplier: recipient,
    label,
    usd: { value: usd, facts },
  }));
  const isFollowed = labLines.some(({ usd }) => usd.value.low > 0);
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
    labs: {
      ...labs,
      effective: isFollowed
        ? effectiveSuppliersOf(labLines, labs.undisclosed)
        : anyNumberOfSuppliers("Labs behind the spend", WHOSE_MODELS),
    },
    independent: !isFollowed
      ? anyNumberOfSuppliers(independentSuppliers.name, WHOSE_MODELS)
      : independentSuppliersOf(
          labLines,
          ownershipScenarios(
            labLines.map(({ supplier }) => supplier),
            ownerships,
            market.parties,
          ),
          labs.undisclosed,
        ),
    byVendor,
    agreements: [],
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

const WHOSE_MODELS = "Whose models do the vendors serve us?";
