import { array, assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { gapsBehind } from "../../explain/explanation.ts";
import { scoreGiven } from "../given.ts";
import { freedomLost, lockInOverAllWeights, meanBarrier } from "./freedom.ts";
import { rankOrderCentroid } from "../../stats/rank-order-centroid.ts";
import { LOCK_IN_PARTS, lockInOf, type SubIndex } from "./lock-in.ts";

type Five = readonly [number | null, number | null, number | null, number | null, number | null];

const part = (value: number | null): SubIndex =>
  value === null ? null : scoreGiven("part", "index-0-1", value);
const parts = ([capture, exit, commitment, availability, portability]: Five) => ({
  capture: part(capture),
  "exit-time": part(exit),
  commitment: part(commitment),
  availability: part(availability),
  portability: part(portability),
});
const EXAMPLE: Five = [0.6877966505, 0.5, 0.75, 0.7, 0.172691762];
const five = array(double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 });
const EQUAL = [1, 1, 1, 1, 1];

describe("lock-in", () => {
  // The OECD/JRC Handbook's illustration: (21, 1, 1, 1) has arithmetic mean 6 and geometric mean 2.14.
  it("averages as the Handbook's geometric mean does", () => {
    const freedoms = [21, 1, 1, 1].map((x) => x / 21);
    const score = freedomLost(
      freedoms.map((f) => 1 - f),
      [1, 1, 1, 1],
    );
    expect(21 * (1 - score / 100)).toBeCloseTo(2.14, 2);
  });

  it("reproduces the method's example, with contributions that sum to one", () => {
    const { score, arithmetic, contributions } = lockInOf(parts(EXAMPLE));
    expect(score.value.point).toBeCloseTo(60.4426, 4);
    expect(arithmetic.point).toBeCloseTo(56.2098, 4);
    const shares = contributions.map(({ share }) => share.point ?? 0);
    expect(shares.map((share) => Math.round(share * 100))).toEqual([25, 15, 30, 26, 4]);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it("lets a single whole barrier show", () => {
    expect(lockInOf(parts([1, 0, 0, 0, 0])).score.value.point).toBeCloseTo(60.19, 2);
    expect(lockInOf(parts([0, 0, 0, 0, 0])).score.value.point).toBeCloseTo(0, 12);
  });

  it("follows a board's ranking", () => {
    const [capture = 0, exitTime = 0, commitment = 0, availability = 0, portability = 0] =
      rankOrderCentroid(LOCK_IN_PARTS.length);
    const weights = { capture, "exit-time": exitTime, commitment, availability, portability };
    expect(lockInOf(parts(EXAMPLE), { weights }).score.value.point).toBeCloseTo(64.7477, 4);
  });

  it("widens for what is missing, and is no headline below the coverage asked for", () => {
    const few = lockInOf(parts([0.6877966505, null, 0.75, 0.7, null]), { coverageThreshold: 0.8 });
    expect(few.coverage).toBeCloseTo(0.6, 12);
    expect(few.headline).toBe(false);
    expect(few.score.value.low).toBeCloseTo(52.805, 3);
    expect(few.score.value.high).toBeCloseTo(92.52, 2);
    expect(few.score.value.point).toBeNull();
    expect(gapsBehind(few.score.explanation)).toHaveLength(2);
    expect(lockInOf(parts([0.1, null, 0.1, 0.1, null])).headline).toBe(true);
    expect(lockInOf(parts([0.1, null, null, 0.1, null])).headline).toBe(false);
  });

  it("asks the question that a missing sub-index comes with", () => {
    const asked = lockInOf({ ...parts(EXAMPLE), commitment: { missing: "What is committed?" } });
    expect(gapsBehind(asked.score.explanation)).toEqual(["What is committed?"]);
  });

  it("lies between 0 and 100, at or above the arithmetic mean", () => {
    assert(
      property(five, (values) => {
        const score = freedomLost(values, EQUAL);
        expect(score).toBeGreaterThanOrEqual(-1e-9);
        expect(score).toBeLessThanOrEqual(100);
        // The floor lifts a barrier of one to .99, and so the mean of freedoms by at most .01.
        expect(score).toBeGreaterThanOrEqual(meanBarrier(values, EQUAL) - 1 - 1e-9);
      }),
    );
  });

  it("never falls when a barrier rises", () => {
    assert(
      property(
        five,
        integer({ min: 0, max: 4 }),
        double({ min: 0, max: 1, noNaN: true }),
        (v, i, x) => {
          const raised = v.map((value, j) => (j === i ? Math.max(value, x) : value));
          expect(freedomLost(raised, EQUAL)).toBeGreaterThanOrEqual(freedomLost(v, EQUAL) - 1e-9);
        },
      ),
    );
  });

  it("stays within what any weights could give", () => {
    assert(
      property(
        five,
        array(double({ min: 0.01, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (v, w) => {
          const { low, high } = lockInOverAllWeights(v);
          expect(freedomLost(v, w)).toBeGreaterThanOrEqual(low - 1e-9);
          expect(freedomLost(v, w)).toBeLessThanOrEqual(high + 1e-9);
        },
      ),
    );
  });

  it("refuses a sub-index beyond its scale, and weights of nothing", () => {
    expect(() => lockInOf(parts([1.2, 0, 0, 0, 0]))).toThrow("a sub-index is 1.2");
    expect(() => freedomLost([0], [0])).toThrow(RangeError);
  });
});
