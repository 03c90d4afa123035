import { benchmarkOf } from "../../quality/benchmark.ts";
import type { KeptScore } from "../../quality/placed-score.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import { byText } from "../../quantity/text-order.ts";

type PinnedQuality = NonNullable<ScenarioFile["quality"]>;

/** Benchmarks whose best possible score is known, which is what brings them to 0 to 1. */
const BEST_POSSIBLE: Readonly<Record<string, number>> = { livebench: 100, bfcl: 100 };

/**
 * Scores of one benchmark and one snapshot for the models of a scenario: of
 * those with a known top the one that has the most of the models, and of it
 * the newest table.
 *
 * Of several effort levels the one without a name is taken, else the lowest
 * score: nobody has said at which the company runs. Null where no model has a score.
 */
export function pinnedQuality(
  scores: readonly KeptScore[],
  modelIds: ReadonlySet<string>,
): PinnedQuality | null {
  const tables = Map.groupBy(
    scores.filter(
      ({ modelId, benchmarkId }) =>
        modelId !== null &&
        modelIds.has(modelId) &&
        benchmarkId in BEST_POSSIBLE &&
        benchmarkOf(benchmarkId).higherIsBetter,
    ),
    ({ benchmarkId, snapshot }) => `${benchmarkId} ${snapshot}`,
  );
  const [best] = [...tables.values()].toSorted(
    (a, b) =>
      modelsIn(b) - modelsIn(a) ||
      byText(b[0]?.snapshot ?? "", a[0]?.snapshot ?? "") ||
      byText(a[0]?.benchmarkId ?? "", b[0]?.benchmarkId ?? ""),
  );
  const [first] = best ?? [];
  if (best === undefined || first === undefined) return null;
  const { benchmarkId, snapshot } = first;
  const cells = Map.groupBy(best, ({ modelId, category }) => JSON.stringify([modelId, category]));
  return {
    benchmark: benchmarkOf(benchmarkId).name,
    snapshot,
    top: BEST_POSSIBLE[benchmarkId] ?? 1,
    scores: [...cells.values()].flatMap((ofCell) => {
      const [one] = ofCell.toSorted(
        (a, b) => Number(a.effort !== "") - Number(b.effort !== "") || a.score - b.score,
      );
      if (one === undefined || one.modelId === null) return [];
      const { modelId, category, score, sourceId } = one;
      return [{ modelId, category, score, sourceId }];
    }),
  };
}

const modelsIn = (scores: readonly KeptScore[]): number =>
  new Set(scores.map(({ modelId }) => modelId)).size;
