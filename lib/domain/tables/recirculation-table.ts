import type { Exposure } from "../exposure/exposure.ts";
import type { Loop } from "../exposure/recirculation-loops.ts";
import type { Cell, Table } from "../table/table.ts";
import type { Basis } from "../ties/basis.ts";
import type { Party } from "../ties/party.ts";
import { absenceOn, NONE_ON_RECORD, totalCell } from "./amount-cell.ts";

/** Each circle of money with its amounts on one basis, and what of ours goes round in it. */
export function recirculationTable(
  { recirculation }: Exposure,
  parties: ReadonlyMap<string, Party>,
  basis: Basis,
): Table {
  const name = (id: string) => parties.get(id)?.name ?? id;
  return {
    id: "exposure-loops",
    title: "Money that comes back round",
    note: `Amounts between the two parties are ${basis}, beside our spend and never added to it; equity and compute are compared, never netted. The share is of our own spend.`,
    columns: [
      { id: "provider", label: "Provider", unit: null },
      { id: "lab", label: "Lab", unit: null },
      { id: "ours", label: "Of our spend", unit: "share" },
      { id: "stake", label: "Provider’s share in the lab", unit: "share" },
      { id: "invested", label: `Put in, ${basis}`, unit: "usd" },
      { id: "promised", label: `To be bought back, ${basis}`, unit: "usd" },
      { id: "ratio", label: "Bought back for each dollar put in", unit: "ratio" },
      { id: "revenue", label: "Revenue share", unit: null },
    ],
    rows: recirculation.loops.map((loop: Loop) => ({
      id: `${loop.providerId}--${loop.labId}`,
      cells: {
        provider: { value: name(loop.providerId), href: `/providers/${loop.providerId}` },
        lab: { value: name(loop.labId), href: `/labs/${loop.labId}` },
        ours: {
          value: loop.oursShare,
          ...(loop.ours.value.high === 0
            ? { note: "none that is on record" }
            : loop.returned.value.high === 0
              ? { note: "only what nobody names" }
              : {}),
        },
        stake:
          loop.stake === null ? { value: null, note: "no share on record" } : { value: loop.stake },
        invested: totalCell(loop.invested, name, absenceOn(basis)),
        promised: totalCell(loop.promised, name, absenceOn(basis)),
        ratio:
          loop.ratio.score === null
            ? { value: null, note: loop.ratio.note }
            : {
                value: loop.ratio.score.value,
                ...(loop.ratio.note === "" ? {} : { note: loop.ratio.note }),
              },
        revenue: revenueCell(loop),
      },
    })),
  };
}

const revenueCell = ({ revenueShares }: Loop): Cell => {
  const [first] = revenueShares;
  return first === undefined
    ? NONE_ON_RECORD
    : {
        value: revenueShares.length === 1 ? "on record" : `${revenueShares.length} on record`,
        href: `/ties/${first.id}`,
      };
};
