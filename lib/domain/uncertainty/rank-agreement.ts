import type { Ends } from "./bands.ts";
import type { DrawnScore } from "./drawn-score.ts";

/** Below this part of the draws agreeing, two vendors are not told apart. */
export const CLEAR_AGREEMENT = 0.95;

/** How clearly one vendor is worse than another on one index. */
export type Agreement = {
  readonly index: string;
  /** The contract that is worse in more of the draws; at a tie the first by name. */
  readonly worse: string;
  readonly better: string;
  /** Part of the draws in which it is worse, whatever the unknown inputs are. */
  readonly share: number;
  /** Whether that is enough to say so. */
  readonly isClear: boolean;
};

/**
 * For each two vendors, in what part of common draws one scores higher than the other.
 *
 * A draw agrees only if the low end of one lies above the high end of the other:
 * then no value of an unknown input turns it round. The method is as it stands
 * for both.
 *
 * Source: stochastic multicriteria acceptability analysis, Lahdelma and Salminen
 * (2001); 95 % is our own line (methodology 8.5).
 */
export function agreementsOf(
  scores: readonly DrawnScore[],
  ends: ReadonlyMap<string, Ends>,
): Agreement[] {
  const comparable = scores.filter(({ subject }) => subject !== null);
  return comparable.flatMap((a, i) =>
    comparable.slice(i + 1).flatMap((b): Agreement[] => {
      const [ofA, ofB] = [ends.get(a.id), ends.get(b.id)];
      if (a.index !== b.index || a.subject === null || b.subject === null) return [];
      if (ofA === undefined || ofB === undefined) return [];
      const [aWorse, bWorse] = [partAbove(ofA, ofB), partAbove(ofB, ofA)];
      const share = Math.max(aWorse, bWorse);
      // At a tie the order of names decides, not that of vendors.
      const isSecond = bWorse > aWorse || (bWorse === aWorse && b.subject < a.subject);
      return [
        {
          index: a.index,
          worse: isSecond ? b.subject : a.subject,
          better: isSecond ? a.subject : b.subject,
          share,
          isClear: share >= CLEAR_AGREEMENT,
        },
      ];
    }),
  );
}

/** Part of the draws in which all of one range lies above all of the other. */
export function partAbove(a: Ends, b: Ends): number {
  let above = 0;
  for (let draw = 0; draw < a.low.length; draw += 1)
    if ((a.low[draw] ?? 0) > (b.high[draw] ?? 0)) above += 1;
  return above / a.low.length;
}
