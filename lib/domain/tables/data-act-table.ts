import type { DataActChange, DataActSide } from "../leaving/data-act-change.ts";
import type { Estimate } from "../quantity/estimate.ts";
import { FREE_SWITCHING_FROM } from "../regulation/data-act.ts";
import type { Cell, Table } from "../table/table.ts";
import { GATE_WORDS } from "./lock-in-tables.ts";

const orNone = (value: Estimate | null, none: string): Cell =>
  value === null ? { value: null, note: none } : { value };

const gateCell = ({ gate }: DataActSide): Cell =>
  gate.state === "cannot-tell"
    ? { value: null, note: GATE_WORDS["cannot-tell"] }
    : { value: GATE_WORDS[gate.state] };

/** What switching costs on the last day before 12 January 2027 and from that day on, vendor by vendor. */
export function dataActTable(changes: readonly DataActChange[]): Table {
  const [only] = changes.length === 1 ? changes : [];
  return {
    id: only === undefined ? "data-act" : `data-act-${only.contractId}`,
    title: `What changes on ${FREE_SWITCHING_FROM}`,
    note: `Both days on the same contracts and facts. Until then charges for switching may not exceed the provider’s cost, which nobody publishes; from ${FREE_SWITCHING_FROM} they are nothing for customers in the EU (EU Data Act, Articles 25 and 29). Data moved to use two clouds side by side may still be charged at cost (Article 34).`,
    columns: [
      { id: "vendor", label: "Vendor", unit: null },
      { id: "day", label: "Day", unit: null },
      { id: "egress", label: "Moving the data out", unit: "usd" },
      { id: "charge", label: "Switching charge in the contract", unit: "usd" },
      { id: "lawful", label: "Most that may be charged for switching", unit: "usd" },
      { id: "parallel", label: "Side-by-side use", unit: "usd", exportOnly: true },
      { id: "gate", label: "Gate G5", unit: null },
      { id: "premium", label: "Break-even premium", unit: "share" },
    ],
    rows: changes.flatMap((change) => [
      rowOf(change, change.before, "and before"),
      rowOf(change, change.after, "and after"),
    ]),
  };
}

function rowOf(
  { contractId, vendorName, contractCharge, isCovered }: DataActChange,
  side: DataActSide,
  when: string,
): Table["rows"][number] {
  const noLimit = isCovered === false ? "no limit" : "not known";
  return {
    id: `${contractId}-${side.day}`,
    cells: {
      vendor: { value: vendorName, href: `/lock-in/${contractId}` },
      day: { value: side.day, note: when },
      egress: { value: side.egress.value },
      charge: {
        value: contractCharge.value,
        ...(contractCharge.missing === undefined ? {} : { note: "not stated; its ends" }),
      },
      lawful: orNone(side.lawfulCharge, noLimit),
      parallel: orNone(side.parallelUse, noLimit),
      gate: gateCell(side),
      premium: orNone(side.premium, "exit cost not known"),
    },
  };
}
