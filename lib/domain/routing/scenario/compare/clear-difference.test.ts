import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fan } from "../scenario-result.ts";
import { clearDifference, pairedDifference } from "./clear-difference.ts";

const fan = (p10: number, p90: number): Fan => ({
  p10,
  p50: (p10 + p90) / 2,
  p90,
  expectedShortfall: p90,
});
const amounts = array(double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

describe("a clear difference", () => {
  it("is told draw by draw where both met the same draws, however wide their bands", () => {
    const wide = { first: fan(100, 900), second: fan(110, 910) };
    expect(clearDifference({ ...wide, paired: fan(5, 15) })).toEqual({
      isClear: true,
      by: "pairs",
    });
    expect(clearDifference({ ...wide, paired: fan(-15, -5) }).isClear).toBe(true);
    expect(clearDifference({ ...wide, paired: fan(-5, 15) }).isClear).toBe(false);
    expect(clearDifference({ ...wide, paired: fan(0, 0) }).isClear).toBe(false);
  });

  it("is told by bands that do not touch where the draws are others", () => {
    const told = (a: Fan, b: Fan) => clearDifference({ paired: null, first: a, second: b });
    expect(told(fan(1, 2), fan(3, 4))).toEqual({ isClear: true, by: "bands" });
    expect(told(fan(3, 4), fan(1, 2)).isClear).toBe(true);
    expect(told(fan(1, 3), fan(3, 4)).isClear).toBe(false);
  });

  it("is neither there nor absent without draws", () => {
    expect(clearDifference({ paired: null, first: null, second: fan(1, 2) })).toEqual({
      isClear: null,
      by: null,
    });
    expect(pairedDifference(new Float64Array(0), Float64Array.of(1))).toBeNull();
  });

  it("says of A and B what it says of B and A", () => {
    assert(
      property(amounts, amounts, (a, b) => {
        const [x, y] = [Float64Array.from(a), Float64Array.from(b)];
        const there = clearDifference({
          paired: pairedDifference(x, y),
          first: null,
          second: null,
        });
        const back = clearDifference({ paired: pairedDifference(y, x), first: null, second: null });
        expect(back).toEqual(there);
      }),
    );
  });
});
