/**
 * What each of several models scored on each of the same prompts, and what it cost.
 *
 * The two arrays are row-major: prompt `p` on model `m` is at
 * `p * models.length + m`.
 */
export type EvaluationResults = {
  readonly models: readonly string[];
  readonly prompts: readonly string[];
  /** Higher is better; NaN where there is no result. */
  readonly score: Float64Array;
  /** US dollars of the one prompt; NaN where there is no result. */
  readonly usd: Float64Array;
};

/** What a model or a router comes to over the same prompts. */
export type OperatingPoint = {
  /** Mean US dollars a prompt. */
  readonly usd: number;
  /** Mean score. */
  readonly quality: number;
};

export type ModelPoint = OperatingPoint & { readonly model: string };

/**
 * The prompts that every one of these models has answered: only on those can they be compared.
 *
 * @param models all of them where none are named
 * @returns the results of those prompts and models, and how many prompts were left out
 * @throws RangeError if a model has no results, or no prompt is left
 *
 * @example
 * completeResults(results, ["small", "large"]).leftOut // => 14
 */
export function completeResults(
  results: EvaluationResults,
  models: readonly string[] = results.models,
): { readonly results: EvaluationResults; readonly leftOut: number } {
  const columns = models.map((model) => {
    const column = results.models.indexOf(model);
    if (column < 0)
      throw new RangeError(
        `there are no results of ${model}; there are ${results.models.join(", ")}`,
      );
    return column;
  });
  const width = results.models.length;
  const rows = results.prompts.flatMap((_, p) =>
    columns.every(
      (m) =>
        Number.isFinite(results.score[p * width + m]) &&
        Number.isFinite(results.usd[p * width + m]),
    )
      ? [p]
      : [],
  );
  if (rows.length === 0)
    throw new RangeError(`no prompt has a result of each of ${models.join(", ")}: compare fewer`);
  const part = (from: Float64Array) => {
    const into = new Float64Array(rows.length * columns.length);
    let at = 0;
    for (const p of rows)
      for (const m of columns) {
        into[at] = from[p * width + m] ?? Number.NaN;
        at += 1;
      }
    return into;
  };
  return {
    results: {
      models,
      prompts: rows.flatMap((p) => results.prompts[p] ?? []),
      score: part(results.score),
      usd: part(results.usd),
    },
    leftOut: results.prompts.length - rows.length,
  };
}

/**
 * Mean cost and score of each model, over results without gaps.
 *
 * @example
 * modelPoints(completeResults(results).results)[0] // => { model: "small", usd: 0.0002, quality: 0.68 }
 */
export const modelPoints = ({ models, prompts, score, usd }: EvaluationResults): ModelPoint[] =>
  models.map((model, m) => {
    let [cost, quality] = [0, 0];
    for (let p = 0; p < prompts.length; p += 1) {
      cost += usd[p * models.length + m] ?? Number.NaN;
      quality += score[p * models.length + m] ?? Number.NaN;
    }
    return { model, usd: cost / prompts.length, quality: quality / prompts.length };
  });
