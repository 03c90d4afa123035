import type { Board } from "../board.ts";
import type { Caps } from "../scenario/policy-choice.ts";
import type { CapKind } from "./caps-of-board.ts";
import { capsOfBoard } from "./caps-of-board.ts";
import type { Limit } from "../shocks/market-state.ts";
import { checkProgramInputs } from "./check-program-inputs.ts";
import type { CloudCommitment } from "./commitment-tier.ts";
import type { LinearProgram } from "./linear-program.ts";
import { programBuilder } from "./program-builder.ts";

/** What a row of the program asks. Classes and offerings are places on the board. */
export type RowMeaning =
  | { readonly kind: "demand" | "floor"; readonly classAt: number }
  | { readonly kind: CapKind; readonly id: string }
  | { readonly kind: "capacity"; readonly offeringAt: number }
  | { readonly kind: "together"; readonly name: string }
  | { readonly kind: "spend"; readonly operatorId: string };

/** A board, ceilings and commitments as a linear program, with what its numbers mean. */
export type ExposureProgram = {
  readonly program: LinearProgram;
  /** One a row. */
  readonly meanings: readonly RowMeaning[];
  /** Of each of the first columns, its place on the board; the columns are parts of a class on an offering. */
  readonly cells: Int32Array;
  /** Columns after those: what is spent with a cloud at list price, at least its commitment. */
  readonly spending: readonly { readonly commitment: CloudCommitment; readonly column: number }[];
  /** Classes that no offering may serve; they have no row. */
  readonly unserved: readonly number[];
  /** Costs are counted in this many US dollars a month, a power of ten, to keep them near one. */
  readonly usdPerUnit: number;
};

/**
 * The least cost of serving every class, with mean quality above each floor and no party above its ceiling.
 *
 * minimise sum c[w,o] x[w,o] over x >= 0, where sum_o x[w,o] = 1 and
 * sum_o q[w,o] x[w,o] >= floor[w] for every class, sum v[w] x[w,o] <= cap over
 * the offerings of every cloud, lab, owner and region with a ceiling, and
 * sum_w v[w] x[w,o] <= capacity[o], for some offerings together as for one; v is a class's part of all tokens.
 *
 * Rows and columns follow the ids, so the order on the board decides nothing.
 * An offering nobody has measured can't serve a class with a floor.
 *
 * @param limits what some offerings together may serve: a seller's rate cap
 * @throws RangeError for a board, a ceiling or a commitment that makes no sense
 */
export function exposureProgram(
  board: Board,
  caps: Caps,
  commitments: readonly CloudCommitment[] = [],
  limits: readonly Limit[] = [],
): ExposureProgram {
  checkProgramInputs(board, commitments);
  const { classes, offerings, usdPerMonth, quality } = board;
  const order = byId(offerings);
  const columnsOf = byId(classes).map((w) => ({
    w,
    columns: order.filter((o) => mayServe(board, w, o)),
  }));
  const served = columnsOf.filter(({ columns }) => columns.length > 0);
  const { row, column, build } = programBuilder();
  const meanings: RowMeaning[] = [];
  const means = (meaning: RowMeaning, lower: number, upper: number): number => {
    meanings.push(meaning);
    return row(lower, upper);
  };

  const demand = new Map(served.map(({ w }) => [w, means({ kind: "demand", classAt: w }, 1, 1)]));
  const floors = new Map(
    served.flatMap(({ w }): [number, number][] => {
      const floor = classes[w]?.qualityFloor ?? null;
      if (floor === null) return [];
      return [[w, means({ kind: "floor", classAt: w }, floor, Infinity)]];
    }),
  );
  const ceilings: number[][] = offerings.map(() => []);
  for (const { kind, id, share, offerings: of } of capsOfBoard(board, caps)) {
    const at = means({ kind, id }, -Infinity, share);
    for (const o of of) ceilings[o]?.push(at);
  }
  for (const o of order) {
    const capacity = offerings[o]?.capacityShare ?? null;
    if (capacity !== null)
      ceilings[o]?.push(means({ kind: "capacity", offeringAt: o }, -Infinity, capacity));
  }
  for (const { columns, share, name } of limits) {
    const at = means({ kind: "together", name }, -Infinity, share);
    for (const o of columns) ceilings[o]?.push(at);
  }
  const spend = new Map(
    commitments.map(({ operatorId }) => [
      operatorId,
      means({ kind: "spend", operatorId }, -Infinity, 0),
    ]),
  );

  const usdPerUnit = unitOf(board, served);
  const cells: number[] = [];
  for (const { w, columns } of served)
    for (const o of columns) {
      const cell = w * offerings.length + o;
      const volume = classes[w]?.volumeShare ?? 0;
      const cost = (usdPerMonth[cell] ?? 0) / usdPerUnit;
      const floor = floors.get(w);
      const bought = spend.get(offerings[o]?.operatorId ?? "");
      column(bought === undefined ? cost : 0, [
        [demand.get(w) ?? 0, 1],
        ...(floor === undefined ? [] : [[floor, quality[cell] ?? 0] as const]),
        ...(ceilings[o] ?? []).map((at) => [at, volume] as const),
        ...(bought === undefined ? [] : [[bought, cost] as const]),
      ]);
      cells.push(cell);
    }
  const spending = commitments.map((commitment) => ({
    commitment,
    column: column(1, [[spend.get(commitment.operatorId) ?? 0, -1]]),
  }));
  return {
    program: build(),
    meanings,
    cells: Int32Array.from(cells),
    spending,
    unserved: columnsOf.filter(({ columns }) => columns.length === 0).map(({ w }) => w),
    usdPerUnit,
  };
}

/** Whether the program may put a class on an offering: eligible, and measured where the class has a floor. */
export function mayServe(board: Board, w: number, o: number): boolean {
  const cell = w * board.offerings.length + o;
  if (board.eligible[cell] !== 1) return false;
  return (board.classes[w]?.qualityFloor ?? null) === null || !Number.isNaN(board.quality[cell]);
}

function byId(items: readonly { readonly id: string }[]): number[] {
  const id = (at: number) => items[at]?.id ?? "";
  return [...items.keys()].toSorted((a, b) => (id(a) < id(b) ? -1 : Number(id(a) > id(b))));
}

/** A hundredth of what the cheapest of each class come to, as the next lower power of ten. */
function unitOf(
  { offerings, usdPerMonth }: Board,
  served: readonly { readonly w: number; readonly columns: readonly number[] }[],
): number {
  const least = served.reduce(
    (sum, { w, columns }) =>
      sum + Math.min(...columns.map((o) => usdPerMonth[w * offerings.length + o] ?? 0)),
    0,
  );
  return least > 0 ? 10 ** (Math.floor(Math.log10(least)) - 2) : 1;
}
