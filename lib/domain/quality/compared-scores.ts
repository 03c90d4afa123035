import { groupedBy } from "../catalog/grouped-by.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { byText } from "../quantity/text-order.ts";
import { benchmarkOf } from "./benchmark.ts";
import { ends, type KeptScore } from "./placed-score.ts";

/** In how many categories of one table a model did surely better or worse than another, and in how many they tie. */
export type ComparedScores = {
  readonly benchmarkId: string;
  readonly snapshot: PlainDate;
  readonly better: number;
  readonly worse: number;
  readonly tied: number;
};

/**
 * How a model did against another, table by table: only categories in which both
 * have a score in the same snapshot count, each model at the effort level at
 * which it did best. Nothing is added up across benchmarks.
 *
 * @param other scores of the model asked about
 * @param own scores of the model it is held against
 *
 * @example
 * comparedScores(scoresOf("gpt-5-5"), scoresOf("o1"))
 * // => [{ benchmarkId: "livebench", snapshot: "2026-01-08", better: 6, worse: 0, tied: 1 }]
 */
export function comparedScores(
  other: readonly KeptScore[],
  own: readonly KeptScore[],
): ComparedScores[] {
  const against = bestByCategory(own);
  const pairs = [...bestByCategory(other)].flatMap(([key, score]) => {
    const rival = against.get(key);
    return rival === undefined ? [] : [{ score, rival }];
  });
  return groupedBy(pairs, ({ score }) => `${score.benchmarkId} ${score.snapshot}`)
    .map((group): ComparedScores => {
      const [first] = group;
      if (first === undefined) throw new RangeError("a group requires a score");
      const better = group.filter(({ score, rival }) => isSurelyBetter(score, rival)).length;
      const worse = group.filter(({ score, rival }) => isSurelyBetter(rival, score)).length;
      const { benchmarkId, snapshot } = first.score;
      return { benchmarkId, snapshot, better, worse, tied: group.length - better - worse };
    })
    .toSorted((a, b) => byText(a.benchmarkId, b.benchmarkId) || byText(b.snapshot, a.snapshot));
}

const moreIsBetter = ({ benchmarkId }: KeptScore) => benchmarkOf(benchmarkId).higherIsBetter;

/** Intervals that touch are a tie. */
const isSurelyBetter = (a: KeptScore, b: KeptScore): boolean =>
  ends(a, moreIsBetter(a)).low > ends(b, moreIsBetter(b)).high;

function bestByCategory(scores: readonly KeptScore[]): Map<string, KeptScore> {
  const best = new Map<string, KeptScore>();
  for (const score of scores) {
    const key = JSON.stringify([score.benchmarkId, score.snapshot, score.category]);
    const known = best.get(key);
    if (known === undefined || (score.score - known.score) * (moreIsBetter(score) ? 1 : -1) > 0)
      best.set(key, score);
  }
  return best;
}
