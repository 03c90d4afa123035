import { describe, expect, it } from "vitest";
import { latencyCandidates, litellmPick, litellmScore } from "./litellm.ts";
import { fallbackOrder, firstChoiceShares } from "./openrouter-order.ts";
import { keptOnCheaper } from "./quality-gap.ts";

describe("OpenRouter", () => {
  it("asks sellers that failed only when no other is left", () => {
    expect(firstChoiceShares([1, 2, 3], [1])).toEqual([
      expect.closeTo(0.9, 12),
      0,
      expect.closeTo(0.1, 12),
    ]);
    expect(firstChoiceShares([1, 2], [0, 1])).toEqual([0.8, 0.2]);
    expect(fallbackOrder([3, 2, 1, 4], { first: 3, unstable: [2] })).toEqual([3, 1, 0, 2]);
  });
});

describe("LiteLLM", () => {
  it("counts an own price of zero as none, and an unknown model as five dollars a token", () => {
    expect(litellmScore({})).toBe(10);
    expect(litellmScore({ own: { input: 0, output: 0 } })).toBe(10);
    expect(litellmScore({ own: { input: 0, output: 2e-6 } })).toBe(5 + 2e-6);
    expect(litellmScore({ own: { input: 0, output: 0 }, listed: { input: 1e-6, output: 0 } })).toBe(
      1e-6,
    );
  });

  it("takes the first listed of a tie", () => {
    const same = { listed: { input: 1, output: 1 } };
    expect(litellmPick([{}, same, same])).toBe(1);
    expect(() => litellmPick([])).toThrow("requires a deployment");
  });

  it("draws between those within the buffer of the fastest", () => {
    expect(latencyCandidates([2, 1, 1.5], 0)).toEqual([1]);
    expect(() => latencyCandidates([1], -0.1)).toThrow("buffer of -0.1");
  });
});

describe("a router of a pair", () => {
  it("stays on the cheaper model up to the threshold", () => {
    expect(keptOnCheaper([[0.5, 0.75]], 0.25)).toEqual({ kept: [true], share: 1 });
    expect(() => keptOnCheaper([[Number.NaN, 1]], 0.25)).toThrow("not a number");
  });
});
