import { noteText } from "../routing/quote-note.ts";
import type { ScenarioFile } from "../routing/scenario/scenario-file.ts";
import { scenarioNames } from "../routing/scenario/scenario-names.ts";
import type { PolicyResult, TurnLine } from "../routing/scenario/scenario-result.ts";
import type { Cell, Table } from "../table/table.ts";

const PRICE_OF_ANOTHER_DAY = "outside-dates";

/** How something was priced, marked where its price is of another day. */
export const pricedAs = (notes: readonly string[], plain: string): Cell =>
  notes.length === 0
    ? { value: plain }
    : {
        value: `${notes.includes(PRICE_OF_ANOTHER_DAY) ? "◆ " : ""}${notes.map(noteText).join("; ")}`,
      };

/** Months in which some work of some policy rests on a price of another day, in order. */
export const monthsOutsideDates = (results: readonly PolicyResult[]): number[] => {
  const isOutside = ({ notes = [] }: { readonly notes?: readonly string[] }) =>
    notes.includes(PRICE_OF_ANOTHER_DAY);
  const months = results.flatMap(({ ledger, allocation }) => [
    ...(allocation.some(isOutside) ? [1] : []),
    ...ledger.filter(isOutside).map(({ month }) => month),
  ]);
  return [...new Set(months)].toSorted((a, b) => a - b);
};
/** What a line of the ledger is for, where it is for no lab's models. */
const WITHOUT_LAB: Readonly<Record<string, string>> = {
  commitment: "its commitment",
  provisioned: "capacity by the hour",
  egress: "data moved out",
};

/** Every policy in a row: its bill, its band, what it serves, how good it is, whom it leans on. */
export function policyResultsTable(
  results: readonly PolicyResult[],
  file: ScenarioFile,
  { id, title }: { readonly id: string; readonly title: string },
): Table {
  const quality: Cell = { value: null, note: "not measured for this work" };
  return {
    id,
    title,
    note: `US dollars at list prices of ${file.asOf}, over ${file.months} months. What cannot be served is not in the bill; neither is what leaving a cloud costs, nor what would be paid more if each turn of a conversation were routed by itself and caches went cold.`,
    columns: [
      { id: "policy", label: "Policy", unit: null, verbatim: true },
      { id: "first", label: "First month", unit: "usd-per-month" },
      { id: "total", label: "All months", unit: "usd" },
      { id: "band", label: "All months, P10 to P90", unit: "usd" },
      { id: "shortfall", label: "Mean of the worst tenth", unit: "usd" },
      { id: "served", label: "Requests served", unit: "share" },
      { id: "quality", label: "Mean quality", unit: "index-0-1" },
      { id: "clouds", label: "Clouds act like", unit: "suppliers" },
      { id: "labs", label: "Labs act like", unit: "suppliers" },
      { id: "broken", label: "Broken routes", unit: "count" },
      { id: "exit", label: "Leaving where it breaks", unit: "usd" },
      { id: "cold", label: "If caches went cold", unit: "usd" },
    ],
    rows: results.map((one) => ({
      id: one.policyId,
      cells: {
        policy: { value: one.policyName },
        first: { value: one.usdByMonth[0] ?? 0 },
        total: { value: one.usdTotal },
        band:
          one.bill === null
            ? { value: null, none: true, note: "no draws" }
            : { value: { low: one.bill.p10, point: one.bill.p50, high: one.bill.p90 } },
        shortfall:
          one.bill === null
            ? { value: null, none: true, note: "no draws" }
            : { value: one.bill.expectedShortfall },
        served: { value: one.servedShare },
        quality:
          one.quality === null
            ? quality
            : {
                value: one.quality.mean,
                note: `of ${Math.round(one.quality.measuredShare * 100)} % of the work`,
              },
        clouds: { value: one.effectiveClouds },
        labs: { value: one.effectiveLabs },
        broken: { value: one.broken.length },
        exit:
          one.exitCostUsd === null
            ? { value: null, note: "not on record" }
            : { value: one.exitCostUsd },
        cold: { value: one.coldCacheUsd },
      },
    })),
  };
}

