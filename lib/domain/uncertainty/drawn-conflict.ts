import { curvedIncentiveAt, incentiveAt } from "../indices/conflict/conflict-of-interest.ts";
import {
  highestPressure,
  pressureAt,
  proportionalDiversion,
} from "../indices/conflict/steering-pressure.ts";
import { entry, tabulate } from "../stats/matrix.ts";
import { bindMean } from "./drawn-mean.ts";
import type { DrawnInputs, InDraw, Range } from "./drawn-score.ts";
import type { MethodChoice } from "./method-choice.ts";
import type { ConflictInputs, GainInputs, VendorInputs } from "./score-inputs.ts";

const FULL_SCORE = 100;

/**
 * Whether one provider can steer our choice and whether it would pay, draw by draw: 0 to 100.
 *
 * @param towards a lab of the pool, for what of it is about that lab alone
 */
export function bindConflict(
  { ability, pool }: ConflictInputs,
  inputs: DrawnInputs,
  towards?: string,
): InDraw {
  const pressure = pool === null ? anyPressure : bindPressure(pool, inputs, towards);
  const [least, most] = [inputs.low(ability), inputs.high(ability)];
  return (draw, method, into) => {
    pressure(draw, into);
    into.low = conflictUnder(method, at(least, draw), into.low);
    into.high = conflictUnder(method, at(most, draw), into.high);
  };
}

/**
 * The same over all vendors, weighed by what is spent with each: 100 times the
 * root of the mean of squares, which for the method as it stands is 100 √(sum(w A I)).
 */
export function bindPortfolioConflict(
  vendors: readonly VendorInputs[],
  inputs: DrawnInputs,
): InDraw {
  const squares = vendors.map((): Range => ({ low: 0, high: 0 }));
  const conflicts = vendors.map(({ conflict }) => bindConflict(conflict, inputs));
  const mean = bindMean(
    vendors.map(({ spendPerYear }, i) => ({
      weight: [inputs.low(spendPerYear), inputs.high(spendPerYear)],
      part: 1,
      low: () => squares[i]?.low ?? 0,
      high: () => squares[i]?.high ?? 0,
    })),
  );
  return (draw, method, into) => {
    squares.forEach((square, i) => {
      conflicts[i]?.(draw, method, into);
      square.low = (into.low / FULL_SCORE) ** 2;
      square.high = (into.high / FULL_SCORE) ** 2;
    });
    mean(draw, method, into);
    into.low = FULL_SCORE * Math.sqrt(into.low);
    into.high = FULL_SCORE * Math.sqrt(into.high);
  };
}

function conflictUnder(
  { curvedIncentive, weakerOfTwo, abilityWeight }: MethodChoice,
  ability: number,
  pressure: number,
): number {
  const incentive = (curvedIncentive ? curvedIncentiveAt : incentiveAt)(pressure);
  if (weakerOfTwo) return FULL_SCORE * Math.min(ability, incentive);
  return FULL_SCORE * ability ** abilityWeight * incentive ** (1 - abilityWeight);
}

type PressureIn = (draw: number, into: Range) => void;

/** Where nobody has said what the vendor may choose between, the pressure may be anything. */
const anyPressure: PressureIn = (_draw, into) => {
  into.low = 0;
  into.high = 1;
};

/** Beyond so many uncertain gains a bound stands for the corners: they double with each. */
const MOST_CORNERS = 6;

/** Steering pressure on an even mix of the pool, between the ends that its gains allow. */
function bindPressure(
  pool: NonNullable<ConflictInputs["pool"]>,
  inputs: DrawnInputs,
  towards: string | undefined,
): PressureIn {
  const target = pool.findIndex(({ labId }) => labId === towards);
  const gainIn = pool.map(({ gain }) => bindGain(gain, inputs));
  const mix = pool.map(() => 1 / pool.length);
  const flow = proportionalDiversion(mix);
  const moved = tabulate(pool.length, pool.length, (a, b) => (mix[a] ?? 0) * entry(flow, a, b));
  const gains = pool.map((): Range => ({ low: 0, high: 0 }));
  return (draw, into) => {
    let isKnown = true;
    gains.forEach((gain, i) => {
      gainIn[i]?.(draw, gain);
      isKnown &&= gain.low === gain.high;
    });
    const pair = (b: number, to: keyof Range, from: keyof Range) =>
      gains.reduce(
        (all, source, a) =>
          a === b
            ? all
            : all + (moved[a]?.[b] ?? 0) * Math.max(0, (gains[b]?.[to] ?? 0) - source[from]),
        0,
      );
    // Towards one lab the pressure rises with its own gain and falls with the others': its ends are exact.
    if (target >= 0) {
      into.low = pair(target, "low", "high");
      into.high = pair(target, "high", "low");
      return;
    }
    const pairs = (to: keyof Range, from: keyof Range) =>
      gains.reduce((sum, _, b) => sum + pair(b, to, from), 0);
    if (isKnown) {
      into.low = pressureAt(
        gains.map(({ low }) => low),
        moved,
      );
      into.high = into.low;
      return;
    }
    into.low = pairs("low", "high");
    into.high = Math.max(
      into.low,
      highestPressure(gains, moved, MOST_CORNERS) ?? pairs("high", "low"),
    );
  };
}

/** What the provider gains per customer dollar sent to one lab: take + (1 - take) Φ, or its own margin. */
function bindGain(gain: GainInputs, inputs: DrawnInputs): PressureIn {
  if (gain.kind === "first-party") {
    const [least, most] = [inputs.low(gain.margin), inputs.high(gain.margin)];
    return (draw, into) => {
      into.low = at(least, draw);
      into.high = at(most, draw);
    };
  }
  const ofEnd = (end: "low" | "high") => ({
    take: inputs[end](gain.take),
    revenueShare: inputs[end](gain.revenueShare),
    computePerRevenue: inputs[end](gain.computePerRevenue),
    servedHere: inputs[end](gain.servedHere),
    computeMargin: inputs[end](gain.computeMargin),
    stake: inputs[end](gain.stake),
    labMargin: inputs[end](gain.labMargin),
  });
  const [least, most] = [ofEnd("low"), ofEnd("high")];
  return (draw, into) => {
    const [boughtLeast, boughtMost] = [
      at(least.computePerRevenue, draw) * at(least.servedHere, draw),
      at(most.computePerRevenue, draw) * at(most.servedHere, draw),
    ];
    const [marginLeast, marginMost] = [at(least.computeMargin, draw), at(most.computeMargin, draw)];
    // A margin below zero hurts most where most is bought.
    const lowest =
      at(least.revenueShare, draw) +
      marginLeast * (marginLeast < 0 ? boughtMost : boughtLeast) +
      at(least.stake, draw) * Math.max(0, at(least.labMargin, draw));
    const highest =
      at(most.revenueShare, draw) +
      marginMost * (marginMost < 0 ? boughtLeast : boughtMost) +
      at(most.stake, draw) * Math.max(0, at(most.labMargin, draw));
    const [takeLeast, takeMost] = [at(least.take, draw), at(most.take, draw)];
    into.low = Math.min(kept(takeLeast, lowest), kept(takeMost, lowest));
    into.high = Math.max(kept(takeLeast, highest), kept(takeMost, highest));
  };
}

/** The take, and the gain on what reaches the lab. Falls with the take where the gain is above one. */
const kept = (take: number, gain: number): number => take + (1 - take) * gain;

const at = (values: Float64Array, draw: number): number => values[draw] ?? 0;
