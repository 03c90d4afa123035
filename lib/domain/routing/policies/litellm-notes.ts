import type { Board } from "../board.ts";
import { litellmScore } from "../routers/litellm.ts";
import {
  deploymentOf,
  type Known,
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
  const scored = open.map((o) => ({
    o,
    score: litellmScore(deploymentOf(board, o, known.stated.get(board.offerings[o]?.id ?? ""))),
  }));
  const unknown = scored.filter(({ score }) => score >= AS_UNKNOWN).map(({ o }) => o);
  const notes =
    unknown.length === 0
      ? []
      : [
          `a price of 0 counts as not set and an unknown one as five US dollars a token, so ${named(board, unknown)} ranks as the dearest there is`,
        ];
  const usdOf = (o: number) => board.usdPerMonth[w * board.offerings.length + o] ?? Number.NaN;
  // The first of equals, as the router itself takes it.
  const [taken] = scored.toSorted((one, other) => one.score - other.score);
  const [best] = open.toSorted((one, other) => usdOf(one) - usdOf(other));
  if (taken === undefined || best === undefined) return notes;
  return usdOf(taken.o) > usdOf(best) * (1 + LEAST_MORE)
    ? [
        ...notes,
        `the router takes ${nameOf(board, taken.o)} by the sum of its list prices; ${nameOf(board, best)} costs less for this mix of tokens and cache, which the router does not look at`,
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
