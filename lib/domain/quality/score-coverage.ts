import type { PlainDate } from "../quantity/plain-date.ts";
import type { KeptScore } from "./placed-score.ts";

/** How many of some models have a score in one snapshot of a benchmark. */
export type ScoreCoverage = {
  readonly benchmarkId: string;
  readonly snapshot: PlainDate;
  /** Entries of the snapshot, one for each name and effort level, and those of them that are a model of the catalog. */
  readonly entries: number;
  readonly matched: number;
  readonly onSale: Covered;
  /** The company's models; null where there is no company. */
  readonly ours: Covered | null;
};
export type Covered = { readonly scored: number; readonly of: number };

/**
 * How far the newest snapshot of each benchmark reaches: a model without a score
 * is counted as one without, never given the mean of the others.
 */
export function scoreCoverage(
  scores: readonly KeptScore[],
  onSale: ReadonlySet<string>,
  ours: ReadonlySet<string> | null,
): ScoreCoverage[] {
  return [...newestSnapshots(scores)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([benchmarkId, snapshot]) => {
      const own = scores.filter(
        (score) => score.benchmarkId === benchmarkId && score.snapshot === snapshot,
      );
      const scored = new Set(own.flatMap(({ modelId }) => modelId ?? []));
      const entries = new Map(
        own.map(({ statedName, effort, modelId }) => [
          JSON.stringify([statedName, effort]),
          modelId,
        ]),
      );
      const covered = (models: ReadonlySet<string>): Covered => ({
        scored: [...models].filter((id) => scored.has(id)).length,
        of: models.size,
      });
      return {
        benchmarkId,
        snapshot,
        entries: entries.size,
        matched: [...entries.values()].filter((id) => id !== null).length,
        onSale: covered(onSale),
        ours: ours === null ? null : covered(ours),
      };
    });
}

/** The newest snapshot of each benchmark among the scores. */
export function newestSnapshots(
  scores: readonly Pick<KeptScore, "benchmarkId" | "snapshot">[],
): Map<string, PlainDate> {
  const newest = new Map<string, PlainDate>();
  for (const { benchmarkId, snapshot } of scores)
    if (snapshot > (newest.get(benchmarkId) ?? "")) newest.set(benchmarkId, snapshot);
  return newest;
}
