const ROUNDS = 30;

/** Median and best of so many rounds, after one that warms up. */
export function time(
  work: (round: number) => unknown,
  rounds = ROUNDS,
): { medianMs: number; bestMs: number } {
  work(-1);
  const took = Array.from({ length: rounds }, (_, round) => {
    const from = performance.now();
    work(round);
    return performance.now() - from;
  }).toSorted((a, b) => a - b);
  return { medianMs: took[Math.floor(took.length / 2)] ?? 0, bestMs: took[0] ?? 0 };
}