/** A cost with its bounds, where it is of a band of prompts that is known by its mean only. */
function amountOf({
  usd,
  usdBetween,
}: Pick<PolicyResult["allocation"][number], "usd" | "usdBetween">): Cell {
  if (usdBetween === undefined) return { value: usd };
  const { low, high } = usdBetween;
  const off = Math.max(usd - low, high - usd) / Math.max(usd, Number.MIN_VALUE);
  return {
    value: { low, point: usd, high },
    note: `priced by the band’s mean, up to ${Math.ceil(off * 100)} % off`,
  };
}

/**
 * Which offering serves how much of which class, and what it costs there a month.
 *
 * @param turn a later answer; the first month's where there is none
 */
export function allocationTable(result: PolicyResult, file: ScenarioFile, turn?: TurnLine): Table {
  const names = scenarioNames(file);
  const { allocation } = turn ?? result;
  return {
    id: turn === undefined ? "allocation" : `allocation-${turn.from}`,
    title: `Where “${result.policyName}” sends the work ${
      turn === undefined ? "in the first month" : `from ${turn.from} on`
    }`,
    columns: [
      { id: "class", label: "Work", unit: null },
      { id: "offering", label: "Served by", unit: null },
      { id: "share", label: "Part", unit: "share" },
      { id: "requests", label: "Requests a month", unit: "count" },
      { id: "usd", label: "Cost", unit: "usd-per-month" },
      { id: "notes", label: "How it was priced", unit: null },
    ],
    rows: allocation.map(({ classId, offeringId, share, requests, notes, ...line }) => ({
      id: `${classId}-${offeringId}`,
      cells: {
        class: { value: names.ofClass(classId) },
        offering: { value: names.ofOffering(offeringId) },
        share: { value: share },
        requests: { value: requests },
        usd: amountOf(line),
        notes: pricedAs(notes, `list prices in force on ${turn?.from ?? file.asOf}`),
      },
    })),
  };
}

/** What each month comes to at each cloud, by the lab whose models do the work. */
export function monthLedgerTable(result: PolicyResult, file: ScenarioFile): Table {
  const names = scenarioNames(file);
  return {
    id: "month-ledger",
    title: `Month by month under “${result.policyName}”`,
    note: "Lines add up to the bill. A commitment’s line is what it adds to, or takes off, the list price of the month; units by the hour stand beside the tokens that they carry, which are taken off.",
    columns: [
      { id: "month", label: "Month", unit: "count" },
      { id: "cloud", label: "Paid to", unit: null },
      { id: "lab", label: "For models of, or for", unit: null },
      { id: "kind", label: "Kind of line", unit: null, exportOnly: true },
      { id: "usd", label: "Amount", unit: "usd" },
      { id: "tokens", label: "Tokens", unit: "count" },
      { id: "notes", label: "How it was priced", unit: null },
    ],
    rows: result.ledger.map(
      ({ month, operatorId, labId, kind, usd, tokens, note, notes = [] }, i) => ({
        id: `${i}-${month}-${operatorId}-${kind}`,
        cells: {
          month: { value: month },
          cloud: { value: names.ofParty(operatorId) },
          lab: {
            value: note ?? (labId === null ? (WITHOUT_LAB[kind] ?? kind) : names.ofParty(labId)),
          },
          kind: { value: kind },
          usd: { value: usd },
          tokens: { value: tokens },
          notes:
            labId === null
              ? { value: "by the contract" }
              : pricedAs(notes, "list prices in force that month"),
        },
      }),
    ),
  };
}

/** Work that loses its route: since when, where it ran, and every reason. */
export function brokenRoutesTable(result: PolicyResult, file: ScenarioFile): Table {
  const names = scenarioNames(file);
  return {
    id: "broken-routes",
    title: `Broken routes under “${result.policyName}”`,
    columns: [
      { id: "class", label: "Work", unit: null },
      { id: "month", label: "From month", unit: "count" },
      { id: "from", label: "Ran on", unit: null },
      { id: "reasons", label: "Why it breaks", unit: null, verbatim: true },
    ],
    rows: result.broken.map(({ classId, month, from, reasons }, i) => ({
      id: `${classId}-${month}-${i}`,
      cells: {
        class: { value: names.ofClass(classId) },
        month: { value: month },
        from:
          from.length === 0
            ? { value: null, none: true, note: "it could not run before, either" }
            : { value: from.map(names.ofOffering).join(", ") },
        reasons: { value: [...new Set(reasons)].join("; ") },
      },
    })),
  };
}
