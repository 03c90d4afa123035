import { type ExitPart, exitParts } from "../leaving/exit-parts.ts";
import { type ExitPhase, exitPhases } from "../leaving/exit-phases.ts";
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

/** What leaving a vendor would cost, part by part, technical apart from contractual, with both sums. */
export function exitCostTable({ contract }: VendorScores, market: Market): Table {
  const parts = exitParts(contract, market);
  const row = (id: string, label: string, kind: string, value: Estimate | null) => ({
    id,
    cells: { part: { value: label }, kind: { value: kind }, ...ends(value) },
  });
  return {
    id: `exit-cost-${contract.id}`,
    title: "What leaving would cost, part by part",
    note: COST_NOTE,
    columns: [
      { id: "part", label: "Part", unit: null },
      { id: "kind", label: "Kind", unit: null },
      ...END_COLUMNS,
    ],
    rows: [
      ...parts.map(({ id, label, kind, usd }) =>
        row(id, label, KIND_NAMES[kind], usd?.value ?? null),
      ),
      row("technical", "All technical cost", "Sum", sumOfKind(parts, ["technical"])),
      row("contractual", "All contractual cost", "Sum", sumOfKind(parts, ["contractual"])),
      row("all", "To be found on leaving", "Sum", sumOfKind(parts, ["technical", "contractual"])),
    ],
  };
}

const COST_NOTE =
  "Technical cost makes the break-even premium; what the contract still obliges is counted under commitment, and both are what the board would have to find.";

/** The sum of some parts; null where one of them is not known, which is no zero. */
function sumOfKind(parts: readonly ExitPart[], kinds: readonly string[]): Estimate | null {
  const amounts = parts.filter(({ kind }) => kinds.includes(kind)).map(({ usd }) => usd);
  const known = amounts.flatMap((usd) => usd?.value ?? []);
  return known.length === amounts.length ? estimateSum(known) : null;
}

/** What leaving each vendor would cost, technical apart from contractual. */
export const exitCostsTable = (vendors: readonly VendorScores[], market: Market): Table => ({
  id: "exit-costs",
  title: "What leaving each vendor would cost",
  note: `${COST_NOTE} The most likely amount stands before the range; a file holds all three.`,
  columns: [
    { id: "vendor", label: "Vendor", unit: null },
    { id: "technical", label: "Technical", unit: "usd" },
    { id: "contractual", label: "Contractual", unit: "usd" },
    { id: "all", label: "To be found on leaving", unit: "usd" },
  ],
  rows: vendors.map((vendor) => {
    const parts = exitParts(vendor.contract, market);
    const cell = (kinds: readonly string[]): Cell => {
      const value = sumOfKind(parts, kinds);
      return value === null ? { value: null, note: "not known" } : { value };
    };
    return {
      id: vendor.contract.id,
      cells: {
        vendor: vendorCell(vendor),
        technical: cell(["technical"]),
        contractual: cell(["contractual"]),
        all: cell(["technical", "contractual"]),
      },
    };
  }),
});

const DAYS_NOTE =
  "Two months of notice, 30 days of transition, seven months where 30 days are not feasible (EU Data Act, Article 25; months counted as 30 days). They bind providers to customers in the EU; elsewhere they are landmarks. Moving data and rebuilding run side by side, after notice.";

const readingOf = ({ limits }: ExitPhase): string =>
  limits.map(({ name, reading }) => `${reading} ${name}`).join("; ");

/** How long leaving one vendor would take by phase, against the longest the EU Data Act allows. */
export const exitDaysTable = (vendor: VendorScores): Table => ({
  id: `exit-days-${vendor.contract.id}`,
  title: "How long leaving would take, phase by phase",
  note: DAYS_NOTE,
  columns: [
    { id: "phase", label: "Phase", unit: null },
    { id: "days", label: "Days", unit: "days" },
    { id: "limit", label: "Against the law’s longest", unit: null },
  ],
  rows: exitPhases(vendor).map((phase) => ({
    id: phase.id,
    cells: {
      phase: { value: phase.label },
      days: {
        value: phase.days,
        ...(phase.missing === null ? {} : { note: "not stated; its ends" }),
      },
      limit:
        phase.limits.length === 0
          ? { value: null, note: "part of the transition", none: true as const }
          : { value: readingOf(phase) },
    },
  })),
});

/** The same for every vendor, a row each. */
export const exitDaysByVendorTable = (vendors: readonly VendorScores[]): Table => ({
  id: "exit-days-by-vendor",
  title: "How long leaving each vendor would take",
  note: DAYS_NOTE,
  columns: [
    { id: "vendor", label: "Vendor", unit: null },
    { id: "notice", label: "Notice", unit: "days" },
    { id: "transition", label: "Transition", unit: "days" },
    { id: "exit", label: "The whole exit", unit: "days" },
  ],
  rows: vendors.map((vendor) => ({
    id: vendor.contract.id,
    cells: {
      vendor: vendorCell(vendor),
      ...Object.fromEntries(
        exitPhases(vendor)
          .filter(({ limits }) => limits.length > 0)
          .map((phase): [string, Cell] => [
            phase.id,
            { value: phase.days, note: readingOf(phase) },
          ]),
      ),
    },
  })),
});

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
