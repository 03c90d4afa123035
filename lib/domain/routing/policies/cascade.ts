import type { Board, BoardPolicy, Shares } from "../board.ts";
import type { CascadeFlow } from "../cascade.ts";
import { cascadeFlow } from "../cascade.ts";

/** One step: an offering, and the part of its answers that a judge without error lets pass. */
export type CascadeOffering = { readonly offeringId: string; readonly acceptRate: number };

type Setting = {
  /** In the order they are tried; the last always answers. */
  readonly steps: readonly CascadeOffering[];
  readonly judgeError: number;
  readonly judgeUsdPerRequest: number;
};

/**
 * Every request is tried on the first offering, and passed on where a judge does not accept the answer.
 *
 * A step that may not serve a class is left out, and the last that may always
 * answers. Acceptance is taken to be independent from step to step, and an
 * answer to have its offering's mean quality; per-prompt results say it exactly.
 *
 * @throws RangeError if there is no step, one is named twice, or a rate is outside its bounds
 *
 * @example
 * cascade({ steps: [{ offeringId: "small", acceptRate: 0.7 }, { offeringId: "large", acceptRate: 1 }], judgeError: 0.05, judgeUsdPerRequest: 0.0001 })
 */
export function cascade(
  { steps, judgeError, judgeUsdPerRequest }: Setting,
  nameOf: (offeringId: string) => string = (id) => id,
): BoardPolicy {
  cascadeFlow(
    steps.map(({ acceptRate }) => acceptRate),
    judgeError,
  );
  if (!(judgeUsdPerRequest >= 0 && Number.isFinite(judgeUsdPerRequest)))
    throw new RangeError(`a judge asks ${judgeUsdPerRequest}; expected zero or more`);
  const ids = steps.map(({ offeringId }) => offeringId);
  if (new Set(ids).size < ids.length) throw new RangeError("a cascade tries an offering twice");
  const fill = (board: Board, part: keyof CascadeFlow, into: Shares) => {
    into.fill(0);
    const columns = steps.map(({ offeringId }) => columnOf(board, offeringId));
    for (let w = 0; w < board.classes.length; w += 1) {
      const first = w * board.offerings.length;
      const { open, flow } = flowOf(board, w, columns, steps, judgeError);
      for (const [k, o] of open.entries()) into[first + o] = flow?.[part][k] ?? 0;
    }
    return into;
  };
  const empty = ({ classes, offerings }: Board) =>
    new Float64Array(classes.length * offerings.length);
  return {
    id: `cascade-${ids.join("-")}`,
    name: "Cascade",
    means: `Every request is tried on ${ids.map(nameOf).join(", then ")}, until a judge accepts the answer; every try is paid for.`,
    nobody: "no step of the cascade may serve it",
    looksAt: ({ id }) => ids.includes(id),
    allocate: (board, into = empty(board)) => fill(board, "answered", into),
    paid: (board) => fill(board, "reached", empty(board)),
    usdPerRequest(board) {
      const columns = steps.map(({ offeringId }) => columnOf(board, offeringId));
      return Float64Array.from(board.classes, (_row, w) => {
        const reached = flowOf(board, w, columns, steps, judgeError).flow?.reached ?? [];
        return reached.slice(0, -1).reduce((sum, part) => sum + part * judgeUsdPerRequest, 0);
      });
    },
  };
}

const columnOf = ({ offerings }: Board, offeringId: string): number =>
  offerings.findIndex(({ id }) => id === offeringId);

/** The steps that may serve a class, as columns, and how requests pass through them. */
function flowOf(
  board: Board,
  classIndex: number,
  columns: readonly number[],
  steps: readonly CascadeOffering[],
  judgeError: number,
): { readonly open: readonly number[]; readonly flow?: CascadeFlow } {
  const open: number[] = [];
  const rates: number[] = [];
  for (const [k, o] of columns.entries()) {
    if (o < 0 || board.eligible[classIndex * board.offerings.length + o] !== 1) continue;
    open.push(o);
    rates.push(steps[k]?.acceptRate ?? 1);
  }
  return open.length === 0 ? { open } : { open, flow: cascadeFlow(rates, judgeError) };
}
