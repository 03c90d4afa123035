import type { Board } from "../board.ts";
import { cheapestColumn, columnsWhere } from "../cheapest-column.ts";
import { litellmScore } from "../routers/litellm.ts";
import {
  deploymentOf,
  type Known,
  LITELLM_RULES,
  measureOf,
  openOf,
  secondsOf,
  shuffleBy,
  type Strategy,
} from "./litellm-rules.ts";

/** What a reader should know of a class under a strategy: traps that it falls into. */
type Notes = (board: Board, w: number, order: Int32Array, known: Known) => string[];

/** A score that no price there is comes to: five US dollars a token stand in it. */
const AS_UNKNOWN = 1;

const nameOf = ({ offerings }: Board, o: number): string => offerings[o]?.name ?? "";
const named = (board: Board, columns: readonly number[]): string =>
  columns.map((o) => nameOf(board, o)).join("; ");

const ofShuffle: Notes = (board, w, order, known) => {
  const open = openOf(board, w, order);
  const measure = shuffleBy(known, board.offerings, open);
  if (measure === undefined) return [];
  const never = open.filter((o) => !measureOf(known, board.offerings[o]?.id ?? "", measure));
  return never.length === 0
    ? []
    : [
        `the router shuffles by ${measure} because the first deployment states it, so it never draws ${named(board, never)}, which states none`,
      ];
};

const ofCost: Notes = (board, w, order, known) => {
  const open = openOf(board, w, order);
  const unknown = open.filter((o) => {
    const set = known.stated.get(board.offerings[o]?.id ?? "");
    return litellmScore(deploymentOf(board, o, set)) >= AS_UNKNOWN;
  });
  const notes =
    unknown.length === 0
      ? []
      : [
          `a price of 0 counts as not set and an unknown one as five US dollars a token, so ${named(board, unknown)} ranks as the dearest there is`,
        ];
  const row = new Float64Array(board.usdPerMonth.length);
  LITELLM_RULES["cost-based"](order, board.offerings, known)(board, w, row);
  const first = w * board.offerings.length;
  const taken = row.indexOf(1) - first;
  const among = new Set(open);
  const best = cheapestColumn(
    board,
    w,
    columnsWhere(board.offerings, (_, o) => among.has(o)),
  );
  if (taken < 0 || best < 0 || best === taken) return notes;
  const more = (board.usdPerMonth[first + taken] ?? 0) / (board.usdPerMonth[first + best] ?? 0) - 1;
  return more > LEAST_MORE && Number.isFinite(more)
    ? [
        ...notes,
        `the router takes ${nameOf(board, taken)} by the sum of its list prices; ${nameOf(board, best)} costs less for this mix of tokens and cache, which the router does not look at`,
      ]
    : notes;
};
/** Cheaper by less than this is the same. */
const LEAST_MORE = 0.001;

const ofTime: Notes = (board, w, order, known) => {
  const open = openOf(board, w, order);
  const untold = open.filter((o) => secondsOf(known, board.offerings[o]?.id ?? "") === null);
  if (untold.length === 0) return [];
  return untold.length === open.length
    ? ["nobody states how long an answer takes, so all deployments are taken as alike"]
    : [
        `nobody states how long ${named(board, untold)} takes to answer, so it is left out; the router itself would try it and measure`,
      ];
};

export const LITELLM_NOTES: Readonly<Record<Strategy, Notes>> = {
  "simple-shuffle": ofShuffle,
  "cost-based": ofCost,
  "latency-based": ofTime,
  "usage-based": () => [],
  "least-busy": ofTime,
};
