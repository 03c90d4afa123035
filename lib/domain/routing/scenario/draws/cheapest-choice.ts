import type { Board, BoardPolicy } from "../../board.ts";
import type { MarketState } from "../../shocks/market-state.ts";

/** Cells of a board that can be the cheapest of their class, class by class. */
export type CheapestChoice = {
  readonly column: Int32Array;
  /** At expected prices. */
  readonly usd: Float64Array;
  /** All of a class, at each of them. */
  readonly answers: Float64Array;
  readonly paid: Float64Array;
  /** Where a class begins, and after the last where it ends. */
  readonly first: Int32Array;
};

/** What a policy that takes the cheapest of what it looks at has to look at in the draws. */
export type CheapestChoices = {
  /** What can be the cheapest where prices move seller by seller: one of each, in the order of ids. */
  readonly moved: CheapestChoice;
  /** What can be the cheapest at expected prices while sellers and labs are down: one of each pair, cheapest first. */
  readonly expected: CheapestChoice;
};

/**
 * The few cells that decide a draw; undefined where the policy does something else than take the
 * cheapest, or where a limit may keep work from going there whole.
 */
export function cheapestChoices(
  policy: BoardPolicy,
  { board, limits }: MarketState,
): CheapestChoices | undefined {
  const isLimited =
    limits.length > 0 || board.offerings.some(({ capacityShare }) => capacityShare !== null);
  if (policy.cheapestAbove === undefined || isLimited) return undefined;
  const cells = lookedAt(policy, board);
  return {
    moved: choiceOf(
      cells.map((row) => firstOfEach(row, ({ sellerId }) => sellerId).toSorted(byId)),
    ),
    expected: choiceOf(
      cells.map((row) => firstOfEach(row, ({ sellerId, labId }) => `${sellerId} ${labId}`)),
    ),
  };
}

type Cell = {
  readonly column: number;
  readonly usd: number;
  readonly id: string;
  readonly sellerId: string;
  readonly labId: string;
};

const byId = (a: Cell, b: Cell): number => (a.id < b.id ? -1 : Number(a.id > b.id));

/** What may serve each class, cheapest first and of equals by id. */
function lookedAt({ cheapestAbove, looksAt }: BoardPolicy, board: Board): Cell[][] {
  const { classes, offerings, usdPerMonth, eligible, quality } = board;
  return classes.map((row, w) => {
    const floor = cheapestAbove?.(row) ?? null;
    return offerings
      .flatMap((offering, column): Cell[] => {
        const cell = w * offerings.length + column;
        const usd = usdPerMonth[cell] ?? Number.NaN;
        if (eligible[cell] !== 1 || Number.isNaN(usd)) return [];
        if (looksAt?.(offering, row, column) === false) return [];
        if (floor !== null && !((quality[cell] ?? Number.NaN) >= floor)) return [];
        const { id, sellerId, labId } = offering;
        return [{ column, usd, id, sellerId, labId }];
      })
      .toSorted((a, b) => a.usd - b.usd || byId(a, b));
  });
}

const firstOfEach = (cells: readonly Cell[], keyOf: (cell: Cell) => string): Cell[] =>
  [...new Map(cells.toReversed().map((cell) => [keyOf(cell), cell])).values()].toSorted(
    (a, b) => a.usd - b.usd || byId(a, b),
  );

function choiceOf(rows: readonly (readonly Cell[])[]): CheapestChoice {
  const cells = rows.flat();
  const first = new Int32Array(rows.length + 1);
  for (const [w, { length }] of rows.entries()) first[w + 1] = (first[w] ?? 0) + length;
  const whole = new Float64Array(cells.length).fill(1);
  return {
    column: Int32Array.from(cells, ({ column }) => column),
    usd: Float64Array.from(cells, ({ usd }) => usd),
    answers: whole,
    paid: whole,
    first,
  };
}

/** The place in the choice of what is cheapest for a class at the prices of a draw; -1 where there is nothing. */
export function cheapestAt(
  { first, usd, column }: CheapestChoice,
  w: number,
  factors: Float64Array,
): number {
  let best = -1;
  let bestUsd = Number.POSITIVE_INFINITY;
  const end = first[w + 1] ?? 0;
  for (let i = first[w] ?? 0; i < end; i += 1) {
    const own = (usd[i] ?? 0) * (factors[column[i] ?? 0] ?? 1);
    if (own < bestUsd) {
      best = i;
      bestUsd = own;
    }
  }
  return best;
}
