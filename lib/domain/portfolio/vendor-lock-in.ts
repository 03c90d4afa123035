import type { Measured } from "../explain/measured.ts";
import { availabilityOf, type HostedSpend } from "../indices/lock-in/availability.ts";
import { type Capture, captureOf } from "../indices/lock-in/capture.ts";
import { commitmentOf } from "../indices/lock-in/commitment.ts";
import { type ExitTime, exitTimeOf, LONGEST_EXIT_DAYS } from "../indices/lock-in/exit-time.ts";
import { type Gates, gatesOf } from "../indices/lock-in/gates.ts";
import { type LockIn, lockInOf } from "../indices/lock-in/lock-in.ts";
import { portabilityOf } from "../indices/lock-in/portability.ts";
import { transferTime } from "../indices/lock-in/transfer-time.ts";
import { bounds, type Estimate, estimate, evaluate } from "../quantity/estimate.ts";
import { egressCost } from "./egress-cost.ts";
import { type Hosts, hostsOf, type Market, otherHostsOf } from "./hosting.ts";
import { BYTES_PER_TERABYTE, LINE_BITS_PER_SECOND, LINE_EFFICIENCY } from "./moving-out.ts";
import { EXIT_COST_PARTS, type PortfolioContract, type PortfolioWorkload } from "./portfolio.ts";

export type VendorLockIn = {
  readonly lockIn: LockIn;
  /** null where the technical cost of leaving is not known. */
  readonly capture: Capture | null;
  readonly exit: ExitTime;
  readonly gates: Gates;
};

/** How hard it would be to leave one vendor, from the contract and the work under it. */
export function vendorLockIn(contract: PortfolioContract, market: Market): VendorLockIn {
  const { workloads, spendUsdPerYear, exitCosts } = contract;
  const isHostKnown = workloads.every(
    ({ currentSplit }) =>
      currentSplit.length > 0 &&
      currentSplit.every(({ offeringId }) => offeringOf(offeringId, market) !== undefined),
  );
  const hosted = workloads.flatMap((workload) => hostedSpend(workload, market));
  const capture =
    exitCosts === null
      ? null
      : captureOf({
          exitCosts: [
            ...exitCosts.map(({ part, usd }) => ({
              label: EXIT_COST_PARTS[part],
              usd,
              kind: "technical" as const,
            })),
            {
              label: "Moving the data out",
              usd: egressCost(contract, market),
              kind: "technical",
            },
            {
              label: "Commitment still owed",
              usd: contract.earlyTerminationUsd,
              kind: "contractual",
            },
            {
              label: "Switching charge",
              usd: contract.switchingChargeUsd,
              kind: "contractual",
            },
          ],
          yearlySpend: spendUsdPerYear,
        });
  const exit = exitTimeOf({
    noticeDays: contract.noticeDays,
    transferDays: transferDays(contract.dataTerabytes),
    reengineeringDays: rebuildDays(contract),
  });
  return {
    capture,
    exit,
    lockIn: lockInOf({
      capture: capture?.score ?? { missing: `What would leaving ${contract.name} cost?` },
      "exit-time": exit.score,
      commitment: commitmentOf({
        committedUsd: contract.committedUsd,
        expectedUsd: spendUsdPerYear,
      }),
      availability:
        hosted.length === 0 || !isHostKnown
          ? { missing: `Which models does the work under ${contract.name} use?` }
          : availabilityOf(hosted).score,
      portability:
        workloads.length === 0
          ? { missing: `What work runs under ${contract.name}?` }
          : portabilityOf(
              workloads.map(({ id, name, spendUsdPerMonth, facets }) => ({
                id,
                label: name,
                usd: spendUsdPerMonth,
                facets,
              })),
            ).score,
    }),
    gates: gatesOf(
      workloads.map((workload) => ({
        id: workload.id,
        label: workload.name,
        usd: workload.spendUsdPerMonth,
        hosting: hostingOf(workload, market),
        substitutability: workload.substitutability,
        isCritical: workload.critical,
        hasExitPlan: workload.hasExitPlan,
        exitDays: exitTimeOf({
          noticeDays: contract.noticeDays,
          transferDays: transferDays(contract.dataTerabytes),
          reengineeringDays: workload.reengineeringDays,
        }).days,
        facts: workload.facts,
      })),
      {
        day: market.day,
        switchingCharge: contract.switchingChargeUsd,
        isCovered: contract.isEuCustomer,
      },
    ),
  };
}

const offeringOf = (id: string, { offerings }: Market) => offerings.find((one) => one.id === id);

/** The workload's spend by model, each with the owners that host it. */
function hostedSpend(workload: PortfolioWorkload, market: Market): HostedSpend[] {
  return workload.currentSplit.flatMap(({ offeringId, share }) => {
    const model = offeringOf(offeringId, market)?.model;
    if (model === undefined) return [];
    const hosts = hostsOf(model.id, market);
    return {
      id: `${workload.id}-${model.id}`,
      label: `${workload.name} on ${model.name}`,
      usd: {
        value: evaluate((usd) => usd * share, { of: workload.spendUsdPerMonth.value }),
        facts: [...workload.spendUsdPerMonth.facts, ...workload.splitFacts],
      },
      hosts: { value: hostCount(hosts), facts: hosts.evidence },
      isOpenWeights: model.openWeights,
    };
  });
}

/** How many could serve a model: a listing on a platform is no proof of a host of its own. */
export function hostCount({ owners, certain }: Hosts): Estimate {
  const most = Math.max(1, owners.length);
  return estimate(Math.max(1, certain.length), most, most);
}

/** The models a workload runs on, each with its part and the owners that could take over. */
const hostingOf = ({ currentSplit }: PortfolioWorkload, market: Market) =>
  currentSplit.map(({ offeringId, share }) => {
    const inUse = offeringOf(offeringId, market);
    return {
      share,
      otherHosts: inUse === undefined ? null : otherHostsOf(inUse, market).length,
    };
  });

function transferDays({ value, ...rest }: Measured): Measured {
  const days = (terabytes: number, efficiency: number) =>
    transferTime({
      bytes: terabytes * BYTES_PER_TERABYTE,
      bitsPerSecond: LINE_BITS_PER_SECOND,
      efficiency,
    }).days;
  return {
    ...rest,
    value: estimate(
      days(value.low, LINE_EFFICIENCY.best),
      value.point === null ? null : days(value.point, LINE_EFFICIENCY.usual),
      days(value.high, LINE_EFFICIENCY.worst),
    ),
  };
}

/** How long rebuilding takes: of work that nobody has named, anything up to twice the last goalpost. */
export const rebuildDays = ({ name, workloads }: PortfolioContract): Measured =>
  workloads.length === 0
    ? {
        value: bounds(0, 2 * LONGEST_EXIT_DAYS),
        facts: [],
        missing: `What work runs under ${name}, and how long would rebuilding it take?`,
      }
    : longest(workloads.map(({ reengineeringDays }) => reengineeringDays));

/** Work is rebuilt side by side, so the longest of it decides. */
function longest(durations: readonly Measured[]): Measured {
  const most = (end: (value: Estimate) => number) =>
    Math.max(0, ...durations.map(({ value }) => end(value)));
  const points = durations.flatMap(({ value }) => value.point ?? []);
  const [missing] = durations.flatMap((duration) => duration.missing ?? []);
  return {
    value: estimate(
      most(({ low }) => low),
      points.length === durations.length ? Math.max(0, ...points) : null,
      most(({ high }) => high),
    ),
    facts: durations.flatMap(({ facts }) => facts),
    ...(missing === undefined ? {} : { missing }),
  };
}
