import { linearSolve } from "../stats/linear-solve.ts";
import { at, entry, type Matrix, requireSquare, tabulate } from "../stats/matrix.ts";

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
 * @throws RangeError if a direct amount or a part is negative, a party passes on
 * more than it receives, or money goes round for ever
 *
 * @example
 * // 100 at a reseller, who passes .6 to a router and .4 to lab 1; the router splits evenly.
 * lookThrough([100, 0, 0, 0], [[0, 0.6, 0.4, 0], [0, 0, 0.5, 0.5], [0, 0, 0, 0], [0, 0, 0, 0]]).final;
 * // => [0, 0, 70, 30]
 */
export function lookThrough(direct: readonly number[], passThrough: Matrix): LookThrough {
  requirePassThrough(direct, passThrough);
  const flow = flowThrough(direct, passThrough);
  const kept = passThrough.map(keptPart);
  return { flow, final: flow.map((amount, i) => amount * at(kept, i)) };
}

/** What reaches each party along all routes. */
export function flowThrough(direct: readonly number[], passThrough: Matrix): number[] {
  const size = requireSquare(passThrough);
  const system = tabulate(size, size, (i, j) => (i === j ? 1 : 0) - entry(passThrough, j, i));
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

function requirePassThrough(direct: readonly number[], passThrough: Matrix): void {
  const negative = direct.find((amount) => !(amount >= 0));
  if (negative !== undefined) throw new RangeError(`a direct amount is ${negative}`);
  for (const [i, row] of passThrough.entries()) {
    const passedOn = row.reduce((sum, part) => sum + part, 0);
    if (row.some((part) => !(part >= 0)) || passedOn > 1 + ROUNDING)
      throw new RangeError(`party ${i} passes on ${passedOn} of what it receives`);
  }
}
