import type { Measured } from "../explain/measured.ts";
import { egressTermsOf } from "../portfolio/egress-cost.ts";
import { hostsOf, type Market } from "../portfolio/hosting.ts";
import { LINE_EFFICIENCY } from "../portfolio/moving-out.ts";
import { EXIT_COST_PARTS, FACET_NAMES, type PortfolioContract } from "../portfolio/portfolio.ts";
import { hostCount, rebuildDays } from "../portfolio/vendor-lock-in.ts";
import { AMOUNT, EFFORT, type InputList, SHARE } from "./input-list.ts";
import type { LockInInputs } from "./score-inputs.ts";

/** What the lock-in of one contract reads, as inputs of a run. */
export function lockInInputs(
  contract: PortfolioContract,
  market: Market,
  list: InputList,
): LockInInputs {
  const { id, vendorId, vendorName, workloads, exitCosts } = contract;
  const of = (part: string) => `contract/${id} ${part}`;
  const amount = (part: string, label: string, measured: Measured) =>
    list.add(of(part), { ...AMOUNT, unit: "usd", label: `${label}, ${vendorName}` }, measured);
  return {
    spendPerYear: spendInput(contract, list),
    committed: amount("committed-usd", "Committed for 12 months", contract.committedUsd),
    notice: list.add(
      of("notice-days"),
      {
        unit: "days",
        kind: "count",
        within: { low: 0, high: null },
        label: `Notice period, ${vendorName}`,
      },
      contract.noticeDays,
    ),
    terabytes: list.add(
      of("data-terabytes"),
      { ...AMOUNT, unit: "terabytes", label: `Data to move, ${vendorName}` },
      contract.dataTerabytes,
    ),
    lineEfficiency: list.add(
      "line efficiency",
      {
        unit: "share",
        kind: "effort",
        within: { low: LINE_EFFICIENCY.worst, high: LINE_EFFICIENCY.best },
        label: "Use made of a gigabit line",
      },
      {
        value: {
          low: LINE_EFFICIENCY.worst,
          point: LINE_EFFICIENCY.usual,
          high: LINE_EFFICIENCY.best,
        },
        facts: [],
      },
    ),
    rebuild: rebuildInputs(contract, list),
    exitCosts:
      exitCosts === null
        ? null
        : exitCosts.map(({ part, usd }) =>
            list.add(
              of(`exit-cost-usd ${part}`),
              { ...EFFORT, unit: "usd", label: `${EXIT_COST_PARTS[part]}, ${vendorName}` },
              usd,
            ),
          ),
    egress: egressInputs(contract, market, list),
    hosted: hostedInputs(contract, market, list),
    kept:
      workloads.length === 0
        ? null
        : workloads.map((workload) => ({
            usd: workSpendInput(workload, contract, list),
            facets: FACET_NAMES.map((facet) =>
              list.add(
                `workload/${workload.id} portability ${facet}`,
                {
                  ...SHARE,
                  label: `${facet} facet kept of ${workload.name}`,
                  alike: `vendor/${vendorId} portability ${facet}`,
                },
                workload.facets[facet],
              ),
            ),
          })),
  };
}

/**
 * The spend lines of one vendor come from the same books and are off by the same
 * factor: to split a line in two must not make the whole look better known.
 */
/** Days to rebuild each piece of work; where none is named, the days to rebuild what there is. */
const rebuildInputs = (contract: PortfolioContract, list: InputList): string[] =>
  contract.workloads.length === 0
    ? [
        list.add(
          `contract/${contract.id} reengineering-days`,
          { ...EFFORT, unit: "days", label: `Days to rebuild the work under ${contract.name}` },
          rebuildDays(contract),
        ),
      ]
    : contract.workloads.map((workload) =>
        list.add(
          `workload/${workload.id} reengineering-days`,
          {
            ...EFFORT,
            unit: "days",
            label: `Days to rebuild ${workload.name}`,
            alike: `vendor/${contract.vendorId} reengineering-days`,
          },
          workload.reengineeringDays,
        ),
      );

export const spendInput = (
  { id, vendorId, vendorName, spendUsdPerYear }: PortfolioContract,
  list: InputList,
): string =>
  list.add(
    `contract/${id} spend-usd-per-year`,
    {
      ...AMOUNT,
      unit: "usd-per-year",
      label: `Yearly spend with ${vendorName}`,
      chance: `vendor/${vendorId} spend-usd-per-year`,
    },
    spendUsdPerYear,
  );

/** Likewise for the work under a vendor's contracts. */
export const workSpendInput = (
  { id, name, spendUsdPerMonth }: PortfolioContract["workloads"][number],
  { vendorId }: Pick<PortfolioContract, "vendorId">,
  list: InputList,
): string =>
  list.add(
    `workload/${id} spend-usd-per-month`,
    {
      ...AMOUNT,
      unit: "usd-per-month",
      label: `Monthly spend on ${name}`,
      chance: `vendor/${vendorId} spend-usd-per-month`,
    },
    spendUsdPerMonth,
  );

function egressInputs(
  contract: PortfolioContract,
  market: Market,
  list: InputList,
): LockInInputs["egress"] {
  const { lists, charged, facts, missing } = egressTermsOf(contract, market);
  return {
    lists,
    charged: list.add(
      `contract/${contract.id} egress charged`,
      {
        ...SHARE,
        kind: "count",
        label: `Part of the list price charged on leaving ${contract.vendorName}`,
      },
      { value: charged, facts, ...(missing === undefined ? {} : { missing }) },
    ),
  };
}

function hostedInputs(
  contract: PortfolioContract,
  market: Market,
  list: InputList,
): LockInInputs["hosted"] {
  const lines = contract.workloads.flatMap((workload) =>
    workload.currentSplit.length === 0
      ? [null]
      : workload.currentSplit.map(({ offeringId, share }) => {
          const model = market.offerings.find(({ id }) => id === offeringId)?.model;
          if (model === undefined) return null;
          const hosts = hostsOf(model.id, market);
          return {
            usd: workSpendInput(workload, contract, list),
            share,
            hosts: list.add(
              `model/${model.id} hosts`,
              {
                unit: "count",
                kind: "count",
                within: { low: 1, high: null },
                label: `Independent hosts of ${model.name}`,
              },
              { value: hostCount(hosts), facts: hosts.evidence },
            ),
          };
        }),
  );
  const known = lines.flatMap((line) => line ?? []);
  return lines.length === 0 || known.length < lines.length ? null : known;
}
