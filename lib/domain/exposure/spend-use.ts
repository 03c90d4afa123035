import {
  isRetiredOn,
  labKey,
  type Model,
  type Offering,
  operatorKey,
} from "../catalog/offering.ts";
import type { Measured } from "../explain/measured.ts";
import type { Market } from "../portfolio/hosting.ts";
import { isDivided } from "../portfolio/lab-mix.ts";
import type { Portfolio, PortfolioContract, PortfolioWorkload } from "../portfolio/portfolio.ts";
import { evaluate, exact } from "../quantity/estimate.ts";
import { counts, type Tie } from "../ties/tie.ts";
import { COMPUTE_KINDS } from "../ties/tie-words.ts";

/** A party that work depends on, for certain or perhaps, and the facts that say so. */
export type Dependence = {
  readonly partyId: string;
  readonly certain: boolean;
  readonly facts: readonly string[];
};

/** A piece of our spend that goes one way: one contract, one model, one seller. */
export type SpendUse = {
  readonly id: string;
  /** The work, and what it runs on where that is known. */
  readonly label: string;
  readonly contract: PortfolioContract;
  readonly workload: PortfolioWorkload | null;
  /** A year, in dollars of the contract. */
  readonly usd: Measured;
  /** Null where nobody has said what the work runs on. */
  readonly model: Model | null;
  readonly labId: string | null;
  /** Whose machines run it; empty where nothing on record says. */
  readonly hosts: readonly Dependence[];
  /** Models the company has accepted for the work; null where nobody has said. */
  readonly acceptedModelIds: readonly string[] | null;
};

/** What the register holds that tells whose machines run a model. */
export type SupplySide = { readonly market: Market; readonly ties: readonly Tie[] };

/**
 * Our spend, cut into pieces that each go one way: a contract's money by the
 * spend of the work under it, and by what that work runs on; a router's by its
 * realised mix.
 */
export const spendUses = ({ contracts }: Pick<Portfolio, "contracts">, supply: SupplySide) =>
  contracts.flatMap((contract) =>
    contract.routerMix === null ? usesOfWork(contract, supply) : usesOfMix(contract, supply),
  );

function usesOfMix(contract: PortfolioContract, supply: SupplySide): SpendUse[] {
  const { market } = supply;
  const listed = contract.workloads.flatMap(({ currentSplit }) =>
    currentSplit.flatMap(({ offeringId }) => offeringOf(offeringId, market) ?? []),
  );
  const accepted = contract.workloads.map(({ acceptableModelIds }) => acceptableModelIds);
  const mix = contract.routerMix ?? [];
  const rest = 1 - mix.reduce((sum, { share }) => sum + (share.value.point ?? share.value.low), 0);
  const named = mix.map(({ labId, share }): SpendUse => {
    const offering = listed.find((one) => labKey(one) === labId);
    return {
      id: `${contract.id}>${labId}`,
      label: `${contract.name}, ${offering?.model.name ?? nameOf(labId, market)}`,
      contract,
      workload: contract.workloads.length === 1 ? (contract.workloads[0] ?? null) : null,
      usd: part(contract.spendUsdPerYear, share),
      model: offering?.model ?? null,
      labId,
      hosts: offering === undefined ? [] : behindReseller(offering.model.id, market),
      acceptedModelIds: accepted.includes(null) ? null : accepted.flatMap((ids) => ids ?? []),
    };
  });
  // What the mix does not name goes somewhere all the same.
  return rest <= ROUNDING
    ? named
    : [
        ...named,
        {
          id: `${contract.id}>rest`,
          label: `${contract.name}, not named in its mix`,
          contract,
          workload: null,
          usd: part(contract.spendUsdPerYear, { value: exact(rest), facts: [] }),
          model: null,
          labId: null,
          hosts: [],
          acceptedModelIds: null,
        },
      ];
}

/** Shares of a mix are rounded; less than this is no rest. */
const ROUNDING = 1e-6;

