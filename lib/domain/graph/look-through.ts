import { linearSolve } from "../stats/linear-solve.ts";
import { at, entry, type Matrix, requireSquare, tabulate } from "../stats/matrix.ts";
import { closedRing } from "./closed-ring.ts";
import { type Names, nameAt, namesOf } from "./names.ts";
import { Unfollowable } from "./unfollowable.ts";

/** What flows through each party, and what stays with it. */
export type LookThrough = { readonly flow: number[]; readonly final: number[] };

/**
 * Where money ends up, when some of those who receive it pass part of it on.
 *
 *     flow  = (I - Pᵀ)⁻¹ direct
 *     final = flow[j] * (1 - sum over k of P[j][k])
 *
 * `passThrough[i][j]` is the part of what i receives that goes on to j. The
 * final amounts sum to the direct ones: nothing is lost or counted twice. The
 * idea is the look-through approach of Basel CRE60, applied to spend.
 *
 * @param names of the parties in their order, for what is said of one that is at fault
 * @throws RangeError if a direct amount or a part is negative or no number
 * @throws Unfollowable if a party passes on more than it receives, or some pass on all they receive
 * to one another
 *
 * @example
 * // 100 at a reseller, who passes .6 to a router and .4 to lab 1; the router splits evenly.
 * lookThrough([100, 0, 0, 0], [[0, 0.6, 0.4, 0], [0, 0, 0.5, 0.5], [0, 0, 0, 0], [0, 0, 0, 0]]).final;
 * // => [0, 0, 70, 30]
 */
export function lookThrough(
  direct: readonly number[],
  passThrough: Matrix,
  names?: Names,
): LookThrough {
  requirePassThrough(direct, passThrough, names);
  const flow = flowThrough(direct, passThrough, names);
  const kept = passThrough.map(keptPart);
  return { flow, final: flow.map((amount, i) => amount * at(kept, i)) };
}

/**
 * What reaches each party along all routes.
 *
 * @throws Unfollowable that names those who pass on all they receive to one another
 */
export function flowThrough(
  direct: readonly number[],
  passThrough: Matrix,
  names?: Names,
): number[] {
  const size = requireSquare(passThrough);
  const system = tabulate(size, size, (i, j) => (i === j ? 1 : 0) - entry(passThrough, j, i));
  try {
    return solved(system, direct);
  } catch (error) {
    const ring = closedRing(passThrough);
    throw ring.length === 0 ? error : new Unfollowable(endlessMoney(ring, names), { cause: error });
  }
}

/** Why money that enters a ring never ends, and what would mend it. */
export function endlessMoney(ring: readonly number[], names?: Names): string {
  const who = namesOf(ring, names);
  return ring.length === 1
    ? `${who} passes on to itself all it receives, so the money never ends anywhere; say what it keeps`
    : `${who} pass on to each other all they receive, so the money never ends anywhere; say what one of them keeps`;
}

function solved(system: Matrix, direct: readonly number[]): number[] {
  return linearSolve(
    system,
    direct.map((amount) => [amount]),
  ).map(([amount = 0]) => amount);
}

/** Shares read from logs are rounded, so a mix may miss one by a little to either side. */
const ROUNDING = 1e-9;

/** What a party keeps of what it receives, given the parts it passes on; never less than nothing. */
export function keptPart(parts: readonly number[]): number {
  const kept = 1 - parts.reduce((sum, part) => sum + part, 0);
  return kept < ROUNDING ? 0 : kept;
}

function requirePassThrough(
  direct: readonly number[],
  passThrough: Matrix,
  names: Names | undefined,
): void {
  const odd = direct.findIndex((amount) => !(amount >= 0 && Number.isFinite(amount)));
  if (odd >= 0)
    throw new RangeError(
      `spend with ${nameAt(odd, names)} is ${direct[odd]}; expected zero or more`,
    );
  for (const [i, row] of passThrough.entries()) {
    const passedOn = row.reduce((sum, part) => sum + part, 0);
    const sentence = `${nameAt(i, names)} passes on ${passedOn} of what it receives; expected parts within 0 to 1`;
    if (row.some((part) => !(part >= 0))) throw new RangeError(sentence);
    if (passedOn > 1 + ROUNDING) throw new Unfollowable(sentence);
  }
}
