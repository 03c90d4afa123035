import { bandOf, bandWidth, type Ends } from "./bands.ts";
import { drawInputs } from "./draws.ts";
import { drawnInputs, type DrawnScore, type Range, readsOf } from "./drawn-score.ts";
import { valueAt } from "./input-value.ts";
import { METHOD_AS_STANDS } from "./method-choice.ts";
import type { ScoreInput } from "./score-input.ts";
import type { InputId } from "./score-inputs.ts";
import { type Columns, lookup, opinionOn, totalOrders } from "./total-orders.ts";

/** An input worth checking, and how much narrower the score would be if it were known. */
export type Mover = Pick<
  ScoreInput,
  "label" | "unit" | "low" | "point" | "high" | "facts" | "ask"
> & {
  readonly input: InputId;
  /** Total-order Sobol index: the part of the variance that would stay if all others were known. */
  readonly totalOrder: number;
  /** By how much the facts band is expected to narrow, in the score's unit. */
  readonly narrowing: number;
};

/** How many are shown. */
export const MOVERS_SHOWN = 5;

/** Draws for each trial of an input: a ranking needs fewer than a band. */
const TRIAL_DRAWS = 200;

/**
 * Three points that stand for a whole distribution, with their weights.
 *
 * Source: Keefer, D. L. and Bodily, S. E. (1983), Three-point approximations for
 * continuous random variables (extended Pearson-Tukey).
 */
const THREE_POINTS = [
  { u: 0.05, weight: 0.185 },
  { u: 0.5, weight: 0.63 },
  { u: 0.95, weight: 0.185 },
] as const;
/** An unknown has no likely value: its ends and its middle count alike. */
const THREE_PLACES = [
  { u: 0, weight: 1 / 3 },
  { u: 0.5, weight: 1 / 3 },
  { u: 1, weight: 1 / 3 },
] as const;

/**
 * Which inputs would move a score most, and whether opinion moves it more than facts.
 *
 * The expected narrowing holds one input at each of three values in turn and
 * takes the mean width of the band; the others keep their chance. Sobol indices
 * are Jansen's, on facts alone and, for the choice of method, on facts and method together;
 * an unknown is swept evenly between its ends for them, since they need a
 * variance: a convention for ranking, not a belief.
 */
export function* moversOf(
  score: DrawnScore,
  all: readonly ScoreInput[],
  seed: number,
): Generator<number, { readonly movers: Mover[]; readonly opinion: number | null }> {
  const drawn = drawnInputs(all, drawInputs(all, seed, 1));
  const read = new Set(readsOf(score, drawn));
  const inputs = all.filter(({ id }) => read.has(id));
  const open = inputs.filter(({ spread }) => spread.kind !== "fixed");
  const columns = new Map(
    drawInputColumns(inputs, seed).map(({ id, low, high }) => [id, { low, high }]),
  );
  const width = bandWidth(bandOf(trial(score, columns)));
  const totals = yield* totalOrders(score, inputs, seed);
  // Inputs that would be wrong together become known together.
  const together = [...Map.groupBy(open, ({ chance }) => chance).values()];
  const tried: Mover[] = [];
  for (const group of together) {
    yield tried.length / together.length;
    const [input] = group.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (input === undefined) continue;
    tried.push({
      input: input.id,
      label: input.label,
      unit: input.unit,
      low: input.low,
      point: input.point,
      high: input.high,
      facts: input.facts,
      ask: input.ask,
      totalOrder: totals.get(input.id) ?? 0,
      narrowing: Math.max(0, width - expectedWidth(score, group, columns)),
    });
  }
  const movers = tried
    .filter(({ narrowing, totalOrder }) => narrowing > 0 || totalOrder > 0)
    .toSorted(
      (a, b) =>
        b.narrowing - a.narrowing || b.totalOrder - a.totalOrder || (a.input < b.input ? -1 : 1),
    )
    .slice(0, MOVERS_SHOWN);
  return { movers, opinion: opinionOn(score, inputs, seed) };
}

function drawInputColumns(inputs: readonly ScoreInput[], seed: number) {
  const { low, high } = drawInputs(inputs, seed, TRIAL_DRAWS);
  const none = new Float64Array(TRIAL_DRAWS);
  return inputs.map(({ id }, i) => ({ id, low: low[i] ?? none, high: high[i] ?? none }));
}

function trial(score: DrawnScore, columns: Columns): Ends {
  const inDraw = score.bind(lookup(columns));
  const ends: Ends = { low: new Float64Array(TRIAL_DRAWS), high: new Float64Array(TRIAL_DRAWS) };
  const range: Range = { low: 0, high: 0 };
  for (let draw = 0; draw < TRIAL_DRAWS; draw += 1) {
    inDraw(draw, METHOD_AS_STANDS, range);
    ends.low[draw] = range.low;
    ends.high[draw] = range.high;
  }
  return ends;
}

function expectedWidth(score: DrawnScore, group: readonly ScoreInput[], columns: Columns): number {
  const values = group.map((input) => ({ id: input.id, at: valueAt(input) }));
  const places = group[0]?.spread.kind === "unknown" ? THREE_PLACES : THREE_POINTS;
  return places.reduce((sum, { u, weight }) => {
    const columnsHeld = new Map(columns);
    for (const { id, at } of values) {
      const held = new Float64Array(TRIAL_DRAWS).fill(at(u));
      columnsHeld.set(id, { low: held, high: held });
    }
    return sum + weight * bandWidth(bandOf(trial(score, columnsHeld)));
  }, 0);
}
