import type { MonthBoard } from "./board-of.ts";
import type { MonthOutcome } from "./month-outcome.ts";
import { priceFactor } from "./price-factor.ts";
import type { AllocationLine } from "./scenario-result.ts";

/**
 * Where each class goes and what it pays there; lines of nothing are left out.
 *
 * @param outcome who answers and what is paid
 */
export function allocationLines(month: MonthBoard, outcome: MonthOutcome): AllocationLine[] {
  const { board, cells, requests } = month;
  const { shares, usd } = outcome;
  const { classes, offerings } = board;
  return classes.flatMap(({ id: classId }, w) =>
    offerings.flatMap(({ id: offeringId }, o): AllocationLine[] => {
      const cell = w * offerings.length + o;
      const [share, paid] = [shares[cell] ?? 0, usd[cell] ?? 0];
      if (share === 0 && paid === 0) return [];
      const notes = cells.notes[cell] ?? [];
      const count = share * (requests[w] ?? 0);
      const line = { classId, offeringId, share, requests: count, usd: paid, notes };
      const range = cells.between.get(cell);
      if (range === undefined) return [line];
      const list = cells.usdPerRequest[cell] ?? 0;
      const moved = count * priceFactor(month, outcome, cell);
      const low = paid - moved * (list - range.low);
      return [{ ...line, usdBetween: { low, high: paid + moved * (range.high - list) } }];
    }),
  );
}
