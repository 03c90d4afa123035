import type { Exposure } from "../exposure/exposure.ts";
import type { SpendUse } from "../exposure/spend-use.ts";
import type { Cell, Table } from "../table/table.ts";
import { groupOf, type Party } from "../ties/party.ts";

/** Every way our money goes: spend, vendor, lab, cloud, group. */
export function pathsTable(
  { uses, partyName: labelOf }: Exposure,
  parties: ReadonlyMap<string, Party>,
): Table {
  return {
    id: "exposure-paths",
    title: "Every way the money goes",
    note: "“One of” lists who may run the work where nobody says who does. A group is whole ownership; minority stakes are under Providers and Labs.",
    columns: [
      { id: "work", label: "Work", unit: null },
      { id: "spend", label: "Spend a year", unit: "usd-per-year" },
      { id: "vendor", label: "Vendor", unit: null },
      { id: "lab", label: "Lab", unit: null },
      { id: "cloud", label: "Cloud", unit: null },
      { id: "group", label: "Groups", unit: null },
      { id: "facts", label: "Facts", unit: "count" },
    ],
    rows: uses.map((use) => ({
      id: use.id,
      cells: {
        work: { value: use.label },
        spend: { value: use.usd.value },
        vendor: {
          value: use.contract.vendorName,
          href: `/providers/${use.contract.vendorId}`,
        },
        lab:
          use.labId === null
            ? { value: null, note: "not known" }
            : {
                value: labelOf(use.labId),
                ...(parties.has(use.labId) ? { href: `/labs/${use.labId}` } : {}),
              },
        cloud: cloudCell(use, labelOf),
        group: { value: groupsOf(use, parties).map(labelOf).join(", ") },
        facts: { value: factsOf(use).length },
      },
    })),
  };
}

function cloudCell({ hosts }: SpendUse, labelOf: (key: string) => string): Cell {
  const names = hosts.map(({ partyId }) => labelOf(partyId));
  if (names.length === 0) return { value: null, note: "not known" };
  if (hosts.some(({ certain }) => certain)) return { value: names.join(", ") };
  return { value: null, note: `not disclosed; one of ${names.join(", ")}` };
}

/** Groups that the vendor, the lab and a host that is certain belong to. */
const groupsOf = (
  { contract, labId, hosts }: SpendUse,
  parties: ReadonlyMap<string, Party>,
): string[] => [
  ...new Set(
    [
      contract.vendorId,
      ...(labId === null ? [] : [labId]),
      ...hosts.flatMap(({ partyId, certain }) => (certain ? [partyId] : [])),
    ].map((id) => groupOf(id, parties)),
  ),
];

const factsOf = ({ usd, hosts }: SpendUse): string[] => [
  ...new Set([...usd.facts, ...hosts.flatMap(({ facts }) => facts)]),
];