function usesOfWork(contract: PortfolioContract, supply: SupplySide): SpendUse[] {
  const { workloads, spendUsdPerYear } = contract;
  const total = workloads.reduce(
    (sum, { spendUsdPerMonth }) => sum + spendUsdPerMonth.value.high,
    0,
  );
  const nothingSaid = (workload: PortfolioWorkload | null, usd: Measured): SpendUse => ({
    id: workload === null ? contract.id : `${contract.id}>${workload.id}`,
    label: workload?.name ?? contract.name,
    contract,
    workload,
    usd,
    model: null,
    labId: null,
    hosts: [],
    acceptedModelIds: workload?.acceptableModelIds ?? null,
  });
  if (total === 0 || !isDivided(workloads)) return [nothingSaid(null, spendUsdPerYear)];
  return workloads.flatMap((workload): SpendUse[] => {
    const { spendUsdPerMonth, currentSplit, splitFacts } = workload;
    const usd = part(spendUsdPerYear, {
      value: exact(spendUsdPerMonth.value.high / total),
      facts: spendUsdPerMonth.facts,
    });
    const offerings = currentSplit.map(({ offeringId }) => offeringOf(offeringId, supply.market));
    if (offerings.length === 0 || offerings.includes(undefined))
      return [nothingSaid(workload, usd)];
    return currentSplit.flatMap(({ share }, i) => {
      const offering = offerings[i];
      return offering === undefined
        ? []
        : {
            ...nothingSaid(workload, usd),
            id: `${contract.id}>${workload.id}>${offering.id}`,
            label: `${workload.name} on ${offering.model.name}`,
            usd: {
              value: evaluate((all) => all * share, { of: usd.value }),
              facts: [...new Set([...usd.facts, ...splitFacts])],
            },
            model: offering.model,
            labId: labKey(offering),
            hosts: hostsOfOffering(offering, supply),
          };
    });
  });
}

const offeringOf = (id: string, { offerings }: Market) => offerings.find((one) => one.id === id);

const nameOf = (id: string, { parties }: Market): string => parties.get(id)?.name ?? id;

/** A part of an amount, resting on the facts of both. */
const part = (whole: Measured, share: Measured): Measured => ({
  value: evaluate((all, of) => all * of, { of: whole.value }, { of: share.value }),
  facts: [...new Set([...whole.facts, ...share.facts])],
});

/**
 * Whose machines run what an offering sells: its operator's own, unless the
 * seller passes requests on, or is a lab that buys its compute from others.
 */
function hostsOfOffering(offering: Offering, { market, ties }: SupplySide): Dependence[] {
  if (market.resellerIds.includes(offering.seller.id))
    return behindReseller(offering.model.id, market);
  const operator = operatorKey(offering);
  if (market.parties.get(operator)?.kind === "ai_lab") return computeOf(operator, ties);
  return [
    {
      partyId: operator,
      certain: !market.platformIds.includes(offering.seller.id),
      facts: [`offering/${offering.id}`],
    },
  ];
}

/** Everyone who hosts the model may be who serves it; where there is only one, it is. */
function behindReseller(modelId: string, { offerings, resellerIds, day }: Market): Dependence[] {
  const listings = offerings.filter(
    (one) =>
      one.model.id === modelId && !resellerIds.includes(one.seller.id) && !isRetiredOn(one, day),
  );
  const byOperator = Map.groupBy(listings, operatorKey);
  return [...byOperator].map(([partyId, own]) => ({
    partyId,
    certain: byOperator.size === 1,
    facts: own.slice(0, 1).map(({ id }) => `offering/${id}`),
  }));
}

/** Who sells compute to a lab, as far as deals are on record: any of them may run our work. */
function computeOf(labId: string, ties: readonly Tie[]): Dependence[] {
  const bought = ties.filter(
    (tie) =>
      tie.counterpartyId === labId &&
      COMPUTE_KINDS.includes(tie.kind) &&
      tie.direction === "lab_to_provider" &&
      counts(tie),
  );
  return [...Map.groupBy(bought, ({ providerId }) => providerId)].map(([partyId, deals]) => ({
    partyId,
    certain: false,
    facts: deals.flatMap(({ facts }) => facts.slice(0, 1)),
  }));
}
