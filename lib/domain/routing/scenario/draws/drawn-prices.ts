import type { Board, ListPrices } from "../../board.ts";

/** Boards at the prices of one drawn month, shared by all policies. */
export type DrawnPrices = {
  /** What prices are multiplied by, by column. */
  readonly factors: Float64Array;
  /** Takes over the factors of another month. */
  readonly setMonth: (bySeller: Float64Array) => void;
  /** The board at those prices; the same arrays each time for the same board, written over. */
  readonly boardAt: (board: Board) => Board;
};

/**
 * Keeps one set of arrays for each board that is asked for, since a board of every
 * month of every draw would keep the collector of garbage busier than the policies.
 *
 * @param sellerOf the seller of each column, by number
 */
export function drawnPrices(sellerOf: Int32Array): DrawnPrices {
  const factors = new Float64Array(sellerOf.length).fill(1);
  const kept = new Map<Board, { readonly board: Board; atMonth: number }>();
  let months = 0;
  return {
    factors,
    setMonth(bySeller) {
      for (let o = 0; o < factors.length; o += 1) factors[o] = bySeller[sellerOf[o] ?? 0] ?? 1;
      months += 1;
    },
    boardAt(board) {
      let own = kept.get(board);
      if (own === undefined) {
        own = { board: copyOf(board), atMonth: 0 };
        kept.set(board, own);
      }
      if (own.atMonth !== months) {
        reprice(own.board.usdPerMonth, board.usdPerMonth, factors);
        repriceList(own.board.list, board.list, factors);
        own.atMonth = months;
      }
      return own.board;
    },
  };
}

const copyOf = (board: Board): Board => ({
  ...board,
  usdPerMonth: Float64Array.from(board.usdPerMonth),
  ...(board.list === undefined
    ? {}
    : {
        list: {
          inputUsdPerMtok: Float64Array.from(board.list.inputUsdPerMtok),
          outputUsdPerMtok: Float64Array.from(board.list.outputUsdPerMtok),
        },
      }),
});

function reprice(into: Float64Array, from: Float64Array, factors: Float64Array): void {
  const width = factors.length;
  let cell = 0;
  while (cell < into.length)
    for (let o = 0; o < width; o += 1) {
      into[cell] = (from[cell] ?? 0) * (factors[o] ?? 1);
      cell += 1;
    }
}

function repriceList(
  into: ListPrices | undefined,
  from: ListPrices | undefined,
  factors: Float64Array,
): void {
  if (into === undefined || from === undefined) return;
  reprice(into.inputUsdPerMtok, from.inputUsdPerMtok, factors);
  reprice(into.outputUsdPerMtok, from.outputUsdPerMtok, factors);
}
