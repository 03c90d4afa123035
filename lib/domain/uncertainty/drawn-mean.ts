import { weightedMean } from "../stats/weighted-mean.ts";
import type { InDraw, Range } from "./drawn-score.ts";

/** One line of a mean in every draw: what it weighs at both ends, what part of that counts, and its ends. */
export type MeanLine = {
  readonly weight: readonly [low: Float64Array, high: Float64Array];
  readonly part: number;
  readonly low: (draw: number) => number;
  readonly high: (draw: number) => number;
};

/**
 * The spend-weighted mean of shares, draw by draw.
 *
 * Where a weight is unknown the mean lies between the ends that any weights
 * allow (`weightedMean`); rounding must not take it out of 0 to 1.
 */
export function bindMean(lines: readonly MeanLine[]): InDraw {
  return (draw, _method, into) => {
    let [whole, low, high, isKnown] = [0, 0, 0, true];
    for (const { weight, part, low: lowIn, high: highIn } of lines) {
      const weighs = (weight[0][draw] ?? 0) * part;
      isKnown &&= weight[0][draw] === weight[1][draw];
      whole += weighs;
      low += weighs * lowIn(draw);
      high += weighs * highIn(draw);
    }
    if (isKnown) {
      writeWithin(into, low / whole, high / whole);
      return;
    }
    const range = weightedMean(
      lines.map(({ weight, part, low: lowIn, high: highIn }) => ({
        weight: {
          low: (weight[0][draw] ?? 0) * part,
          point: null,
          high: (weight[1][draw] ?? 0) * part,
        },
        value: { low: lowIn(draw), point: null, high: highIn(draw) },
      })),
    );
    writeWithin(into, range.low, range.high);
  };
}

function writeWithin(into: Range, low: number, high: number): void {
  into.low = Math.min(1, Math.max(0, low));
  into.high = Math.min(1, Math.max(0, high));
}
