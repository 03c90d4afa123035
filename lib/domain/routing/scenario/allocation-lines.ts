import type { MonthBoard } from "./board-of.ts";
import type { AllocationLine } from "./scenario-result.ts";

/**
 * Where each class goes and what it pays there; lines of nothing are left out.
 *
 * @param shares who answers, row-major
 * @param usd what is paid, row-major
 */
export function allocationLines(
  { board, cells, requests }: MonthBoard,
  shares: Float64Array,
  usd: Float64Array,
): AllocationLine[] {
  const { classes, offerings } = board;
  return classes.flatMap(({ id: classId }, w) =>
    offerings.flatMap(({ id: offeringId }, o): AllocationLine[] => {
      const cell = w * offerings.length + o;
      const [share, paid] = [shares[cell] ?? 0, usd[cell] ?? 0];
      if (share === 0 && paid === 0) return [];
      const notes = cells.notes[cell] ?? [];
      const count = share * (requests[w] ?? 0);
      return [{ classId, offeringId, share, requests: count, usd: paid, notes }];
    }),
  );
}
