import type { SobolIndices } from "./sobol.ts";

/**
 * Ishigami's function, on which estimators of sensitivity are tried: sin x₁ + a sin² x₂ + b x₃⁴ sin x₁.
 *
 * @param u three numbers in 0 to 1, spread over -π to π
 */
export function ishigami(u: ArrayLike<number>, { a, b }: IshigamiTerms): number {
  const [x1, x2, x3] = [0, 1, 2].map((i) => Math.PI * (2 * (u[i] ?? 0) - 1));
  const sine = Math.sin(x1 ?? 0);
  return sine + a * Math.sin(x2 ?? 0) ** 2 + b * (x3 ?? 0) ** 4 * sine;
}

export type IshigamiTerms = { readonly a: number; readonly b: number };

/**
 * What the Sobol indices of Ishigami's function are, exactly.
 *
 * Source: Saltelli et al. (2008), Global Sensitivity Analysis: The Primer.
 *
 * @example
 * ishigamiIndices({ a: 7, b: 0.1 }).variance;
 * // => 13.8446 (rounded)
 */
export function ishigamiIndices({ a, b }: IshigamiTerms): SobolIndices & {
  readonly variance: number;
} {
  const first = (1 + (b * Math.PI ** 4) / 5) ** 2 / 2;
  const second = a ** 2 / 8;
  const joint = b ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50);
  const variance = first + second + joint;
  return {
    variance,
    first: [first / variance, second / variance, 0],
    total: [(first + joint) / variance, second / variance, joint / variance],
  };
}

/**
 * The Sobol indices of the G-function, the product of (|4 u - 2| + a) / (1 + a), exactly.
 *
 *     V[i] = (1 / 3) / (1 + a[i])²,  V = product(1 + V[i]) - 1
 *
 * Source: Saltelli et al. (2010), Computer Physics Communications 181.
 *
 * @throws RangeError if a term is negative
 */
export function sobolGIndices(terms: readonly number[]): SobolIndices {
  const negative = terms.find((term) => !(term >= 0));
  if (negative !== undefined) throw new RangeError(`a term is ${negative}; expected zero or more`);
  const parts = terms.map((term) => 1 / 3 / (1 + term) ** 2);
  const product = parts.reduce((all, part) => all * (1 + part), 1);
  const variance = product - 1;
  return {
    first: parts.map((part) => part / variance),
    total: parts.map((part) => (part * (product / (1 + part))) / variance),
  };
}

/**
 * How the variance of a weighted sum of independent, alike inputs is split among them.
 *
 *     S[i] = a[i]² / sum(a²)
 *
 * @throws RangeError if all weights are zero
 */
export function linearIndices(weights: readonly number[]): SobolIndices {
  const whole = weights.reduce((sum, weight) => sum + weight ** 2, 0);
  if (whole === 0) throw new RangeError("a sum of nothing has no variance to split");
  const first = weights.map((weight) => weight ** 2 / whole);
  return { first, total: first };
}
