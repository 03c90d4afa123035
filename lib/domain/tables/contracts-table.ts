import type { PortfolioScores } from "../portfolio/portfolio-scores.ts";
import type { Table } from "../table/table.ts";
import { conflictCell, lockInCell } from "./providers-table.ts";

/** The company's vendors: spend, how hard to leave, how conflicted, which lines are crossed. */
export const contractsTable = ({ byVendor, spendUsdPerYear }: PortfolioScores): Table => ({
  id: "contracts",
  title: "Contracts",
  note: "Gates are lines that no average may cancel; they are listed with their reasons below.",
  columns: [
    { id: "vendor", label: "Vendor", unit: null },
    { id: "spend", label: "Spend a year", unit: "usd-per-year" },
    { id: "share", label: "Share", unit: "share" },
    { id: "lock-in", label: "Lock-in", unit: "score-0-100" },
    { id: "premium", label: "Break-even premium", unit: "share" },
    { id: "days", label: "Days to leave", unit: "days" },
    { id: "conflict", label: "Conflict", unit: "score-0-100" },
    { id: "gain", label: "Gain from steering", unit: "usd-per-usd" },
    { id: "gates", label: "Gates fired", unit: null },
  ],
  rows: byVendor.map((vendor) => {
    const { contract, capture, exit, gates, conflict } = vendor;
    const inState = (wanted: string) =>
      gates.gates.filter(({ state }) => state === wanted).map(({ id }) => id);
    const [fired, open] = [inState("fires"), inState("cannot-tell")];
    const spend = contract.spendUsdPerYear.value;
    return {
      id: contract.id,
      cells: {
        vendor: { value: contract.vendorName, href: `/providers/${contract.vendorId}` },
        spend: { value: spend },
        share: { value: (spend.point ?? spend.low) / spendUsdPerYear },
        "lock-in": { ...lockInCell(vendor), href: `/lock-in/${contract.id}` },
        premium:
          capture === null
            ? { value: null, note: "exit cost not known" }
            : { value: capture.breakEvenPremium },
        days: { value: exit.days },
        conflict: { ...conflictCell(vendor), href: `/conflicts#vendor-${contract.vendorId}` },
        gain: { value: conflict.pressure.score.value },
        gates: {
          value: fired.length === 0 ? "none" : fired.join(", "),
          ...(open.length === 0 ? {} : { note: `cannot tell: ${open.join(", ")}` }),
        },
      },
    };
  }),
});

const STATE_WORDS = { fires: "crossed", passes: "kept", "cannot-tell": "cannot tell" } as const;

/** Every gate of every vendor, those crossed first. */
export const gatesTable = ({ byVendor }: Pick<PortfolioScores, "byVendor">): Table => {
  const order = ["fires", "cannot-tell", "passes"];
  const kept = byVendor
    .flatMap(({ gates }) => gates.gates)
    .filter(({ state }) => state === "passes");
  return {
    id: "gates",
    title: "Gates",
    note: `${kept.length} lines are kept.`,
    columns: [
      { id: "gate", label: "Gate", unit: null },
      { id: "vendor", label: "Vendor", unit: null },
      { id: "state", label: "State", unit: null },
      { id: "why", label: "Why", unit: null, tells: "own-work" },
    ],
    rows: byVendor
      .flatMap(({ contract, gates }) => gates.gates.map((gate) => ({ contract, gate })))
      .toSorted((a, b) => order.indexOf(a.gate.state) - order.indexOf(b.gate.state))
      .map(({ contract, gate }) => ({
        id: `${contract.id}-${gate.id}`,
        cells: {
          gate: { value: `${gate.id} ${gate.name}` },
          vendor: { value: contract.vendorName },
          state: { value: STATE_WORDS[gate.state] },
          why: { value: gate.sentence },
        },
      })),
  };
};
