import { EQUAL_WEIGHTS, LOCK_IN_PARTS } from "../indices/lock-in/lock-in.ts";
import { pcg32 } from "../stats/pcg32.ts";
import { randomWeights } from "../stats/random-weights.ts";
import { shares } from "../stats/shares.ts";
import { streamOf } from "./stream-of.ts";

/** What of the method could as well have been chosen otherwise, and is varied in the method band. */
export type MethodChoice = {
  /** Of the five sub-indices of lock-in, in their order; they sum to one. */
  readonly weights: readonly number[];
  /** Capture on a straight line min(1, premium / 10 %) rather than 1 - e^(-premium / 10 %). */
  readonly straightPremium: boolean;
  /** The plain mean of sub-indices rather than the geometric mean of freedoms. */
  readonly arithmetic: boolean;
  /** The least freedom that a whole barrier leaves. */
  readonly floor: number;
  /** What ability weighs against incentive, 0 to 1. */
  readonly abilityWeight: number;
  /** Incentive as 1 - e^(-pressure / 10 cents) rather than a straight line to 1. */
  readonly curvedIncentive: boolean;
  /** The smaller of ability and incentive rather than their geometric mean. */
  readonly weakerOfTwo: boolean;
};

/** The method as it stands: what the point and the facts band are worked out with. */
export const METHOD_AS_STANDS: MethodChoice = {
  weights: shares(LOCK_IN_PARTS.map((part) => EQUAL_WEIGHTS[part])),
  straightPremium: false,
  arithmetic: false,
  floor: 0.01,
  abilityWeight: 0.5,
  curvedIncentive: false,
  weakerOfTwo: false,
};

/** Floors on freedom that are tried (methodology 8.2: .001 to .05). */
const FLOORS = [0.001, 0.01, 0.05] as const;

/**
 * One choice of method a draw: weights with every set as likely as any other,
 * and each yes-or-no by the toss of a coin.
 */
export function drawMethods(seed: number, count: number): MethodChoice[] {
  const { uniform } = pcg32(seed, streamOf("method"));
  const heads = () => uniform() < 0.5;
  return Array.from({ length: count }, () => {
    const [abilityWeight = METHOD_AS_STANDS.abilityWeight] = randomWeights([uniform(), uniform()]);
    return {
      weights: randomWeights(LOCK_IN_PARTS.map(() => uniform())),
      straightPremium: heads(),
      arithmetic: heads(),
      floor: FLOORS[Math.floor(uniform() * FLOORS.length)] ?? METHOD_AS_STANDS.floor,
      abilityWeight,
      curvedIncentive: heads(),
      weakerOfTwo: heads(),
    };
  });
}
