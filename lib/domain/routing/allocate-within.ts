import type { Board, BoardPolicy, Shares } from "./board.ts";
import type { Limit, MarketState } from "./shocks/market-state.ts";
import { withoutColumns } from "./without-columns.ts";

/** Less than this part of all tokens is nothing. */
const NOTHING = 1e-12;

/** Who answers, and who is paid: more than who answers where a policy throws answers away. */
export type Allocation = {
  readonly answers: Shares;
  readonly paid: Shares;
  /** What carrying it out adds to each request of a class that is answered, in US dollars; absent for nothing. */
  readonly usdPerRequest?: Float64Array;
};

/**
 * What a policy does on a board whose offerings serve only so much.
 *
 * Work is handed out evenly until a limit is full; what is left goes where the
 * policy would send it without what is full, and is unserved where there is
 * nothing. A policy that leaves room everywhere does just what it says.
 *
 * @param into takes who answers where every limit leaves room, so that nothing is made
 *
 * @example
 * allocateWithin(cheapest, { ...unshocked(board), limits: [{ columns: [0], share: 0.4, name: "North", reason: "rate cap" }] })
 */
export function allocateWithin(
  policy: BoardPolicy,
  { board, limits }: MarketState,
  into?: Shares,
): Allocation {
  const all = [...limits, ...ownLimits(board)];
  const plain = allocation(policy, board, into);
  if (all.every((limit) => loadOn(board, limit.columns, plain.paid) <= limit.share)) return plain;
  const answers = new Float64Array(board.usdPerMonth.length);
  const paid = new Float64Array(board.usdPerMonth.length);
  const room = all.map(({ share }) => share);
  const judged = judging(board, policy);
  let [open, left] = [board, 1];
  while (left > NOTHING) {
    const step = allocation(policy, open);
    const loads = all.map(({ columns }) => loadOn(open, columns, step.paid));
    const fits = loads.map((load, i) => (load > NOTHING ? (room[i] ?? 0) / load : Infinity));
    const part = Math.max(0, Math.min(left, ...fits));
    add(answers, step.answers, part);
    add(paid, step.paid, part);
    judged.add(step, part);
    left -= part;
    for (const [i, load] of loads.entries()) room[i] = (room[i] ?? 0) - part * load;
    const full = all.filter((_, i) => (loads[i] ?? 0) > NOTHING && (room[i] ?? 0) <= NOTHING);
    if (full.length === 0) break;
    open = withoutColumns(
      open,
      full.flatMap(({ columns }) => columns),
    );
  }
  return { answers, paid: policy.paid === undefined ? answers : paid, ...judged.mean() };
}

/** What answered requests pay a judge on average, over steps in which fewer and fewer offerings are asked. */
function judging({ classes, offerings }: Board, { usdPerRequest }: BoardPolicy) {
  const usd = new Float64Array(classes.length);
  const answered = new Float64Array(classes.length);
  return {
    add(step: Allocation, part: number): void {
      if (step.usdPerRequest === undefined) return;
      for (const w of classes.keys()) {
        const first = w * offerings.length;
        const row = step.answers.subarray(first, first + offerings.length);
        if (!row.some((share) => share > 0)) continue;
        usd[w] = (usd[w] ?? 0) + part * (step.usdPerRequest[w] ?? 0);
        answered[w] = (answered[w] ?? 0) + part;
      }
    },
    mean: (): Pick<Allocation, "usdPerRequest"> =>
      usdPerRequest === undefined
        ? {}
        : { usdPerRequest: usd.map((sum, w) => (sum === 0 ? 0 : sum / (answered[w] ?? 1))) },
  };
}

function allocation(policy: BoardPolicy, board: Board, into?: Shares): Allocation {
  const answers = policy.allocate(board, into);
  const paid = policy.paid?.(board) ?? answers;
  const usdPerRequest = policy.usdPerRequest?.(board);
  return usdPerRequest === undefined ? { answers, paid } : { answers, paid, usdPerRequest };
}

const ownLimits = ({ offerings }: Board): Limit[] =>
  offerings.flatMap(({ capacityShare, name }, column) =>
    capacityShare === null
      ? []
      : [{ columns: [column], share: capacityShare, name, reason: `${name} serves no more` }],
  );

/** The part of all tokens that some columns would serve. */
function loadOn({ classes, offerings }: Board, columns: readonly number[], shares: Shares): number {
  let load = 0;
  for (const [w, { volumeShare }] of classes.entries())
    for (const column of columns)
      load += volumeShare * (shares[w * offerings.length + column] ?? 0);
  return load;
}

function add(sum: Float64Array, shares: Shares, part: number): void {
  for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + part * (shares[i] ?? 0);
}
