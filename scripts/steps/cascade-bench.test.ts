import { describe, expect, it } from "vitest";
import {
  cascadeExpectation,
  foldCascade,
  patternExpectation,
} from "../../lib/domain/routing/results/cascade-results.ts";
import { asArrays, plainExpectation, promptResults } from "./cascade-bench.ts";

const rows = promptResults(500);
const results = asArrays(rows);

describe("the two ways that the benchmark compares", () => {
  it.each([0, 0.2, 0.5])("agree at a judge's error of %d", (error) => {
    const plain = plainExpectation(rows, ["small", "medium", "large"], error);
    for (const found of [
      cascadeExpectation(results, { acceptAt: 1, error }),
      patternExpectation(foldCascade(results, 1), error),
    ]) {
      expect(found.usd / plain.usd).toBeCloseTo(1, 12);
      expect(found.quality / plain.quality).toBeCloseTo(1, 12);
    }
  });

  it("are asked about results with every pattern in them", () => {
    const { score } = results;
    const patterns = new Set(
      rows.map((_, p) => score.subarray(p * 3, p * 3 + 3).reduce((bits, one) => bits * 2 + one, 0)),
    );
    expect(patterns.size).toBeGreaterThanOrEqual(4);
  });
});
