import type { Measured } from "../explain/measured.ts";
import type { Share, Workload } from "../routing/workload.ts";

/** One piece of work, with what it costs, what may do it, and what leaving would mean for it. */
export type PortfolioWorkload = {
  readonly id: string;
  readonly name: string;
  readonly contractId: string;
  readonly spendUsdPerMonth: Measured;
  readonly critical: boolean | null;
  /** 1 not substitutable to 4 easily substitutable; null where nobody has said. */
  readonly substitutability: number | null;
  readonly hasExitPlan: boolean | null;
  readonly reengineeringDays: Measured;
  readonly facets: Readonly<Record<PortabilityFacetName, Measured>>;
  /** Where it runs today; empty where nobody has said. */
  readonly currentSplit: readonly Share[];
  /** The fact that says where it runs. */
  readonly splitFacts: readonly string[];
  /** Models the company has accepted for it; null where nobody has said. */
  readonly acceptableModelIds: readonly string[] | null;
  /** As the simulator takes it; null where a fact it needs is missing. */
  readonly routing: Workload | null;
  /** Facts that say how critical, substitutable and planned-for it is. */
  readonly facts: readonly string[];
};

export const FACET_NAMES = ["transport", "syntactic", "semantic", "behavioural", "policy"] as const;
export type PortabilityFacetName = (typeof FACET_NAMES)[number];

export const EXIT_COST_PARTS = {
  reengineering: "Re-engineering",
  evaluation: "Evaluation",
  dualRun: "Running both in parallel",
  training: "Training of people",
} as const;
export type ExitCostPart = keyof typeof EXIT_COST_PARTS;

/** An agreement with one vendor, and the work that runs under it. */
export type PortfolioContract = {
  readonly id: string;
  readonly name: string;
  readonly vendorId: string;
  readonly vendorName: string;
  readonly spendUsdPerYear: Measured;
  readonly committedUsd: Measured;
  readonly noticeDays: Measured;
  readonly switchingChargeUsd: Measured;
  readonly earlyTerminationUsd: Measured;
  readonly exitCosts: readonly { readonly part: ExitCostPart; readonly usd: Measured }[] | null;
  readonly dataTerabytes: Measured;
  readonly isEuCustomer: boolean | null;
  readonly providerChoosesShare: Measured;
  /** Labs behind the vendor's router by share, where the vendor is one; null otherwise. */
  readonly routerMix: readonly { readonly labId: string; readonly share: Measured }[] | null;
  readonly workloads: readonly PortfolioWorkload[];
};

/** How the company bounds what nobody publishes about a provider and a lab. */
export type LabLink = {
  readonly providerId: string;
  readonly labId: string;
  readonly revenueShare: Measured;
  readonly computeShareOfRevenue: Measured;
  readonly providerShareOfCompute: Measured;
  readonly computeMargin: Measured;
  readonly channelTake: Measured;
  /** A loss counts as zero: losses pay no dividends. */
  readonly labMargin: Measured;
  readonly ownMargin: Measured;
};

/** A company's position on a day. */
export type Portfolio = {
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly isDemo: boolean;
    readonly note: string | null;
  };
  readonly contracts: readonly PortfolioContract[];
  readonly labLinks: readonly LabLink[];
  /** Contracts and work on record whose spend nobody has stated: in no number. */
  readonly withoutSpend: readonly string[];
};

export const workloadsOf = ({ contracts }: Portfolio): PortfolioWorkload[] =>
  contracts.flatMap(({ workloads }) => workloads);
