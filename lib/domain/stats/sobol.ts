import { pcg32 } from "./pcg32.ts";

/** How much of a model's variance each input explains: alone, and with all its company. */
export type SobolIndices = {
  /** First-order: the part that would go if this input alone were known. */
  readonly first: readonly number[];
  /** Total-order: the part that would stay if all the others were known. */
  readonly total: readonly number[];
};

/**
 * Sobol indices of a model whose inputs are independent and uniform on 0 to 1.
 *
 *     S[i]  = mean(f(B) (f(A with B[i]) - f(A))) / V        Saltelli et al. 2010
 *     ST[i] = mean((f(A) - f(A with B[i]))²) / (2 V)        Jansen 1999
 *
 * Costs n (k + 2) runs of the model.
 *
 * @param model from k numbers in 0 to 1 to one number
 * @returns for each input; all zero for a model that never varies
 * @throws RangeError if n is not a whole number of 2 or more
 */
export function sobolIndices(
  model: (inputs: Float64Array) => number,
  { inputs: k, n, seed }: { readonly inputs: number; readonly n: number; readonly seed: number },
): SobolIndices {
  if (!(Number.isInteger(n) && n >= 2)) throw new RangeError(`${n} draws; expected 2 or more`);
  const first = new Float64Array(k);
  const total = new Float64Array(k);
  const values = new Float64Array(2 * n);
  const sources = Array.from({ length: 2 * k }, (_, stream) => pcg32(seed, stream));
  const [a, b] = [new Float64Array(k), new Float64Array(k)];
  for (let draw = 0; draw < n; draw += 1) {
    for (let i = 0; i < k; i += 1) {
      a[i] = sources[i]?.uniform() ?? 0;
      b[i] = sources[k + i]?.uniform() ?? 0;
    }
    const [ofA, ofB] = [model(a), model(b)];
    values[2 * draw] = ofA;
    values[2 * draw + 1] = ofB;
    for (let i = 0; i < k; i += 1) {
      const kept = a[i] ?? 0;
      a[i] = b[i] ?? 0;
      const mixed = model(a);
      a[i] = kept;
      first[i] = (first[i] ?? 0) + ofB * (mixed - ofA);
      total[i] = (total[i] ?? 0) + (ofA - mixed) ** 2;
    }
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const over = (sums: Float64Array, divisor: number) =>
    [...sums].map((sum) => (variance === 0 ? 0 : sum / n / (divisor * variance)));
  return { first: over(first, 1), total: over(total, 2) };
}
