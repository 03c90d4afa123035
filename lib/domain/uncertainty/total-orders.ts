import { pcg32 } from "../stats/pcg32.ts";
import type { Ends } from "./bands.ts";
import type { DrawnInputs, DrawnScore, Range } from "./drawn-score.ts";
import { valueAt } from "./input-value.ts";
import { drawMethods, METHOD_AS_STANDS } from "./method-choice.ts";
import type { ScoreInput } from "./score-input.ts";
import type { InputId } from "./score-inputs.ts";
import { streamOf } from "./stream-of.ts";

/** Drawn values by input. */
export type Columns = Map<InputId, Ends>;

export const lookup = (columns: Columns): DrawnInputs => {
  const column = (id: InputId): Ends => {
    const ends = columns.get(id);
    if (ends === undefined) throw new RangeError(`no input is called ${id}`);
    return ends;
  };
  return { low: (id) => column(id).low, high: (id) => column(id).high };
};

/** A ranking of inputs needs fewer draws than a number that is read on its own. */
const RANKING_DRAWS = 128;
const OPINION_DRAWS = 1024;

/** Total-order Sobol index of each open input of a score, by Jansen's estimator, on facts alone. */
export function* totalOrders(
  score: DrawnScore,
  inputs: readonly ScoreInput[],
  seed: number,
): Generator<number, ReadonlyMap<InputId, number>> {
  const [a, b] = bothSides(inputs, seed, RANKING_DRAWS);
  const base = middles(score, a, RANKING_DRAWS);
  const variance = varianceOf([...base, ...middles(score, b, RANKING_DRAWS)]);
  const orders = new Map<InputId, number>();
  const open = inputs.filter(({ spread }) => spread.kind !== "fixed");
  // Inputs that share their chance are one source of variance.
  for (const group of Map.groupBy(open, ({ chance }) => chance).values()) {
    yield 0;
    const mixed = new Map(a);
    for (const { id } of group) {
      const other = b.get(id);
      if (other !== undefined) mixed.set(id, other);
    }
    const order = jansen(base, middles(score, mixed, RANKING_DRAWS), variance);
    for (const { id } of group) orders.set(id, order);
  }
  return orders;
}

/**
 * The same of the whole choice of method, on facts and method together: how much
 * of what the score could be depends on opinion; null where nothing is chosen.
 */
export function opinionOn(
  score: DrawnScore,
  inputs: readonly ScoreInput[],
  seed: number,
): number | null {
  if (!score.isComposite) return null;
  const n = OPINION_DRAWS;
  const [a, b] = bothSides(inputs, seed, n);
  const methods = drawMethods(seed, 2 * n);
  const [first, second] = [methods.slice(0, n), methods.slice(n)];
  const base = middles(score, a, n, first);
  const variance = varianceOf([...base, ...middles(score, b, n, second)]);
  return jansen(base, middles(score, a, n, second), variance);
}

/** Two independent sets of draws; an unknown is swept evenly between its ends. */
function bothSides(inputs: readonly ScoreInput[], seed: number, n: number): [Columns, Columns] {
  const side = (offset: number): Columns =>
    new Map(
      inputs.map((input) => {
        const { uniform } = pcg32(seed + offset, streamOf(input.chance));
        const value = valueAt(input);
        const drawn = Float64Array.from({ length: n }, () => value(uniform()));
        return [input.id, { low: drawn, high: drawn }];
      }),
    );
  return [side(1), side(2)];
}

function middles(
  score: DrawnScore,
  columns: Columns,
  n: number,
  methods: readonly (typeof METHOD_AS_STANDS)[] = [],
): Float64Array {
  const inDraw = score.bind(lookup(columns));
  const range: Range = { low: 0, high: 0 };
  return Float64Array.from({ length: n }, (_, draw) => {
    inDraw(draw, methods[draw] ?? METHOD_AS_STANDS, range);
    return (range.low + range.high) / 2;
  });
}

/** At most one: with few draws the estimate may overshoot. */
const jansen = (base: Float64Array, mixed: Float64Array, variance: number): number =>
  variance === 0
    ? 0
    : Math.min(
        1,
        base.reduce((sum, value, i) => sum + (value - (mixed[i] ?? 0)) ** 2, 0) /
          (2 * base.length * variance),
      );

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
