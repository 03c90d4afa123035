import { at, dot, type Matrix, requireSquare } from "./matrix.ts";
import { shares } from "./shares.ts";

/** The chance-weighted likeness of two dollars drawn at random, and the number of suppliers it stands for. */
export type SimilarityDiversity = { readonly alikeness: number; readonly effective: number };

/**
 * How many equally used and wholly unlike suppliers would be as diverse as these, some of which are alike.
 *
 *     n = 1 / (sᵀ Z s)
 *
 * Z[i][j] is how alike i and j are, from 0 to 1; with Z the identity this is
 * one over the HHI (Leinster and Cobbold 2012, at order 2).
 *
 * @throws RangeError if an amount is negative, all are zero, a likeness lies
 * outside 0 to 1, or the matrix does not fit
 *
 * @example
 * similarityDiversity([1, 1, 1], [[1, 0, 0], [0, 1, 0.5], [0, 0.5, 1]]).effective;
 * // => 2.25
 */
export function similarityDiversity(
  amounts: readonly number[],
  similarity: Matrix,
): SimilarityDiversity {
  const s = shares(amounts);
  if (requireSquare(similarity) !== s.length)
    throw new RangeError(`${s.length} amounts, a similarity of ${similarity.length}`);
  if (similarity.flat().some((z) => !(z >= 0 && z <= 1)))
    throw new RangeError("a similarity lies outside 0 to 1");
  const alikeness = likenessWithin(s, similarity);
  return { alikeness, effective: 1 / alikeness };
}

/** sᵀ Z s, for shares that need not sum to one. */
export const likenessWithin = (s: readonly number[], similarity: Matrix): number =>
  similarity.reduce((sum, row, i) => sum + at(s, i) * dot(row, s), 0);
