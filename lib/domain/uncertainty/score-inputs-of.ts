import { labKey } from "../catalog/offering.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import type { Market } from "../portfolio/hosting.ts";
import { labMixOf, poolOf } from "../portfolio/lab-mix.ts";
import { ownersOf } from "../portfolio/ownership-scenarios.ts";
import type { Portfolio, PortfolioContract } from "../portfolio/portfolio.ts";
import { stakesThroughChains } from "../portfolio/stake-in.ts";
import type { Ownership } from "../ties/ownership.ts";
import type { View } from "../view/view.ts";
import { conflictInputs } from "./conflict-inputs.ts";
import { type InputList, inputList, type QualityOf, SHARE } from "./input-list.ts";
import { lockInInputs, spendInput, workSpendInput } from "./lock-in-inputs.ts";
import type { MixInputs, OwnerInputs, ScoreInputs } from "./score-inputs.ts";

/** Freezes what the scores of a company read on a day into plain data that a run needs nothing beside. */
export function scoreInputsOf(
  portfolio: Portfolio,
  ownerships: readonly Ownership[],
  market: Market,
  { view, qualityOf }: { readonly view: View; readonly qualityOf: QualityOf },
): ScoreInputs {
  const list = inputList(qualityOf);
  const nameOf = (id: string) => market.parties.get(id)?.name ?? id;
  const stakesOf = stakesThroughChains(ownerships, nameOf);
  const vendors = portfolio.contracts.map((contract) => ({
    id: contract.id,
    name: contract.name,
    vendorId: contract.vendorId,
    vendorName: contract.vendorName,
    spendPerYear: spendInput(contract, list),
    lockIn: lockInInputs(contract, market, list),
    conflict: conflictInputs(
      contract,
      {
        pool: poolOf(contract, market),
        links: portfolio.labLinks.filter(({ providerId }) => providerId === contract.vendorId),
        stakeIn: stakesOf(contract.vendorId),
        nameOf,
      },
      list,
    ),
    mix: mixInputs(contract, market, list, nameOf),
  }));
  const suppliers = [
    ...new Set(
      vendors.flatMap(({ vendorId, mix }) => [
        vendorId,
        ...(mix?.parts.map(({ party }) => party) ?? []),
      ]),
    ),
  ].toSorted();
  return {
    methodVersion: METHOD_VERSION,
    organisation: portfolio.organisation.id,
    asOf: view.asOf,
    asKnown: view.asKnown,
    basis: view.basis,
    vendors,
    owners: ownerInputs(suppliers, ownerships, market, list, nameOf),
    inputs: list.all(),
  };
}

function mixInputs(
  contract: PortfolioContract,
  market: Market,
  list: InputList,
  nameOf: (partyId: string) => string,
): MixInputs {
  const { routerMix, workloads, vendorId, vendorName } = contract;
  const stated = labMixOf(contract, market, nameOf);
  if (stated.parts === null) return null;
  if (routerMix !== null)
    return {
      kind: "stated",
      parts: routerMix.map(({ labId, share }) => ({
        party: labId,
        share: list.add(
          `contract/${contract.id} router-mix ${labId}`,
          {
            ...SHARE,
            label: `${nameOf(labId)} in the mix of ${vendorName}`,
            alike: `vendor/${vendorId} router-mix ${labId}`,
          },
          share,
        ),
      })),
    };
  const parts = new Map<string, { usd: string; share: number }[]>();
  for (const workload of workloads)
    for (const { offeringId, share } of workload.currentSplit) {
      const offering = market.offerings.find(({ id }) => id === offeringId);
      if (offering === undefined) return null;
      const lab = labKey(offering);
      if (lab === vendorId) continue;
      parts.set(lab, [
        ...(parts.get(lab) ?? []),
        { usd: workSpendInput(workload, contract, list), share },
      ]);
    }
  return {
    kind: "work",
    parts: [...parts].map(([party, of]) => ({ party, of })),
    all: workloads.map((workload) => workSpendInput(workload, contract, list)),
  };
}

function ownerInputs(
  suppliers: readonly string[],
  ownerships: readonly Ownership[],
  { parties }: Market,
  list: InputList,
  nameOf: (partyId: string) => string,
): OwnerInputs {
  return {
    suppliers,
    owners: ownersOf(suppliers, ownerships, parties).map(({ id, whole, stakes }) => ({
      id,
      whole,
      stakes: stakes.map(({ supplier, stake }) => ({
        supplier,
        share: list.add(
          `stake/${stake.id} share`,
          { ...SHARE, label: `${nameOf(stake.holderId)}'s part of ${nameOf(supplier)}` },
          { value: stake.share, facts: stake.claims.map(({ factId }) => factId) },
        ),
      })),
    })),
  };
}
