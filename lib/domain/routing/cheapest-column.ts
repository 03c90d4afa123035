import type { Board, BoardOffering } from "./board.ts";

/** 1 for each offering that passes, by column. */
export const columnsWhere = (
  offerings: readonly BoardOffering[],
  test: (offering: BoardOffering, column: number) => boolean,
): Uint8Array => Uint8Array.from(offerings, (offering, o) => (test(offering, o) ? 1 : 0));

/**
 * The column of the cheapest offering that may serve a class, or -1 where there is none.
 *
 * Of equals, the one whose id comes first, so the order of columns decides nothing.
 *
 * @param among 1 for each column that may be chosen; all where it is absent
 * @param leastQuality what it must be measured to reach; null for any, measured or not
 *
 * @example
 * cheapestColumn(board, 0, columnsWhere(board.offerings, ({ labId }) => labId === "mistral"));
 */
export function cheapestColumn(
  { offerings, usdPerMonth, eligible, quality }: Board,
  classIndex: number,
  among?: Uint8Array,
  leastQuality: number | null = null,
): number {
  const first = classIndex * offerings.length;
  let best = -1;
  let bestUsd = Number.POSITIVE_INFINITY;
  for (let o = 0; o < offerings.length; o += 1) {
    if (eligible[first + o] !== 1 || (among !== undefined && among[o] !== 1)) continue;
    const usd = usdPerMonth[first + o] ?? Number.NaN;
    if (!(usd <= bestUsd)) continue;
    if (leastQuality !== null && !((quality[first + o] ?? Number.NaN) >= leastQuality)) continue;
    if (usd === bestUsd && best >= 0 && idAt(offerings, best) <= idAt(offerings, o)) continue;
    best = o;
    bestUsd = usd;
  }
  return best;
}

const idAt = (offerings: readonly BoardOffering[], column: number): string =>
  offerings[column]?.id ?? "";
