import { linesOutsideDates, type PolicyOutcome } from "../routing/simulate.ts";
import type { Workload } from "../routing/workload.ts";
import type { Offering } from "../catalog/offering.ts";
import { modelPath } from "../catalog/model-path.ts";
import { priceFor, pricesOn } from "../catalog/price-sheet.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { Cell, Table } from "../table/table.ts";
import type { Party } from "../ties/party.ts";

const operatorName = (key: string, parties: ReadonlyMap<string, Party>): string =>
  parties.get(key)?.name ?? key.replace(/^(seller|model):/, "");

/** Each policy in one row: what it costs a month, whom it leans on, what it leaves unserved. */
export function policiesTable(
  outcomes: readonly PolicyOutcome[],
  parties: ReadonlyMap<string, Party>,
): Table {
  return {
    id: "policies",
    title: "What each policy would cost a month",
    note: "List prices. Work that a policy cannot serve is not in its cost, so compare costs only where the same work is served.",
    columns: [
      { id: "policy", label: "Policy", unit: null },
      { id: "usd", label: "Cost a month", unit: "usd-per-month" },
      { id: "unserved", label: "Workloads unserved", unit: "count" },
      { id: "outside", label: "Prices of another day", unit: "count" },
      { id: "operators", label: "Clouds and sellers act like", unit: "suppliers" },
      { id: "labs", label: "Labs act like", unit: "suppliers" },
      { id: "largest", label: "Largest operator", unit: null },
      { id: "share", label: "Its share", unit: "share" },
    ],
    rows: outcomes.map((outcome) => {
      const { policyId, policyName, ledger } = outcome;
      const [largest] = ledger.byOperator.toSorted((a, b) => b.usd - a.usd);
      const none = { value: null, note: "nothing served" };
      return {
        id: policyId,
        cells: {
          policy: { value: policyName },
          usd: ledger.lines.length === 0 ? none : { value: ledger.usdPerMonth },
          unserved: { value: ledger.unserved.length },
          outside: { value: linesOutsideDates([outcome]) },
          operators:
            ledger.operatorConcentration === null
              ? none
              : { value: ledger.operatorConcentration.effectiveNumber },
          labs:
            ledger.labConcentration === null
              ? none
              : { value: ledger.labConcentration.effectiveNumber },
          largest: largest === undefined ? none : { value: operatorName(largest.key, parties) },
          share: largest === undefined ? none : { value: largest.share },
        },
      };
    }),
  };
}

/** Every line of every policy: which offering serves how much of which work, at what cost, by kind of token. */
export function ledgerTable(
  outcomes: readonly PolicyOutcome[],
  workloads: readonly Workload[],
  day: PlainDate,
): Table {
  const nameOf = (id: string) => workloads.find((workload) => workload.id === id)?.name ?? id;
  const kinds = (
    ["input", "cache-read", "cache-write", "output", "batch", "surcharge"] as const
  ).filter((kind) =>
    outcomes.some(({ ledger }) =>
      ledger.lines.some(({ items }) => items.some((item) => item.kind === kind && item.usd !== 0)),
    ),
  );
  const labels = {
    input: "Fresh input",
    "cache-read": "Cached input",
    "cache-write": "Cache writes",
    output: "Output",
    batch: "Batch saving",
    surcharge: "Router surcharge",
  } as const;
  return {
    id: "ledger",
    title: "Where each policy sends the work, and what each part costs",
    columns: [
      { id: "policy", label: "Policy", unit: null },
      { id: "workload", label: "Workload", unit: null },
      { id: "model", label: "Model", unit: null },
      { id: "seller", label: "Sold by", unit: null },
      { id: "share", label: "Part", unit: "share" },
      { id: "usd", label: "Total a month", unit: "usd-per-month" },
      ...kinds.map((kind) => ({ id: kind, label: labels[kind], unit: "usd-per-month" as const })),
      { id: "notes", label: "How it was priced", unit: null },
      { id: "source", label: "Price from", unit: null },
      { id: "offering", label: "Offering", unit: null, exportOnly: true },
    ],
    rows: outcomes.flatMap(({ policyId, policyName, ledger }) =>
      ledger.lines.map((line) => ({
        id: `${policyId}-${line.workloadId}-${line.offering.id}`,
        cells: {
          policy: { value: policyName },
          workload: { value: nameOf(line.workloadId) },
          model: {
            value: line.offering.model.name,
            href: modelPath(line.offering.model.id),
          },
          seller: { value: line.offering.seller.name },
          share: { value: line.share },
          ...Object.fromEntries(
            kinds.map((kind) => [
              kind,
              {
                value: line.items
                  .filter((item) => item.kind === kind)
                  .reduce((sum, { usd }) => sum + usd, 0),
              },
            ]),
          ),
          usd: { value: line.usd },
          notes: {
            value:
              line.notes.length === 0
                ? "at stated prices"
                : [...new Set(line.notes.map(({ text }) => text))].join("; "),
          },
          source: sourceCell(line.offering, day),
          offering: { value: line.offering.id },
        },
      })),
    ),
  };
}

function sourceCell({ prices }: Offering, day: PlainDate): Cell {
  const sourceId = priceFor(pricesOn(day, prices), "input", 1)?.from.rows[0]?.sourceId;
  return sourceId === undefined
    ? { value: null, note: "no price" }
    : { value: sourceId, href: `/sources/${sourceId}` };
}

/** Work that a policy leaves unserved, with every reason. */
export const unservedTable = (outcomes: readonly PolicyOutcome[]): Table => ({
  id: "unserved",
  title: "What cannot be served, and why",
  columns: [
    { id: "policy", label: "Policy", unit: null },
    { id: "workload", label: "Workload", unit: null },
    { id: "why", label: "Why", unit: null },
  ],
  rows: outcomes.flatMap(({ policyId, policyName, ledger }) =>
    ledger.unserved.map(({ workloadId, workloadName, reasons }) => ({
      id: `${policyId}-${workloadId}`,
      cells: {
        policy: { value: policyName },
        workload: { value: workloadName },
        why: { value: reasons.join("; ") },
      },
    })),
  ),
});
