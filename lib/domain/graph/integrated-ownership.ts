import { factorised, linearSolve } from "../stats/linear-solve.ts";
import { identity, type Matrix, requireSquare, transpose } from "../stats/matrix.ts";
import { closedRing } from "./closed-ring.ts";
import { type Names, nameAt, namesOf } from "./names.ts";
import { Unfollowable } from "./unfollowable.ts";

/**
 * What part of each company every other one owns in the end, through all chains of holdings.
 *
 *     integrated = (I - W)⁻¹ W = W + W² + W³ + ...
 *
 * `direct[i][j]` is the share of j that i holds. 80 % of a company that holds
 * 60 % of another is 48 % of the latter (Brioschi, Buzzacchi and Colombo 1989;
 * Baldone, Brioschi and Paleari 1997). A company in a ring owns a little of itself.
 *
 * @param names of the companies in their order, for what is said of one that is at fault
 * @throws RangeError if a share is outside 0 to 1, a company is held by more
 * than 100 %, or a ring of companies leaves no outside owner
 *
 * @example
 * integratedOwnership([[0, 0.8, 0], [0, 0, 0.6], [0, 0, 0]]);
 * // => [[0, 0.8, 0.48], [0, 0, 0.6], [0, 0, 0]]
 */
export function integratedOwnership(direct: Matrix, names?: Names): number[][] {
  requireHoldings(direct, names);
  return solvedFor(direct, direct, names);
}

/**
 * The same for one company at a time: what part of each other it owns in the end.
 *
 * @returns for the place of a company, its row of the matrix above
 * @throws RangeError as `integratedOwnership`
 */
export function ownedBy(direct: Matrix, names?: Names): (place: number) => number[] {
  requireHoldings(direct, names);
  // A row of (I - W)⁻¹ W solves the transposed equations.
  const solve = namingRings(direct, names, () => factorised(identityMinus(transpose(direct))));
  return (place) =>
    solve((direct[place] ?? []).map((share) => [share])).map(([share = 0]) => share);
}

/**
 * Who, outside the ring of companies, has the final claim on each company's value.
 *
 *     A = Ĉ (I - C)⁻¹,    Ĉ[i][i] = 1 - sum over k of C[k][i]
 *
 * `holdings[i][j]` is the share of j that i holds; what no company holds of i
 * is held by i's own outside shareholders (Elliott, Golub and Jackson 2014).
 * Each column of the answer sums to one.
 *
 * @throws RangeError as `integratedOwnership`
 */
export function outsideClaims(holdings: Matrix, names?: Names): number[][] {
  const size = requireHoldings(holdings, names);
  const inverse = solvedFor(holdings, identity(size), names);
  const held = transpose(holdings).map((column) => column.reduce((sum, share) => sum + share, 0));
  return inverse.map((row, i) => row.map((value) => (1 - (held[i] ?? 0)) * value));
}

const solvedFor = (holdings: Matrix, right: Matrix, names: Names | undefined): number[][] =>
  namingRings(holdings, names, () => linearSolve(identityMinus(holdings), right));

/** Does the work; where the equations have no answer, says whose ring is the reason. */
function namingRings<R>(holdings: Matrix, names: Names | undefined, work: () => R): R {
  try {
    return work();
  } catch (error) {
    const ring = closedRing(holdings);
    throw ring.length === 0 ? error : new Unfollowable(ownerless(ring, names), { cause: error });
  }
}

/** Why a ring of companies has no owner in the end, and what would mend it. */
export function ownerless(ring: readonly number[], names?: Names): string {
  const who = namesOf(ring, names);
  return ring.length === 1
    ? `${who} owns all of itself, so nobody owns it in the end; correct the stake`
    : `${who} own each other fully, so nobody outside owns any of them; correct one of the stakes`;
}

const identityMinus = (matrix: Matrix): number[][] =>
  matrix.map((row, i) => row.map((share, j) => (i === j ? 1 : 0) - share));

/** Reported shares are rounded, so a company may seem to be held by a little more than all of it. */
const ROUNDING = 1e-9;

function requireHoldings(holdings: Matrix, names: Names | undefined): number {
  const size = requireSquare(holdings);
  for (const [company, column] of transpose(holdings).entries()) {
    const held = column.reduce((sum, share) => sum + share, 0);
    const sentence = `${nameAt(company, names)} is held by ${held}; expected shares within 0 to 1`;
    if (column.some((share) => !(share >= 0))) throw new RangeError(sentence);
    if (held > 1 + ROUNDING) throw new Unfollowable(sentence);
  }
  return size;
}
