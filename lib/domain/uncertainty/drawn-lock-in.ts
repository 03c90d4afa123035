import { tieredCostUsd } from "../catalog/egress.ts";
import {
  annuityFactor,
  captureIndex,
  EXIT_TERMS,
  straightCapture,
} from "../indices/lock-in/capture.ts";
import { exitTimeIndex } from "../indices/lock-in/exit-time.ts";
import { freedomLost, meanBarrier } from "../indices/lock-in/freedom.ts";
import { LOCK_IN_PARTS, type LockInPart, saysNothing } from "../indices/lock-in/lock-in.ts";
import { transferTime } from "../indices/lock-in/transfer-time.ts";
import {
  BYTES_PER_TERABYTE,
  GIGABYTES_PER_TERABYTE,
  LINE_BITS_PER_SECOND,
} from "../portfolio/moving-out.ts";
import { bindMean } from "./drawn-mean.ts";
import type { DrawnInputs, InDraw, Range } from "./drawn-score.ts";
import { METHOD_AS_STANDS, type MethodChoice } from "./method-choice.ts";
import type { InputId, LockInInputs } from "./score-inputs.ts";

/** What cannot be worked out may be anything. */
const unknownPart: InDraw = (_draw, _method, into) => {
  into.low = 0;
  into.high = 1;
};

/** How hard one vendor is to leave, draw by draw: the formulas of the five sub-indices on drawn numbers. */
export function bindLockIn(lockIn: LockInInputs, inputs: DrawnInputs): InDraw {
  const inOrder = bindParts(lockIn, inputs);
  const [low, high] = [inOrder.map(() => 0), inOrder.map(() => 0)];
  return (draw, method, into) => {
    inOrder.forEach((part, i) => {
      part(draw, method, into);
      low[i] = into.low;
      high[i] = into.high;
    });
    into.low = lockInUnder(method, low);
    into.high = lockInUnder(method, high);
  };
}

const lockInUnder = ({ arithmetic, weights, floor }: MethodChoice, parts: readonly number[]) =>
  arithmetic ? meanBarrier(parts, weights) : freedomLost(parts, weights, floor);

/** The five sub-indices, in the order of the method. */
function bindParts(lockIn: LockInInputs, inputs: DrawnInputs): InDraw[] {
  const parts: Readonly<Record<LockInPart, InDraw>> = {
    capture: bindCapture(lockIn, inputs),
    "exit-time": bindExitTime(lockIn, inputs),
    commitment: bindCommitment(lockIn, inputs),
    availability: bindAvailability(lockIn, inputs),
    portability: bindPortability(lockIn, inputs),
  };
  return LOCK_IN_PARTS.map((part) => parts[part]);
}

/**
 * Part of the five sub-indices of which something is known.
 *
 * @param widest the one draw in which every unknown stands at both ends
 */
export function coverageOf(lockIn: LockInInputs, widest: DrawnInputs): number {
  const range: Range = { low: 0, high: 0 };
  const known = bindParts(lockIn, widest).filter((part) => {
    part(0, METHOD_AS_STANDS, range);
    return !saysNothing(range);
  });
  return known.length / LOCK_IN_PARTS.length;
}

function bindCapture(
  { exitCosts, egress, terabytes, spendPerYear }: LockInInputs,
  inputs: DrawnInputs,
): InDraw {
  if (exitCosts === null) return unknownPart;
  const annuity = annuityFactor(EXIT_TERMS);
  const dearest = (gigabytes: number) =>
    egress.lists.reduce((most, tiers) => Math.max(most, tieredCostUsd(gigabytes, tiers)), 0);
  const cost = (end: End) => {
    const costs = exitCosts.map(inputs[end]);
    const [volume, charged] = [inputs[end](terabytes), inputs[end](egress.charged)];
    return (draw: number) =>
      costs.reduce((sum, values) => sum + at(values, draw), 0) +
      (at(charged, draw) === 0
        ? 0
        : at(charged, draw) * dearest(at(volume, draw) * GIGABYTES_PER_TERABYTE));
  };
  const [least, most] = [cost("low"), cost("high")];
  const [spendLow, spendHigh] = ends(inputs, spendPerYear);
  return (draw, { straightPremium }, into) => {
    const index = straightPremium ? straightCapture : captureIndex;
    into.low = index(over(least(draw), at(spendHigh, draw) * annuity));
    into.high = index(over(most(draw), at(spendLow, draw) * annuity));
  };
}

function bindExitTime(
  { notice, terabytes, lineEfficiency, rebuild }: LockInInputs,
  inputs: DrawnInputs,
): InDraw {
  const days = (end: End) => {
    const [noticed, volume] = [notice, terabytes].map(inputs[end]);
    // The worse the line is used, the longer it takes.
    const efficiency = inputs[end === "low" ? "high" : "low"](lineEfficiency);
    const rebuilt = rebuild.map(inputs[end]);
    return (draw: number) => {
      const transfer = transferTime({
        bytes: at(volume, draw) * BYTES_PER_TERABYTE,
        bitsPerSecond: LINE_BITS_PER_SECOND,
        efficiency: at(efficiency, draw),
      }).days;
      return (
        at(noticed, draw) +
        rebuilt.reduce((longest, values) => Math.max(longest, at(values, draw)), transfer)
      );
    };
  };
  const [shortest, longest] = [days("low"), days("high")];
  return (draw, _method, into) => {
    into.low = exitTimeIndex(shortest(draw));
    into.high = exitTimeIndex(longest(draw));
  };
}

function bindCommitment({ committed, spendPerYear }: LockInInputs, inputs: DrawnInputs): InDraw {
  const [least, most] = ends(inputs, committed);
  const [spendLow, spendHigh] = ends(inputs, spendPerYear);
  return (draw, _method, into) => {
    into.low = Math.min(1, over(at(least, draw), at(spendHigh, draw)));
    into.high = Math.min(1, over(at(most, draw), at(spendLow, draw)));
  };
}

function bindAvailability({ hosted }: LockInInputs, inputs: DrawnInputs): InDraw {
  if (hosted === null || hosted.length === 0) return unknownPart;
  return bindMean(
    hosted.map(({ usd, share, hosts }) => {
      const [fewest, most] = ends(inputs, hosts);
      return {
        weight: ends(inputs, usd),
        part: share,
        low: (draw) => 1 / at(most, draw),
        high: (draw) => 1 / at(fewest, draw),
      };
    }),
  );
}

function bindPortability({ kept }: LockInInputs, inputs: DrawnInputs): InDraw {
  if (kept === null || kept.length === 0) return unknownPart;
  const mean = bindMean(
    kept.map(({ usd, facets }) => {
      const [least, most] = [facets.map(inputs.low), facets.map(inputs.high)];
      return {
        weight: ends(inputs, usd),
        part: 1,
        low: (draw) => geometricMean(least, draw),
        high: (draw) => geometricMean(most, draw),
      };
    }),
  );
  return (draw, method, into) => {
    mean(draw, method, into);
    [into.low, into.high] = [1 - into.high, 1 - into.low];
  };
}

function geometricMean(values: readonly Float64Array[], draw: number): number {
  let product = 1;
  for (const value of values) product *= at(value, draw);
  return product ** (1 / values.length);
}

type End = "low" | "high";

const ends = (inputs: DrawnInputs, id: InputId) => [inputs.low(id), inputs.high(id)] as const;

/** Nothing is no part of any spend, however little is spent. */
const over = (amount: number, spend: number): number => (amount === 0 ? 0 : amount / spend);

const at = (values: Float64Array | undefined, draw: number): number => values?.[draw] ?? 0;
