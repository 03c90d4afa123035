import type { ComparedPair } from "../routing/scenario/compare/compare-scenarios.ts";
import type { ScenarioFile } from "../routing/scenario/scenario-file.ts";
import type { PolicyResult } from "../routing/scenario/scenario-result.ts";
import type { Cell, Table } from "../table/table.ts";

/** A scenario under the policy it opens on. */
export type Compared = {
  readonly id: string;
  readonly file: ScenarioFile;
  readonly policy: PolicyResult;
};

/** Whether chance alone may account for the difference between two bills. */
export const isNoClearDifference = (a: PolicyResult, b: PolicyResult): boolean =>
  a.bill !== null && b.bill !== null && a.bill.p10 <= b.bill.p90 && b.bill.p10 <= a.bill.p90;

/** Two to four scenarios side by side, each held against the first. */
export function scenarioCompareTable(all: readonly Compared[]): Table {
  const [first] = all;
  return {
    id: "scenario-compare",
    title: "Scenarios side by side",
    note: "Bills over all months of each scenario. Where the bands from P10 to P90 overlap, no difference is clear.",
    columns: [
      { id: "scenario", label: "Scenario", unit: null },
      { id: "policy", label: "Policy", unit: null },
      { id: "total", label: "All months", unit: "usd" },
      { id: "difference", label: "Against the first", unit: "usd" },
      { id: "clear", label: "Is that clear?", unit: null },
      { id: "band", label: "P10 to P90", unit: "usd" },
      { id: "served", label: "Requests served", unit: "share" },
      { id: "quality", label: "Mean quality", unit: "index-0-1" },
      { id: "clouds", label: "Clouds act like", unit: "suppliers" },
      { id: "labs", label: "Labs act like", unit: "suppliers" },
      { id: "broken", label: "Broken routes", unit: "count" },
      { id: "months", label: "Months", unit: "count" },
    ],
    rows: all.map(({ id, file, policy }) => ({
      id,
      cells: {
        scenario: { value: file.name },
        policy: { value: policy.policyName },
        total: { value: policy.usdTotal },
        ...against(first?.policy, policy),
        band:
          policy.bill === null
            ? { value: null, none: true, note: "no draws" }
            : { value: { low: policy.bill.p10, point: policy.bill.p50, high: policy.bill.p90 } },
        served: { value: policy.servedShare },
        quality:
          policy.quality === null
            ? { value: null, note: "not measured" }
            : { value: policy.quality.mean },
        clouds: { value: policy.effectiveClouds },
        labs: { value: policy.effectiveLabs },
        broken: { value: policy.broken.length },
        months: { value: file.months },
      },
    })),
  };
}

function against(
  first: PolicyResult | undefined,
  policy: PolicyResult,
): { readonly difference: Cell; readonly clear: Cell } {
  if (first === undefined || first === policy)
    return { difference: { value: 0 }, clear: { value: "it is the first" } };
  const clear =
    policy.bill === null || first.bill === null
      ? "no draws to say it by"
      : isNoClearDifference(first, policy)
        ? "no clear difference"
        : "yes";
  return { difference: { value: policy.usdTotal - first.usdTotal }, clear: { value: clear } };
}

/** What is left of a sum of large amounts below a cent is rounding. */
const toCents = (usd: number): number => Math.round(usd * 100) / 100;

/** Why each of the others costs more or less than the first; the drivers add up to the difference. */
export const driverTable = (
  all: readonly Compared[],
  pairs: readonly Pick<ComparedPair, "usd" | "drivers" | "to">[],
): Table => ({
  id: "scenario-drivers",
  title: "What makes the difference to the first",
  note: "US dollars over all months; the parts add up to the difference. Each is what its driver changes on average over all orders in which they could have changed.",
  columns: [
    { id: "scenario", label: "Scenario", unit: null },
    { id: "usd", label: "Difference", unit: "usd" },
    { id: "price", label: "Price", unit: "usd" },
    { id: "mix", label: "Mix", unit: "usd" },
    { id: "volume", label: "Volume", unit: "usd" },
    { id: "cache", label: "Cache", unit: "usd" },
    { id: "commitment", label: "Commitments", unit: "usd" },
  ],
  rows: pairs.map(({ usd, drivers, to }) => ({
    id: all[to]?.id ?? String(to),
    cells: {
      scenario: { value: all[to]?.file.name ?? "" },
      usd: { value: usd },
      ...Object.fromEntries(
        Object.entries(drivers).map(([name, value]) => [name, { value: toCents(value) }] as const),
      ),
    },
  })),
});
