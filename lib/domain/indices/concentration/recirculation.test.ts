import { describe, expect, it } from "vitest";
import { given, givenBetween } from "../given.ts";
import { recirculationOf } from "./recirculation.ts";

const NONE = given(0);

describe("what comes back round", () => {
  it("is the part of spend in loops, each dollar once", () => {
    const loops = [
      { label: "a", usd: given(30) },
      { label: "b", usd: given(10) },
    ];
    expect(recirculationOf(loops, NONE, given(100)).value.point).toBeCloseTo(0.4, 12);
    const open = givenBetween(0, 20, "Whose compute is it?");
    const { low, point, high } = recirculationOf(loops, open, given(100)).value;
    expect([low, point, high]).toEqual([0.4, null, expect.closeTo(0.6, 12)]);
  });

  it("is no more than the labs pass on, and no more than all of it", () => {
    const loops = [{ label: "a", usd: givenBetween(10, 90, "How much?") }];
    expect(recirculationOf(loops, NONE, given(100), 50).value.high).toBe(0.5);
    const open = givenBetween(0, 90, "Whose?");
    expect(recirculationOf(loops, open, given(100)).value.high).toBe(1);
  });

  it("is nothing where nothing does", () => {
    expect(recirculationOf([], NONE, given(100)).value).toEqual({ low: 0, point: 0, high: 0 });
  });

  it("refuses amounts that are none, by name", () => {
    const loop = (usd: number) => [{ label: "Acme and Lab", usd: given(usd) }];
    for (const usd of [-1, Number.POSITIVE_INFINITY, Number.NaN])
      expect(() => recirculationOf(loop(usd), NONE, given(1))).toThrow(`Acme and Lab is ${usd}`);
    expect(() => recirculationOf([], NONE, NONE)).toThrow("nothing is spent");
  });
});
