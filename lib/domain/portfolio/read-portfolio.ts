import { claimsAt, type Clocks } from "../fact/fact.ts";
import { type Measured } from "../explain/measured.ts";
import { measured, measuredNumber } from "../explain/measure.ts";
import type { PropertyId } from "../fact/property.ts";
import { type Facts, read, type Reading } from "../fact/reading.ts";
import { EXIT_TERMS } from "../indices/lock-in/capture.ts";
import { LONGEST_EXIT_DAYS } from "../indices/lock-in/exit-time.ts";
import { bounds, exact } from "../quantity/estimate.ts";
import { keysOf } from "../quantity/closed-set.ts";
import type { Workload } from "../routing/workload.ts";
import {
  EXIT_COST_PARTS,
  FACET_NAMES,
  type LabLink,
  type Portfolio,
  type PortfolioContract,
  type PortfolioWorkload,
} from "./portfolio.ts";

export type ContractIdentity = {
  readonly id: string;
  readonly name: string;
  readonly vendorId: string;
  readonly vendorName: string;
};
export type WorkloadIdentity = {
  readonly id: string;
  readonly name: string;
  readonly contractId: string;
};
export type LabLinkIdentity = {
  readonly id: string;
  readonly providerId: string;
  readonly labId: string;
};

/** Who and what a portfolio is made of, in reading order. */
export type PortfolioIdentity = {
  readonly organisation: Portfolio["organisation"];
  readonly contracts: readonly ContractIdentity[];
  readonly workloads: readonly WorkloadIdentity[];
  readonly labLinks: readonly LabLinkIdentity[];
};

export type FactBook = ReadonlyMap<string, Facts>;

/**
 * Ends for what nobody has stated, our own conventions: an exit may take twice the
 * last goalpost, so that no gate passes for want of an answer; what is owed or
 * charged on leaving, up to the spend of the horizon; a petabyte of data.
 */
const UNKNOWN_EXIT_DAYS = 2 * LONGEST_EXIT_DAYS;
const UNKNOWN_TERABYTES = 1000;

/**
 * The company's position as the facts have it on a day. What has begun but whose
 * spend nobody has stated has no weight in any share; it is named instead.
 */
export function portfolioAt(
  { organisation, contracts, workloads, labLinks }: PortfolioIdentity,
  facts: FactBook,
  clocks: Clocks,
): Portfolio {
  const stated = contracts.flatMap(
    (contract) =>
      contractAt(
        contract,
        workloads.filter(({ contractId }) => contractId === contract.id),
        facts,
        clocks,
      ) ?? [],
  );
  const works = stated.flatMap((contract) => contract.workloads);
  const isOnRecord = (subject: string) => claimsAt(facts.get(subject) ?? [], clocks).length > 0;
  return {
    organisation,
    contracts: stated,
    labLinks: labLinks.map((link) => labLinkAt(link, facts, clocks)),
    withoutSpend: [
      ...contracts.filter(
        ({ id }) => isOnRecord(`contract/${id}`) && !stated.some((one) => one.id === id),
      ),
      ...workloads.filter(
        ({ id }) => isOnRecord(`workload/${id}`) && !works.some((one) => one.id === id),
      ),
    ].map(({ name }) => name),
  };
}

const reader =
  (facts: Facts, clocks: Clocks) =>
  <P extends PropertyId>(property: P): Reading<P> | undefined =>
    read(facts, property, clocks);

function contractAt(
  identity: ContractIdentity,
  workloads: readonly WorkloadIdentity[],
  facts: FactBook,
  clocks: Clocks,
): PortfolioContract | undefined {
  const get = reader(facts.get(`contract/${identity.id}`) ?? [], clocks);
  const spend = get("contract.spend-usd-per-year");
  if (typeof spend?.value !== "number") return undefined;
  const ask = (what: string) => `${what} of ${identity.name}?`;
  const spendUsdPerYear: Measured = { value: exact(spend.value), facts: [spend.fact.id] };
  const upToSpend = bounds(0, spend.value * EXIT_TERMS.years);
  const mix = get("contract.router-mix");
  const exit = get("contract.exit-cost-usd");
  const exitValue = exit?.value ?? null;
  return {
    ...identity,
    spendUsdPerYear,
    committedUsd: measuredNumber(get("contract.committed-usd-next-12-months"), {
      within: upToSpend,
      ask: ask("How much is committed for the next twelve months"),
    }),
    noticeDays: measuredNumber(get("contract.notice-days"), {
      within: bounds(0, UNKNOWN_EXIT_DAYS),
      ask: ask("What is the notice period"),
    }),
    switchingChargeUsd: measuredNumber(get("contract.switching-charge-usd"), {
      within: upToSpend,
      ask: ask("What is the switching charge"),
    }),
    earlyTerminationUsd: measuredNumber(get("contract.early-termination-usd"), {
      within: upToSpend,
      ask: ask("What is still owed on leaving"),
    }),
    exitCosts:
      exit === undefined || exitValue === null
        ? null
        : keysOf(EXIT_COST_PARTS).map((part) => ({
            part,
            usd: { value: exitValue[part], facts: [exit.fact.id] },
          })),
    dataTerabytes: measuredNumber(get("contract.data-terabytes"), {
      within: bounds(0, UNKNOWN_TERABYTES),
      ask: ask("How much data would move on leaving"),
    }),
    isEuCustomer: get("contract.eu-customer")?.value ?? null,
    providerChoosesShare: measured(
      get("contract.provider-chooses-share"),
      {
        within: bounds(0, 1),
        ask: ask("For how much of the spend does the provider pick the model"),
      },
      (value) => value,
    ),
    routerMix:
      mix === undefined || mix.value === null
        ? null
        : Object.entries(mix.value).map(([labId, share]) => ({
            labId,
            share: { value: exact(share), facts: [mix.fact.id] },
          })),
    workloads: workloads.flatMap(
      (workload) => workloadAt(workload, facts, clocks, spendUsdPerYear.value.high / MONTHS) ?? [],
    ),
  };
}

