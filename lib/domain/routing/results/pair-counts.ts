import type { PairScores } from "./oracle.ts";

/** How often two models were right together, apart, and not at all. */
export type PairCounts = {
  readonly both: number;
  readonly strongOnly: number;
  readonly weakOnly: number;
  readonly neither: number;
};

/**
 * What two models get right, apart and together, as parts of the prompts.
 *
 * @throws RangeError if a count is negative or all are zero
 *
 * @example
 * pairAccuracy({ both: 8818, strongOnly: 2497, weakOnly: 742, neither: 1985 }).strong // => 0.8058
 */
export function pairAccuracy(counts: PairCounts): {
  readonly strong: number;
  readonly weak: number;
  readonly bestOfTwo: number;
} {
  const { both, strongOnly, weakOnly, neither } = counts;
  const prompts = both + strongOnly + weakOnly + neither;
  if (!(Math.min(both, strongOnly, weakOnly, neither) >= 0 && prompts > 0))
    throw new RangeError("counts of zero or more are expected, and some prompt");
  return {
    strong: (both + strongOnly) / prompts,
    weak: (both + weakOnly) / prompts,
    bestOfTwo: (both + strongOnly + weakOnly) / prompts,
  };
}

/** The same as scores of one and zero, prompt by prompt. */
export function pairScores({ both, strongOnly, weakOnly, neither }: PairCounts): PairScores {
  const prompts = both + strongOnly + weakOnly + neither;
  const weak = new Float64Array(prompts).fill(1, 0, both + weakOnly);
  const strong = new Float64Array(prompts).fill(1, 0, both);
  strong.fill(1, both + weakOnly, both + weakOnly + strongOnly);
  return { weak, strong };
}
