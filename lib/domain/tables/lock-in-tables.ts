import { exitParts } from "../leaving/exit-parts.ts";
import { exitPhases } from "../leaving/exit-phases.ts";
import { leversOf } from "../leaving/levers.ts";
import { NATURAL_UNITS, naturalUnits } from "../leaving/natural-units.ts";
import { GATE_IDS, type Gate } from "../indices/lock-in/gate.ts";
import { LOCK_IN_PARTS } from "../indices/lock-in/lock-in.ts";
import { estimateSum } from "../indices/measured-sum.ts";
import type { Market } from "../portfolio/hosting.ts";
import type { PortfolioScores, VendorScores } from "../portfolio/portfolio-scores.ts";
import type { Estimate } from "../quantity/estimate.ts";
import type { Cell, Column, Table } from "../table/table.ts";

const vendorCell = ({ contract }: VendorScores): Cell => ({
  value: contract.vendorName,
  href: `/lock-in/${contract.id}`,
  ...(contract.name === contract.vendorName ? {} : { note: contract.name }),
});

/** The five barriers to leaving, a row a vendor, each in its own unit. */
export const lockInUnitsTable = ({ byVendor }: Pick<PortfolioScores, "byVendor">): Table => ({
  id: "lock-in-units",
  title: "What leaving each vendor would mean",
  note: `${LOCK_IN_PARTS.map((part) => `${NATURAL_UNITS[part].label}: ${NATURAL_UNITS[part].means}`).join(". ")}. The range in brackets spans what is not known.`,
  columns: [
    { id: "vendor", label: "Vendor", unit: null },
    ...LOCK_IN_PARTS.map((part) => ({
      id: part,
      label: NATURAL_UNITS[part].label,
      unit: NATURAL_UNITS[part].unit,
    })),
    { id: "coverage", label: "Known of the five", unit: "share" },
  ],
  rows: byVendor.map((vendor) => ({
    id: vendor.contract.id,
    cells: {
      vendor: vendorCell(vendor),
      ...Object.fromEntries(
        naturalUnits(vendor).map(({ part, value }): [string, Cell] => [
          part,
          value === null ? { value: null, note: "not known" } : { value },
        ]),
      ),
      coverage: { value: vendor.lockIn.coverage },
    },
  })),
});

export const GATE_WORDS = {
  fires: "crossed",
  passes: "kept",
  "cannot-tell": "cannot tell",
} as const satisfies Record<Gate["state"], string>;

/** Lines that no average may hide: a row a line, a column a vendor. What cannot be told has no value. */
export function gateMatrixTable({ byVendor }: Pick<PortfolioScores, "byVendor">): Table {
  const gateOf = (vendor: VendorScores, id: string) =>
    vendor.gates.gates.find((gate) => gate.id === id);
  const [first] = byVendor;
  return {
    id: "gate-matrix",
    title: "Gates, vendor by vendor",
    note: "A line crossed stays crossed whatever the score says. A line of which too little is known is not kept.",
    columns: [
      { id: "gate", label: "Gate", unit: null },
      ...byVendor.map(({ contract }) => ({
        id: contract.id,
        label: contract.vendorName,
        unit: null,
      })),
    ],
    rows: GATE_IDS.map((id) => ({
      id,
      cells: {
        gate: { value: `${id} ${first === undefined ? "" : (gateOf(first, id)?.name ?? "")}` },
        ...Object.fromEntries(
          byVendor.map((vendor) => [vendor.contract.id, gateCell(gateOf(vendor, id))]),
        ),
      },
    })),
  };
}

function gateCell(gate: Gate | undefined): Cell {
  if (gate === undefined) return { value: null, note: "not known" };
  return gate.state === "cannot-tell"
    ? { value: null, note: `${GATE_WORDS[gate.state]}: ${gate.sentence}` }
    : { value: GATE_WORDS[gate.state], note: gate.sentence };
}

/** Low, most likely and high end of an amount, a column each; nobody's word is no amount. */
const ends = (value: Estimate | null): Record<"low" | "mode" | "high", Cell> => ({
  low: { value: value?.low ?? null },
  mode:
    value === null
      ? { value: null }
      : value.point === null
        ? { value: null, note: "none singled out" }
        : { value: value.point },
  high: { value: value?.high ?? null },
});

const END_COLUMNS: readonly Column[] = [
  { id: "low", label: "Low", unit: "usd" },
  { id: "mode", label: "Most likely", unit: "usd" },
  { id: "high", label: "High", unit: "usd" },
];

