import type { Unit } from "../quantity/unit.ts";
import type { Draws } from "./draws.ts";
import type { MethodChoice } from "./method-choice.ts";
import type { InputId } from "./score-inputs.ts";
import type { ScoreInput } from "./score-input.ts";

/** The lowest and highest value in one draw; written into, so that a run makes no garbage. */
export type Range = { low: number; high: number };

/** A score in one draw, under one choice of method. */
export type InDraw = (draw: number, method: MethodChoice, into: Range) => void;

/** Values of an input over all draws, looked up once before a run. */
export type DrawnInputs = {
  readonly low: (id: InputId) => Float64Array;
  readonly high: (id: InputId) => Float64Array;
};

/** A score that a run draws. */
export type DrawnScore = {
  /** The index, and whose it is: "lock-in/azure"; the index alone for the whole portfolio. */
  readonly id: string;
  readonly index: string;
  /** The contract; null for the whole portfolio. */
  readonly subject: string | null;
  readonly label: string;
  readonly unit: Unit;
  /** Part of the weight that is known; 1 where nothing has weights. */
  readonly coverage: number;
  /** Put together with weights that could be others: it has a method band as well. */
  readonly isComposite: boolean;
  readonly bind: (inputs: DrawnInputs) => InDraw;
};

/** Draws by the ids of their inputs. @throws RangeError when asked for an input that is not among them */
export function drawnInputs(inputs: readonly ScoreInput[], draws: Draws): DrawnInputs {
  const places = new Map(inputs.map(({ id }, place) => [id, place]));
  const column = (columns: readonly Float64Array[], id: InputId): Float64Array => {
    const values = columns[places.get(id) ?? -1];
    if (values === undefined) throw new RangeError(`no input is called ${id}`);
    return values;
  };
  return { low: (id) => column(draws.low, id), high: (id) => column(draws.high, id) };
}

/** The ids of the inputs that a score reads, each once. */
export function readsOf(score: DrawnScore, all: DrawnInputs): InputId[] {
  const read = new Set<InputId>();
  score.bind({
    low: (id) => all.low((read.add(id), id)),
    high: (id) => all.high((read.add(id), id)),
  });
  return [...read];
}
