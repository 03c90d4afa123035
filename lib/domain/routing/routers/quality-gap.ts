/**
 * Which requests a router of a pair keeps on the cheaper model, as Amazon Bedrock's prompt routing documents it.
 *
 * The cheaper model answers unless its predicted quality falls short of the
 * other's by more than the threshold.
 *
 * @param predicted quality of the cheaper and of the fallback model, by request
 * @throws RangeError if a prediction or the threshold is not a number
 *
 * @example
 * keptOnCheaper([[0.8, 0.86], [0.84, 0.86]], 0.05) // => { kept: [false, true], share: 0.5 }
 */
export function keptOnCheaper(
  predicted: readonly (readonly [cheaper: number, fallback: number])[],
  threshold: number,
): { readonly kept: readonly boolean[]; readonly share: number } {
  if (![threshold, ...predicted.flat()].every(Number.isFinite))
    throw new RangeError("a predicted quality or the threshold is not a number");
  const kept = predicted.map(([cheaper, fallback]) => fallback - cheaper <= threshold);
  return { kept, share: kept.filter(Boolean).length / kept.length };
}
