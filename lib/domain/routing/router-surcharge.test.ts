import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { routedCost } from "./router-surcharge.ts";

describe("a provider's own router", () => {
  // Azure's model router in cost mode: 977 requests of 400 tokens in and 600 out, at 0.14 USD per million in.
  const models = [
    { requests: 772, inputUsdPerMtok: 0.05, outputUsdPerMtok: 0.4 },
    { requests: 171, inputUsdPerMtok: 0.1, outputUsdPerMtok: 0.4 },
    { requests: 18, inputUsdPerMtok: 0.25, outputUsdPerMtok: 2 },
    { requests: 8, inputUsdPerMtok: 0.15, outputUsdPerMtok: 0.6 },
    { requests: 6, inputUsdPerMtok: 0.4, outputUsdPerMtok: 1.6 },
    { requests: 2, inputUsdPerMtok: 1.25, outputUsdPerMtok: 10 },
  ];
  const request = { inputTokens: 400, outputTokens: 600, surchargeUsdPerMtok: 0.14 };

  it("takes a sixth of a bill of small models", () => {
    const cost = routedCost(models, request);
    expect(cost.modelUsd).toBeCloseTo(0.29508, 9);
    expect(cost.routerUsd).toBeCloseTo(0.054712, 9);
    expect(cost.routerShare).toBeCloseTo(0.156413, 6);
  });

  it("asks the same whichever model answers", () => {
    assert(
      property(integer({ min: 0, max: 1000 }), (requests) => {
        const [first, ...rest] = models.map((model) => ({ ...model, requests: 1 }));
        if (first === undefined) return;
        const moved = routedCost([{ ...first, requests: requests + 1 }, ...rest], request);
        expect(moved.routerUsd).toBeCloseTo(((requests + 6) * 400 * 0.14) / 1e6, 12);
        expect(moved.usd).toBeCloseTo(moved.modelUsd + moved.routerUsd, 12);
      }),
    );
  });

  it("refuses what makes no sense", () => {
    expect(() => routedCost(models, { ...request, inputTokens: Number.NaN })).toThrow(
      "inputTokens is NaN",
    );
    expect(() => routedCost([], request)).toThrow("requests that cost something");
  });
});
