/**
 * Numbers with a letter in front, neighbours drawn together.
 *
 * @param numbers in any order
 * @example
 * numberRuns([1, 2, 3, 7], "S"); // => "S1–S3, S7"
 */
export function numberRuns(numbers: readonly number[], letter: string): string {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${letter}${from}` : `${letter}${from}–${letter}${to}`))
    .join(", ");
}
