/**
 * Weights that sum to one, every set as likely as any other: Dirichlet(1, …, 1).
 *
 *     w[i] = -ln u[i] / sum(-ln u)
 *
 * Source: Devroye, L. (1986), Non-Uniform Random Variate Generation, chapter XI.
 *
 * @param uniforms above 0 and below 1
 *
 * @example
 * randomWeights([0.5, 0.5]);
 * // => [0.5, 0.5]
 */
export function randomWeights(uniforms: readonly number[]): number[] {
  const gaps = uniforms.map((u) => -Math.log(u));
  const whole = gaps.reduce((sum, gap) => sum + gap, 0);
  return gaps.map((gap) => gap / whole);
}
