import { type Allocation, allocateWithin } from "../../allocate-within.ts";
import type { Board, BoardPolicy } from "../../board.ts";
import { closeOfferings } from "../../shocks/close-offerings.ts";
import type { MarketState } from "../../shocks/market-state.ts";
import { withoutColumns } from "../../without-columns.ts";

/** Where a class goes, without its zeros. */
export type Row = {
  readonly column: Int32Array;
  readonly answers: Float64Array;
  readonly paid: Float64Array;
  /** What a judge adds to each of its requests, in US dollars; absent for what it adds where nobody is down. */
  readonly judgeUsd?: number;
};

/** Where a class goes while some sellers and labs are down. */
export type DownRow = Row & {
  /** Where it goes while one more of them is down too, by group; found when first needed. */
  readonly next: Map<number, DownRow>;
};

/** Finds the row of a class with some groups closed, `before` among them and `group` the one more. */
export type WhileDown = (w: number, group: number, before?: DownRow) => DownRow;

/**
 * Where a policy sends each class while sellers and labs are down, at expected prices.
 *
 * Classes are asked for one by one, unless a limit makes them share what is left.
 *
 * @param groups 1 for each column that goes down with a group
 */
export function whileDown(
  policy: BoardPolicy,
  state: MarketState,
  groups: readonly Uint8Array[],
): WhileDown {
  const { board, limits } = state;
  const width = board.offerings.length;
  const isLimited =
    limits.length > 0 || board.offerings.some(({ capacityShare }) => capacityShare !== null);
  const closedBy = new WeakMap<DownRow, readonly number[]>();
  const firsts = Array.from<DownRow | undefined>({ length: board.classes.length * groups.length });
  const whole = new Map<string, Allocation>();

  function allocation(w: number, closed: readonly number[]): Allocation {
    const columns = [...board.offerings.keys()].filter((o) =>
      closed.some((g) => groups[g]?.[o] === 1),
    );
    if (!isLimited) {
      const open = withoutColumns(oneClass(board, w), columns);
      const answers = policy.allocate(open);
      const paid = policy.paid?.(open) ?? answers;
      const judge = policy.usdPerRequest?.(open);
      return judge === undefined ? { answers, paid } : { answers, paid, usdPerRequest: judge };
    }
    const key = closed.toSorted((a, b) => a - b).join();
    const known = whole.get(key) ?? allocateWithin(policy, closeOfferings(state, columns, "down"));
    whole.set(key, known);
    const row = (shares: Float64Array) => shares.subarray(w * width, (w + 1) * width);
    const answered = { answers: row(known.answers), paid: row(known.paid) };
    return known.usdPerRequest === undefined
      ? answered
      : { ...answered, usdPerRequest: known.usdPerRequest.subarray(w, w + 1) };
  }

  function found(w: number, closed: readonly number[]): DownRow {
    const { answers, paid, usdPerRequest } = allocation(w, closed);
    const judgeUsd = usdPerRequest?.[0];
    const used = [...answers.keys()].filter((o) => answers[o] !== 0 || paid[o] !== 0);
    const row: DownRow = {
      column: Int32Array.from(used),
      answers: Float64Array.from(used, (o) => answers[o] ?? 0),
      paid: Float64Array.from(used, (o) => paid[o] ?? 0),
      next: new Map(),
      ...(judgeUsd === undefined ? {} : { judgeUsd }),
    };
    closedBy.set(row, closed);
    return row;
  }

  return (w, group, before) => {
    if (before === undefined) return (firsts[w * groups.length + group] ??= found(w, [group]));
    const known = before.next.get(group);
    if (known !== undefined) return known;
    const row = found(w, [...(closedBy.get(before) ?? []), group]);
    before.next.set(group, row);
    return row;
  };
}

/** A board of one of the classes. */
function oneClass({ classes, offerings, list, ...cells }: Board, w: number): Board {
  const [from, to] = [w * offerings.length, (w + 1) * offerings.length];
  return {
    classes: classes.slice(w, w + 1),
    offerings,
    usdPerMonth: cells.usdPerMonth.subarray(from, to),
    quality: cells.quality.subarray(from, to),
    eligible: cells.eligible.subarray(from, to),
    ...(list === undefined ? {} : { list }),
  };
}
