import type { BillExposure } from "../bill/bill-exposure.ts";
import type { BillPath } from "../bill/bill-uses.ts";
import { modelPath } from "../catalog/model-path.ts";
import { exactToNumber } from "../quantity/exact-decimal.ts";
import type { Cell, Table } from "../table/table.ts";
import { groupOf, type Party } from "../ties/party.ts";

/** Every way the bill's money for AI goes: vendor, model, lab, cloud, owner. */
export function billPathsTable(
  { paths, labelOf }: Pick<BillExposure, "paths" | "labelOf">,
  parties: ReadonlyMap<string, Party>,
): Table {
  const total = paths.reduce((sum, { usd }) => sum + usd, 0n);
  return {
    id: "exposure-bill-paths",
    title: "Every way the bill’s money for AI goes",
    note: "Effective cost in US dollars: purchases spread over their use, credits taken off. A group is whole ownership; minority stakes are under Providers and Labs.",
    columns: [
      { id: "vendor", label: "Vendor", unit: null },
      { id: "model", label: "Model", unit: null },
      { id: "lab", label: "Lab", unit: null },
      { id: "cloud", label: "Cloud", unit: null },
      { id: "owner", label: "Owners", unit: null },
      { id: "usd", label: "Effective cost", unit: "usd" },
      { id: "share", label: "Share", unit: "share" },
      { id: "rows", label: "Rows", unit: "count" },
    ],
    rows: paths.map((path) => ({
      id: path.id,
      cells: {
        vendor:
          path.vendorId === null
            ? { value: path.vendorName, note: "not in the register" }
            : { value: path.vendorName, href: `/providers/${path.vendorId}` },
        model:
          path.model === null
            ? NOT_ATTRIBUTED
            : { value: path.model.name, href: modelPath(path.model.id) },
        lab: partyCell(path.labId, labelOf),
        cloud: partyCell(path.hostId, labelOf),
        owner: ownersCell(path, parties, labelOf),
        usd: { value: exactToNumber(path.usd) },
        share: { value: total > 0n ? exactToNumber(path.usd) / exactToNumber(total) : null },
        rows: { value: path.rows },
      },
    })),
  };
}

const NOT_ATTRIBUTED: Cell = { value: null, note: "not attributed" };

const partyCell = (id: string | null, labelOf: (key: string) => string): Cell =>
  id === null ? { value: null, note: "not known" } : { value: labelOf(id) };

function ownersCell(
  { vendorId, labId, hostId }: BillPath,
  parties: ReadonlyMap<string, Party>,
  labelOf: (key: string) => string,
): Cell {
  const owners = [vendorId, labId, hostId].flatMap((id) =>
    id === null ? [] : [groupOf(id, parties)],
  );
  return owners.length === 0
    ? { value: null, note: "not known" }
    : { value: [...new Set(owners)].map(labelOf).join(", ") };
}
