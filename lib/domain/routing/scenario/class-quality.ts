import { groupedBy } from "../../catalog/grouped-by.ts";
import type { RequestClass } from "./request-class.ts";
import type { ScenarioFile } from "./scenario-file.ts";

type Quality = ScenarioFile["quality"];

/**
 * How good each model is for each class, from 0 to 1 on the scenario's benchmark.
 *
 * In the category of the class's floor, where it names one; else over all
 * categories: as the table states it, or as the mean of them where the model has
 * them all. NaN where it has not been measured.
 *
 * @returns a reader of a class's category and a model
 */
export function qualityReader(
  quality: Quality,
): (category: string | null, modelId: string) => number {
  if (quality === null) return () => Number.NaN;
  const { scores, top } = quality;
  const categories = new Set(scores.flatMap(({ category }) => category ?? []));
  const byModel = new Map(
    groupedBy(scores, ({ modelId }) => modelId).map((own) => [
      own[0]?.modelId ?? "",
      new Map(own.map(({ category, score }) => [category, score])),
    ]),
  );
  return (category, modelId) => {
    const own = byModel.get(modelId);
    const stated = own?.get(category);
    if (own === undefined) return Number.NaN;
    if (stated !== undefined) return stated / top;
    if (category !== null || categories.size === 0) return Number.NaN;
    let sum = 0;
    for (const one of categories) sum += own.get(one) ?? Number.NaN;
    // A mean of the best, rounded, may come out a hair above it.
    return Math.min(1, sum / categories.size / top);
  };
}

/** The least quality a class accepts, on the same 0 to 1; null for any. */
export const floorOf = ({ qualityFloor }: RequestClass, quality: Quality): number | null =>
  qualityFloor === null ? null : qualityFloor.score / (quality?.top ?? 1);
