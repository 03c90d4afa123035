import type { ScenarioFile } from "./scenario-file.ts";

/** More than this are not in one file. */
export const MOST_OFFERINGS = 400;

/**
 * A scenario with more to choose from. What it has already stays as it is; scores are taken in
 * where they are of the same table, or where it had none.
 *
 * @throws RangeError where there would be more offerings than a file holds
 *
 * @example
 * withOfferings(file, { offerings, parties, quality }).offerings.length
 */
export function withOfferings(
  file: ScenarioFile,
  more: Pick<ScenarioFile, "offerings" | "parties" | "quality">,
): ScenarioFile {
  const joined = <T>(own: readonly T[], others: readonly T[], key: (one: T) => string): T[] => {
    const known = new Set(own.map(key));
    return [...own, ...others.filter((one) => !known.has(key(one)))];
  };
  const offerings = joined(file.offerings, more.offerings, ({ id }) => id);
  if (offerings.length > MOST_OFFERINGS)
    throw new RangeError(`${offerings.length} offerings; a scenario has at most ${MOST_OFFERINGS}`);
  const parties = joined(file.parties, more.parties, ({ id }) => id);
  return { ...file, offerings, parties, quality: joinedQuality(file.quality, more.quality) };

  function joinedQuality(
    own: ScenarioFile["quality"],
    other: ScenarioFile["quality"],
  ): ScenarioFile["quality"] {
    if (own === null || other === null) return own ?? other;
    if (own.benchmark !== other.benchmark || own.snapshot !== other.snapshot) return own;
    const cell = (one: (typeof own.scores)[number]) => JSON.stringify([one.modelId, one.category]);
    return { ...own, scores: joined(own.scores, other.scores, cell) };
  }
}
