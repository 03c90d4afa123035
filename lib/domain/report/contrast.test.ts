import { assert, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { contrastOf } from "./contrast.ts";

describe("contrast as WCAG 2.2 has it", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    // The lightest grey that words may have on white, and the first that they may not.
    ["#767676", "#ffffff", 4.54],
    ["#777777", "#ffffff", 4.48],
    ["#ff0000", "#ffffff", 4],
    ["#0000ff", "#ffffff", 8.59],
  ])("%s on %s is %d to 1", (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
  });

  const colour = tuple(...[0, 1, 2].map(() => integer({ min: 0, max: 255 }))).map(
    (parts) => `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`,
  );
  it("is the same either way round, and lies between 1 and 21", () => {
    assert(
      property(colour, colour, (one, other) => {
        const ratio = contrastOf(one, other);
        expect(ratio).toBe(contrastOf(other, one));
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21.000_001);
      }),
    );
  });

  it.each(["red", "#fff", "#12345g", ""])("does not guess what %j is", (text) => {
    expect(() => contrastOf(text, "#ffffff")).toThrow(RangeError);
  });
});
