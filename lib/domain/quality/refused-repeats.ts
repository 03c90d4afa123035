import { categoryInWords } from "./benchmark.ts";
import { type ScoreFault, type ScoreFile, type ScoreRow, scoreKey } from "./score-row.ts";

const SAME_AGAIN = "the same row stands above";
const NOTHING_STATED = "no score stated";

/**
 * Rows without repeats: the same again is counted, and another score for the
 * same entry is refused, for nobody can say which of the two is meant. Rows that
 * state no score at all are counted, too.
 */
export function refusedRepeats(
  rows: readonly ScoreRow[],
  faults: readonly ScoreFault[],
): Omit<ScoreFile, "remarks"> {
  const first = new Map<string, { readonly said: string; readonly place: string }>();
  const kept: ScoreRow[] = [];
  const refused: ScoreFault[] = [...faults];
  const counted = new Map<string, number>();
  const count = (reason: string) => counted.set(reason, (counted.get(reason) ?? 0) + 1);
  for (const row of rows) {
    if (row.scores.length === 0) {
      count(NOTHING_STATED);
      continue;
    }
    const stated = row.scores.map((score) => ({
      key: scoreKey(row, score.category),
      said: JSON.stringify([score.score, score.low, score.high, score.votes]),
      category: categoryInWords(row.benchmarkId, score.category),
    }));
    const above = stated.flatMap((one) => {
      const earlier = first.get(one.key);
      return earlier === undefined ? [] : [{ ...one, earlier }];
    });
    const otherwise = above.find(({ said, earlier }) => said !== earlier.said);
    if (otherwise !== undefined)
      refused.push({
        place: row.place,
        label: row.statedName,
        reasons: [
          `${otherwise.earlier.place} gives it another score of ${otherwise.category}: keep one of them`,
        ],
      });
    else if (above.length === stated.length) count(SAME_AGAIN);
    else kept.push(row);
    for (const { key, said } of stated)
      if (!first.has(key)) first.set(key, { said, place: row.place });
  }
  return { rows: kept, faults: refused, leftOut: Object.fromEntries(counted) };
}
