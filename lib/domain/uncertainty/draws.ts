import { pcg32 } from "../stats/pcg32.ts";
import { atOnce } from "./at-once.ts";
import { valueAt } from "./input-value.ts";
import type { ScoreInput } from "./score-input.ts";
import { streamOf } from "./stream-of.ts";

/** Values of all inputs, draw by draw; the two ends differ only where an input is unknown. */
export type Draws = {
  readonly count: number;
  readonly low: readonly Float64Array[];
  readonly high: readonly Float64Array[];
};

/**
 * Draws every input from its stream of chance.
 *
 * @param count how many draws, a whole number above zero
 * @throws RangeError if it is not
 */
export const drawInputs = (inputs: readonly ScoreInput[], seed: number, count: number): Draws =>
  atOnce(drawInputsSteps(inputs, seed, count));

/** The same in steps, one for each input: many draws of all of them at once would hold up everybody else. */
export function* drawInputsSteps(
  inputs: readonly ScoreInput[],
  seed: number,
  count: number,
): Generator<number, Draws, void> {
  if (!(Number.isInteger(count) && count > 0))
    throw new RangeError(`${count} draws; expected a whole number above zero`);
  const [low, high]: [Float64Array[], Float64Array[]] = [[], []];
  for (const input of inputs) {
    const values = lowEnd(input, seed, count);
    low.push(values);
    high.push(highEnd(input, values, count));
    yield low.length / inputs.length;
  }
  return { count, low, high };
}

function lowEnd(input: ScoreInput, seed: number, count: number): Float64Array {
  const values = new Float64Array(count);
  if (input.spread.kind === "unknown") return values.fill(input.low);
  if (input.spread.kind === "fixed") return values.fill(input.point ?? input.low);
  const { uniform } = pcg32(seed, streamOf(input.chance));
  const value = valueAt(input);
  for (let draw = 0; draw < count; draw += 1) values[draw] = value(uniform());
  return values;
}

function highEnd(input: ScoreInput, low: Float64Array, count: number): Float64Array {
  if (input.spread.kind !== "unknown") return low;
  return new Float64Array(count).fill(input.high);
}

/** One draw in which every input takes its best value, and one without a best value both ends. */
export const pointDraw = (inputs: readonly ScoreInput[]): Draws => ({
  count: 1,
  low: inputs.map(({ low, point }) => Float64Array.of(point ?? low)),
  high: inputs.map(({ high, point }) => Float64Array.of(point ?? high)),
});

/** One draw in which every input stands at both of its ends. */
export const widestDraw = (inputs: readonly ScoreInput[]): Draws => ({
  count: 1,
  low: inputs.map(({ low }) => Float64Array.of(low)),
  high: inputs.map(({ high }) => Float64Array.of(high)),
});
