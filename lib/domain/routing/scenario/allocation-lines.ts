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
      const line = { classId, offeringId, share, requests: count, usd: paid, notes };
      const range = cells.between.get(cell);
      return [
        range === undefined
          ? line
          : { ...line, usdBetween: lineRange(line, range, cells.usdPerRequest[cell] ?? 0) },
      ];
    }),
  );
}

/** What a line can cost where a request of it costs between two amounts. */
const lineRange = (
  { requests, usd }: Pick<AllocationLine, "requests" | "usd">,
  { low, high }: { readonly low: number; readonly high: number },
  usdPerRequest: number,
): NonNullable<AllocationLine["usdBetween"]> => ({
  low: usd - requests * (usdPerRequest - low),
  high: usd + requests * (high - usdPerRequest),
});
