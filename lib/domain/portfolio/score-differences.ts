import { headlineScores } from "./headline-scores.ts";
import type { Estimate } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";
import type { PortfolioScores } from "./portfolio-scores.ts";

/** One headline score in two states of knowledge. */
export type ScoreDifference = {
  readonly label: string;
  readonly unit: Unit;
  /** null where there was no such score. */
  readonly before: Estimate | null;
  readonly after: Estimate | null;
  /** Later less earlier, from the least to the most it can be; null where one is missing. */
  readonly difference: Estimate | null;
  /** Whether the two lie apart: bands that overlap show no clear difference. */
  readonly verdict: "same" | "no clear difference" | "higher" | "lower" | "not comparable";
};

/** The headline scores of two positions beside each other, by what they are called. */
export function scoreDifferences(
  before: PortfolioScores | undefined,
  after: PortfolioScores | undefined,
): ScoreDifference[] {
  const [was, is] = [before, after].map((scores) =>
    scores === undefined ? [] : headlineScores(scores),
  );
  const labels = new Set([...(is ?? []), ...(was ?? [])].map(({ label }) => label));
  return [...labels].flatMap((label) => {
    const [old, now] = [was, is].map((scores) => scores?.find((one) => one.label === label));
    const unit = (now ?? old)?.unit;
    if (unit === undefined) return [];
    return [{ label, unit, ...compared(old?.score.value ?? null, now?.score.value ?? null) }];
  });
}

/**
 * Two estimates of one thing: their difference, and whether it is clear.
 *
 * @example
 * compared(exact(2), exact(3)).verdict; // => "higher"
 */
export function compared(
  before: Estimate | null,
  after: Estimate | null,
): Omit<ScoreDifference, "label" | "unit"> {
  if (before === null || after === null)
    return { before, after, difference: null, verdict: "not comparable" };
  const isSame =
    before.low === after.low && before.point === after.point && before.high === after.high;
  return {
    before,
    after,
    difference: isSame
      ? { low: 0, point: 0, high: 0 }
      : {
          low: after.low - before.high,
          point: after.point === null || before.point === null ? null : after.point - before.point,
          high: after.high - before.low,
        },
    verdict: isSame
      ? "same"
      : after.low > before.high
        ? "higher"
        : after.high < before.low
          ? "lower"
          : "no clear difference",
  };
}