const MONTHS = 12;

/** Work whose spend nobody has stated still runs: at any part of what its contract costs. */
function workloadAt(
  identity: WorkloadIdentity,
  facts: FactBook,
  clocks: Clocks,
  contractUsdPerMonth: number,
): PortfolioWorkload | undefined {
  const own = facts.get(`workload/${identity.id}`) ?? [];
  if (claimsAt(own, clocks).length === 0) return undefined;
  const get = reader(own, clocks);
  const ask = (what: string) => `${what} of ${identity.name}?`;
  const facets = get("workload.portability-facets");
  const facet = (name: (typeof FACET_NAMES)[number]): Measured =>
    measured(
      facets,
      { within: bounds(0, 1), ask: ask(`How much of the ${name} facet would survive a move`) },
      (all) => exact(all[name]),
    );
  const critical = get("workload.critical");
  const substitutability = get("workload.substitutability");
  const exitPlan = get("workload.exit-plan");
  const running = get("workload.current-offerings");
  const split = (running?.value ?? []).map(({ offering, share }) => ({
    offeringId: offering,
    share,
  }));
  return {
    ...identity,
    spendUsdPerMonth: measuredNumber(get("workload.spend-usd-per-month"), {
      within: bounds(0, contractUsdPerMonth),
      ask: `What is spent a month on ${identity.name}?`,
    }),
    critical: critical?.value ?? null,
    substitutability: substitutability?.value ?? null,
    hasExitPlan: exitPlan?.value ?? null,
    reengineeringDays: measured(
      get("workload.reengineering-days"),
      { within: bounds(0, UNKNOWN_EXIT_DAYS), ask: ask("How many days would re-engineering take") },
      (value) => value,
    ),
    facets: {
      transport: facet("transport"),
      syntactic: facet("syntactic"),
      semantic: facet("semantic"),
      behavioural: facet("behavioural"),
      policy: facet("policy"),
    },
    currentSplit: split,
    splitFacts: running === undefined ? [] : [running.fact.id],
    acceptableModelIds: get("workload.acceptable-models")?.value ?? null,
    routing: routingOf(identity, get, split),
    facts: [critical, substitutability, exitPlan].flatMap((reading) =>
      reading === undefined ? [] : [reading.fact.id],
    ),
  };
}

function routingOf(
  { id, name }: WorkloadIdentity,
  get: ReturnType<typeof reader>,
  currentSplit: Workload["currentSplit"],
): Workload | null {
  const requests = get("workload.requests-per-month")?.value ?? null;
  const tokens = get("workload.tokens-per-request")?.value ?? null;
  const models = get("workload.acceptable-models")?.value ?? null;
  const batchShare = get("workload.batch-share")?.value ?? null;
  const contextTokens = get("workload.context-tokens")?.value ?? null;
  const critical = get("workload.critical")?.value ?? null;
  if (requests === null || tokens === null || models === null) return null;
  if (batchShare === null || contextTokens === null || critical === null) return null;
  return {
    id,
    name,
    requestsPerMonth: requests,
    inputTokens: tokens.input,
    cacheReadShare: tokens.cacheReadShare,
    cacheWriteShare: tokens.cacheWriteShare,
    outputTokens: tokens.output,
    batchShare,
    contextTokens,
    acceptableModelIds: models,
    allowedLabIds: null,
    excludedLabIds: [],
    excludedSellerIds: get("workload.excluded-sellers")?.value ?? [],
    allowedScopes: null,
    currentSplit,
    critical,
  };
}

function labLinkAt(identity: LabLinkIdentity, facts: FactBook, clocks: Clocks): LabLink {
  const get = reader(facts.get(`lab-link/${identity.id}`) ?? [], clocks);
  const pair = `${identity.providerId} and ${identity.labId}`;
  const share = (
    property:
      | "lab-link.revenue-share"
      | "lab-link.compute-share-of-revenue"
      | "lab-link.provider-share-of-compute"
      | "lab-link.compute-margin"
      | "lab-link.channel-take"
      | "lab-link.lab-margin"
      | "lab-link.own-margin",
    what: string,
  ): Measured =>
    measured(get(property), { within: bounds(0, 1), ask: `${what} (${pair})?` }, (value) => value);
  return {
    providerId: identity.providerId,
    labId: identity.labId,
    revenueShare: share(
      "lab-link.revenue-share",
      "What share of the lab's revenue goes to the provider",
    ),
    computeShareOfRevenue: share(
      "lab-link.compute-share-of-revenue",
      "What part of its revenue does the lab spend on compute",
    ),
    providerShareOfCompute: share(
      "lab-link.provider-share-of-compute",
      "What part of the lab's compute is bought from the provider",
    ),
    computeMargin: share(
      "lab-link.compute-margin",
      "What margin does the provider make on that compute",
    ),
    channelTake: share(
      "lab-link.channel-take",
      "What does the provider keep when it resells the lab",
    ),
    labMargin: share("lab-link.lab-margin", "What margin does the lab make"),
    ownMargin: share("lab-link.own-margin", "What margin does the provider make on its own models"),
  };
}
