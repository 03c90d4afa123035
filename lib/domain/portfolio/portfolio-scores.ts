import type { Measured } from "../explain/measured.ts";
import { isRetiredOn, labKey, operatorKey } from "../catalog/offering.ts";
import { effectiveSuppliersOf } from "../indices/concentration/effective-suppliers.ts";
import { independentSuppliersOf } from "../indices/concentration/independent-suppliers.ts";
import { largestSuppliersOf } from "../indices/concentration/largest-suppliers.ts";
import {
  type LookThroughExposure,
  lookThroughExposureOf,
} from "../indices/concentration/look-through-exposure.ts";
import type { RouterMix } from "../indices/concentration/router-mix.ts";
import type { SpendLine } from "../indices/concentration/spend-line.ts";
import { supplierDiversityOf } from "../indices/concentration/supplier-diversity.ts";
import { concentrationOf } from "../indices/concentration/vendor-concentration.ts";
import {
  type PortfolioConflict,
  portfolioConflictOf,
} from "../indices/conflict/conflict-of-interest.ts";
import type { Score } from "../indices/index-definition.ts";
import { exact } from "../quantity/estimate.ts";
import type { Ownership } from "../ties/ownership.ts";
import type { Market } from "./hosting.ts";
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

/**
 * Which labs' models a contract's money pays for: the router's realised mix
 * where there is one, else the models the work runs on today.
 */
function labMix(
  contract: PortfolioContract,
  { offerings }: Market,
  nameOf: (id: string) => string,
): RouterMix {
  const { vendorId, vendorName, routerMix, workloads } = contract;
  const missing = `Which labs' models does ${vendorName} serve us?`;
  if (routerMix !== null)
    return {
      intermediary: vendorId,
      parts: routerMix.map(({ labId, share }) => ({
        recipient: labId,
        label: nameOf(labId),
        share,
      })),
      missing,
    };
  const total = workloads.reduce(
    (sum, { spendUsdPerMonth }) => sum + spendUsdPerMonth.value.high,
    0,
  );
  const byLab = new Map<string, { share: number; facts: string[] }>();
  for (const { spendUsdPerMonth, currentSplit, splitFacts } of workloads) {
    // Where nobody has said what work runs on, its money may have gone to any lab.
    if (currentSplit.length === 0) return { intermediary: vendorId, parts: null, missing };
    for (const { offeringId, share } of currentSplit) {
      const offering = offerings.find(({ id }) => id === offeringId);
      if (offering === undefined) return { intermediary: vendorId, parts: null, missing };
      const lab = labKey(offering);
      const soFar = byLab.get(lab) ?? { share: 0, facts: [] };
      byLab.set(lab, {
        share: soFar.share + (share * spendUsdPerMonth.value.high) / total,
        facts: [...soFar.facts, ...spendUsdPerMonth.facts, ...splitFacts],
      });
    }
  }
  if (total === 0) return { intermediary: vendorId, parts: null, missing };
  return {
    intermediary: vendorId,
    // What the vendor's own models serve stays with it.
    parts: [...byLab]
      .filter(([lab]) => lab !== vendorId)
      .map(([lab, { share, facts }]) => ({
        recipient: lab,
        label: nameOf(lab),
        share: measuredShare(share, facts),
      })),
    missing,
  };
}

const measuredShare = (share: number, facts: readonly string[]): Measured => ({
  value: exact(Math.min(1, share)),
  facts: [...new Set(facts)],
});
