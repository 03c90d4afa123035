import type { Exact } from "../quantity/exact-decimal.ts";
import { byText } from "../quantity/text-order.ts";
import { type BillLine, groupKey, type PlacedRow } from "./bill-line.ts";
import type { BillRow } from "./bill-row.ts";

/** Lines of one file that keep all their evidence; past it rows are put together by less of it. */
const FULL_EVIDENCE_LINES = 20_000;
/** Past this, what a model can be read from is not kept; past the last, a file is refused. */
const SOME_EVIDENCE_LINES = 30_000;
const MOST_LINES = 60_000;

/** @throws TooManyLines where a file names more vendors, accounts and services than can be kept */
export class TooManyLines extends RangeError {
  constructor() {
    super(`more than ${MOST_LINES} different accounts, services and charges`);
    this.name = "TooManyLines";
  }
}

export type LineCollector = {
  readonly add: (row: BillRow) => void;
  /** In the order of their keys: the order of the rows says nothing. */
  readonly lines: () => readonly BillLine[];
  /** Rows whose evidence was not all kept. */
  readonly cutRows: () => number;
};

type Sums = {
  -readonly [
    K in "rowCount" | "effectiveCost" | "billedCost" | "listCost" | "contractedCost" | "quantity"
  ]: BillLine[K];
};

/**
 * Adds the rows of a bill up to lines: rows that say the same together, so
 * that a million rows take the room of a few thousand.
 *
 * @param looksLikeAi whether a row may be paid for a model; of others no evidence is kept
 */
export function collectLines(looksLikeAi: (row: BillRow) => boolean): LineCollector {
  const groups = new Map<string, { readonly row: PlacedRow; readonly sums: Sums }>();
  let cut = 0;
  const placed = (row: BillRow): [string, PlacedRow] => {
    const kept: PlacedRow = looksLikeAi(row)
      ? { ...row, isAi: true }
      : { ...row, isAi: false, evidence: {}, quantity: null, quantityUnit: null };
    const key = groupKey(kept);
    if (groups.size < FULL_EVIDENCE_LINES || groups.has(key)) return [key, kept];
    if (!kept.isAi && groups.size < MOST_LINES) return [key, kept];
    cut += 1;
    const { SkuMeter } = kept.evidence;
    const some = SkuMeter !== undefined && groups.size < SOME_EVIDENCE_LINES ? { SkuMeter } : {};
    const less = { ...kept, evidence: some };
    const lessKey = groupKey(less);
    if (groups.size >= MOST_LINES && !groups.has(lessKey)) throw new TooManyLines();
    return [lessKey, less];
  };
  return {
    add: (raw) => {
      const [key, row] = placed(raw);
      const group = groups.get(key);
      if (group === undefined) {
        groups.set(key, { row, sums: { rowCount: 1, ...amountsOf(row) } });
        return;
      }
      const { sums } = group;
      sums.rowCount += 1;
      sums.effectiveCost += row.effectiveCost;
      sums.billedCost += row.billedCost;
      sums.listCost = plus(sums.listCost, row.listCost);
      sums.contractedCost = plus(sums.contractedCost, row.contractedCost);
      sums.quantity = plus(sums.quantity, row.quantity);
    },
    lines: () =>
      [...groups]
        .toSorted(([a], [b]) => byText(a, b))
        .map(([, { row, sums }]) => ({ ...row, ...sums })),
    cutRows: () => cut,
  };
}

const amountsOf = (row: BillRow): Omit<Sums, "rowCount"> => ({
  effectiveCost: row.effectiveCost,
  billedCost: row.billedCost,
  listCost: row.listCost,
  contractedCost: row.contractedCost,
  quantity: row.quantity,
});

const plus = (a: Exact | null, b: Exact | null): Exact | null =>
  a === null ? b : b === null ? a : a + b;