const KIND_NAMES = { technical: "Technical", contractual: "Contractual" } as const;

/** What leaving would cost, part by part, technical apart from contractual, with both sums. */
export function exitCostTable(vendors: readonly VendorScores[], market: Market): Table {
  const one = vendors.length === 1;
  return {
    id: one ? `exit-cost-${vendors[0]?.contract.id}` : "exit-cost",
    title: "What leaving would cost",
    note: "Technical cost makes the break-even premium; what the contract still obliges is counted under commitment, and both are what the board would have to find.",
    columns: [
      ...(one ? [] : [{ id: "vendor", label: "Vendor", unit: null }]),
      { id: "part", label: "Part", unit: null },
      { id: "kind", label: "Kind", unit: null },
      ...END_COLUMNS,
    ],
    rows: vendors.flatMap((vendor) => {
      const parts = exitParts(vendor.contract, market);
      const sumOf = (kinds: readonly string[]): Estimate | null => {
        const values = parts.filter(({ kind }) => kinds.includes(kind)).map(({ usd }) => usd);
        const known = values.flatMap((usd) => usd?.value ?? []);
        return known.length === values.length ? estimateSum(known) : null;
      };
      const row = (id: string, label: string, kind: string, value: Estimate | null) => ({
        id: `${vendor.contract.id}-${id}`,
        cells: {
          ...(one ? {} : { vendor: vendorCell(vendor) }),
          part: { value: label },
          kind: { value: kind },
          ...ends(value),
        },
      });
      const sums = [
        row("technical", "All technical cost", "Sum", sumOf(["technical"])),
        row("contractual", "All contractual cost", "Sum", sumOf(["contractual"])),
        row("all", "To be found on leaving", "Sum", sumOf(["technical", "contractual"])),
      ];
      return one
        ? [
            ...parts.map(({ id, label, kind, usd }) =>
              row(id, label, KIND_NAMES[kind], usd?.value ?? null),
            ),
            ...sums,
          ]
        : sums;
    }),
  };
}

/** How long leaving would take by phase, against the longest the EU Data Act allows. */
export function exitDaysTable(vendors: readonly VendorScores[]): Table {
  const one = vendors.length === 1;
  return {
    id: one ? `exit-days-${vendors[0]?.contract.id}` : "exit-days",
    title: "How long leaving would take",
    note: "Two months of notice, 30 days of transition, seven months where 30 days are not feasible (EU Data Act, Article 25; months counted as 30 days). They bind providers to customers in the EU; elsewhere they are landmarks. Moving data and rebuilding run side by side, after notice.",
    columns: [
      ...(one ? [] : [{ id: "vendor", label: "Vendor", unit: null }]),
      { id: "phase", label: "Phase", unit: null },
      { id: "days", label: "Days", unit: "days" },
      { id: "limit", label: "Against the law’s longest", unit: null },
    ],
    rows: vendors.flatMap((vendor) =>
      exitPhases(vendor)
        .filter(({ id }) => one || ["notice", "transition", "exit"].includes(id))
        .map(({ id, label, days, limits, missing }) => ({
          id: `${vendor.contract.id}-${id}`,
          cells: {
            ...(one ? {} : { vendor: vendorCell(vendor) }),
            phase: { value: label },
            days: { value: days, ...(missing === null ? {} : { note: "not stated; its ends" }) },
            limit:
              limits.length === 0
                ? { value: null, note: "part of the transition", none: true as const }
                : { value: limits.map(({ name, reading }) => `${reading} ${name}`).join("; ") },
          },
        })),
    ),
  };
}

/** What would lower the score: each barrier's part in it, and the score without it. */
export const leversTable = (vendor: VendorScores): Table => ({
  id: `levers-${vendor.contract.id}`,
  title: "What would lower it",
  note: "Each row takes one barrier away and leaves the others as they are; the scores are not added up. Contributions of the five make up the whole score.",
  columns: [
    { id: "barrier", label: "Barrier", unit: null },
    { id: "contribution", label: "Part of the score", unit: "share" },
    { id: "without", label: "Score without it", unit: "score-0-100" },
    { id: "what", label: "What would lower it", unit: null },
  ],
  rows: leversOf(vendor).map(({ part, name, contribution, without, whatToDo }) => ({
    id: part,
    cells: {
      barrier: { value: name },
      contribution:
        contribution === null ? { value: null, note: "not known" } : { value: contribution },
      without: { value: without },
      what: { value: whatToDo },
    },
  })),
});
