import type { IndexDefinition } from "../indices/index-definition.ts";
import { availability } from "../indices/lock-in/availability.ts";
import { capture } from "../indices/lock-in/capture.ts";
import { commitment } from "../indices/lock-in/commitment.ts";
import { exitTime } from "../indices/lock-in/exit-time.ts";
import { LOCK_IN_PARTS, type LockInPart } from "../indices/lock-in/lock-in.ts";
import { portability } from "../indices/lock-in/portability.ts";
import type { Explanation } from "../explain/explanation.ts";
import type { PortfolioScores, VendorScores } from "../portfolio/portfolio-scores.ts";
import type { Estimate } from "../quantity/estimate.ts";
import type { Cell, Table } from "../table/table.ts";
import { conflictCell, lockInCell } from "./providers-table.ts";

const BARRIERS: Readonly<Record<LockInPart, Pick<IndexDefinition, "name" | "bands">>> = {
  capture,
  "exit-time": exitTime,
  commitment,
  availability,
  portability,
};

/** Vendors against indices, with the landmark of each index in words where one is published. */
export const heatMapTable = ({ byVendor }: Pick<PortfolioScores, "byVendor">): Table => ({
  id: "heat-map",
  title: "Vendors against indices",
  note: "Higher is harder to leave, or more conflicted. Words are published landmarks; where none is published none is made up, and a number stands alone.",
  columns: [
    { id: "vendor", label: "Vendor", unit: null },
    { id: "lock-in", label: "Lock-in", unit: "score-0-100" },
    ...LOCK_IN_PARTS.map((part) => ({
      id: part,
      label: BARRIERS[part].name,
      unit: "index-0-1" as const,
    })),
    { id: "conflict", label: "Conflict", unit: "score-0-100" },
  ],
  rows: byVendor.map((vendor) => ({
    id: vendor.contract.id,
    cells: {
      vendor: { value: vendor.contract.vendorName },
      "lock-in": lockInCell(vendor),
      ...Object.fromEntries(LOCK_IN_PARTS.map((part) => [part, barrierCell(vendor, part)])),
      conflict: conflictCell(vendor),
    },
  })),
});

/** What one barrier to leaving was read as; undefined where it is not known. */
export function barrierOf(
  { lockIn }: Pick<VendorScores, "lockIn">,
  part: LockInPart,
): Explanation | undefined {
  const place = LOCK_IN_PARTS.indexOf(part);
  const isMissing = lockIn.contributions[place]?.isMissing ?? true;
  return isMissing ? undefined : lockIn.score.explanation.inputs[place]?.inputs[0];
}

function barrierCell(vendor: VendorScores, part: LockInPart): Cell {
  const barrier = barrierOf(vendor, part);
  if (barrier === undefined) return { value: null, note: "not known" };
  const words = bandInWords(barrier.value, BARRIERS[part].bands);
  return { value: barrier.value, ...(words === null ? {} : { note: words }) };
}

/**
 * The landmark that a value reaches, or both where its interval crosses from one
 * to another; null where none is published.
 */
export function bandInWords(
  { low, high }: Estimate,
  bands: IndexDefinition["bands"],
): string | null {
  const at = (value: number) => bands.findLast(({ from }) => value >= from)?.label;
  const [least, most] = [at(low), at(high)];
  if (least === undefined || most === undefined) return null;
  return least === most ? least : `from “${least}” to “${most}”`;
}
