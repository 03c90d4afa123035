import {
  independenceWithin,
  type OwnershipScenario,
  similarityOf,
} from "../indices/concentration/independent-suppliers.ts";
import type { DollarEnd } from "../indices/concentration/economic-look-through.ts";
import type { Estimate } from "../quantity/estimate.ts";
import type { Matrix } from "../stats/matrix.ts";

/** Labs as alike as one assumption about their owners makes them, and what they then count as. */
export type SimilarityCase = {
  /** The assumption, in words. */
  readonly label: string;
  readonly matrix: Matrix;
  readonly effective: Estimate;
};

export type LabSimilarity = {
  readonly labs: readonly {
    readonly id: string;
    readonly label: string;
    readonly share: Estimate;
  }[];
  /** Whether some spend cannot be followed to a lab. */
  readonly isPartUndisclosed: boolean;
  /** The assumption under which labs are least alike. */
  readonly low: SimilarityCase;
  /** That under which they are most alike. */
  readonly high: SimilarityCase;
};

/**
 * The two ends of what is assumed of owners who are not public: labs least and
 * most alike. Null where no spend can be followed to a lab.
 *
 * @throws RangeError if there is no scenario
 */
export function labSimilarity(
  ends: readonly DollarEnd[],
  scenarios: readonly OwnershipScenario[],
  isPartUndisclosed: boolean,
): LabSimilarity | null {
  const labs = ends.map(({ key, label, known }) => ({ id: key, label, share: known }));
  if (!labs.some(({ share }) => share.low > 0)) return null;
  const ids = labs.map(({ id }) => id);
  const cases = scenarios.map((scenario): SimilarityCase => {
    const matrix = similarityOf(scenario, ids);
    return {
      label: scenario.label,
      matrix,
      effective: independenceWithin(
        labs.map(({ share }) => share),
        matrix,
        isPartUndisclosed,
      ),
    };
  });
  const byNumber = cases.toSorted(
    (a, b) => b.effective.high - a.effective.high || b.effective.low - a.effective.low,
  );
  const lowest = cases.toSorted((a, b) => a.effective.low - b.effective.low);
  const [low] = byNumber;
  const [high] = lowest;
  if (low === undefined || high === undefined)
    throw new RangeError("independence needs at least one ownership scenario");
  return { labs, isPartUndisclosed, low, high };
}
