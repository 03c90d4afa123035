import { DRIVERS } from "../routing/scenario/compare/explain-difference.ts";
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

/** Two to four scenarios side by side, each held against the first. */
export function scenarioCompareTable(
  all: readonly Compared[],
  /** Each of the others against the first; none while that is being worked out. */
  pairs: readonly ComparedPair[],
): Table {
  const [first] = all;
  return {
    id: "scenario-compare",
    title: "Scenarios side by side",
    note: "Bills over all months of each scenario. Scenarios with the same seed, months and chances meet the same draws: a difference is clear where it lies on one side of zero from P10 to P90, draw by draw. Others are held against each other by their bands.",
    columns: [
      { id: "scenario", label: "Scenario", unit: null },
      { id: "policy", label: "Policy", unit: null, verbatim: true },
      { id: "total", label: "All months", unit: "usd" },
      { id: "difference", label: "Against the first", unit: "usd" },
      { id: "clear", label: "Is that clear?", unit: null },
      { id: "differenceBand", label: "Difference, P10 to P90", unit: "usd" },
      { id: "cheaperIn", label: "Cheaper than the first in", unit: "share" },
      { id: "band", label: "P10 to P90", unit: "usd" },
      { id: "served", label: "Requests served", unit: "share" },
      { id: "quality", label: "Mean quality", unit: "index-0-1" },
      { id: "clouds", label: "Clouds act like", unit: "suppliers" },
      { id: "labs", label: "Labs act like", unit: "suppliers" },
      { id: "broken", label: "Broken routes", unit: "count" },
      { id: "months", label: "Months", unit: "count" },
    ],
    rows: all.map(({ id, file, policy }, i) => ({
      id,
      cells: {
        scenario: { value: file.name },
        policy: { value: policy.policyName },
        total: { value: policy.usdTotal },
        ...against(
          first?.policy,
          policy,
          pairs.find(({ to }) => to === i),
        ),
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

type Against = Readonly<Record<"difference" | "clear" | "differenceBand" | "cheaperIn", Cell>>;

function against(
  first: PolicyResult | undefined,
  policy: PolicyResult,
  pair: ComparedPair | undefined,
): Against {
  const none = (note: string): Cell => ({ value: null, none: true, note });
  if (first === undefined || first === policy) {
    const itself = none("it is the first");
    return {
      difference: { value: 0 },
      clear: { value: "it is the first" },
      differenceBand: itself,
      cheaperIn: itself,
    };
  }
  const difference = { value: policy.usdTotal - first.usdTotal };
  if (pair === undefined) {
    const wait: Cell = { value: null, note: "being worked out" };
    return { difference, clear: wait, differenceBand: wait, cheaperIn: wait };
  }
  const { clarity, paired, cheaperIn } = pair;
  const unpaired = none(clarity.by === null ? "no draws" : "not the same draws");
  return {
    difference,
    clear: { value: CLARITY[`${clarity.isClear}`], note: HOW[`${clarity.by}`] },
    differenceBand:
      paired === null
        ? unpaired
        : { value: { low: paired.p10, point: paired.p50, high: paired.p90 } },
    cheaperIn: cheaperIn === null ? unpaired : { value: cheaperIn },
  };
}

const CLARITY = {
  true: "yes",
  false: "no clear difference",
  null: "no draws to say it by",
} as const;
const HOW = { pairs: "draw by draw", bands: "by the bands", null: "without draws" } as const;

/** What is left of a sum of large amounts below half a cent is rounding. */
const unrounded = (usd: number): number => (Math.abs(usd) < 0.005 ? 0 : usd);

const LABELS: Readonly<Record<(typeof DRIVERS)[number], string>> = {
  price: "Price",
  mix: "Mix",
  volume: "Volume",
  cache: "Cache",
  commitment: "Commitments",
  other: "Other",
};

/** Why each of the others costs more or less than the first; the drivers add up to the difference. */
export const driverTable = (
  all: readonly Compared[],
  pairs: readonly Pick<ComparedPair, "usd" | "drivers" | "others" | "to">[],
): Table => ({
  id: "scenario-drivers",
  title: "What makes the difference to the first",
  note: "US dollars over all months; the parts add up to the difference. Price: the same requests at the same place on the same days. Mix: where they go. Volume: how many and how long. Cache: how much of the prompt a cache serves. Commitments: what promises to clouds add or take off. Each is what its driver changes on average over all orders in which they could have changed.",
  columns: [
    { id: "scenario", label: "Scenario", unit: null },
    { id: "usd", label: "Difference", unit: "usd" },
    ...DRIVERS.map((id) => ({ id, label: LABELS[id], unit: "usd" as const })),
  ],
  rows: pairs.map(({ usd, drivers, others, to }) => ({
    id: all[to]?.id ?? String(to),
    cells: {
      scenario: { value: all[to]?.file.name ?? "" },
      usd: { value: usd },
      ...Object.fromEntries(
        DRIVERS.map((driver): [string, Cell] => [driver, { value: unrounded(drivers[driver]) }]),
      ),
      other: {
        value: unrounded(drivers.other),
        note:
          others.length === 0
            ? "nothing is left over"
            : others.map(({ reason }) => reason).join("; "),
      },
    },
  })),
});
