import { assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { provisionedBreakEven } from "./provisioned-break-even.ts";
import { type ProvisionedDemand, provisionedUnits } from "./provisioned-units.ts";
import { provisionedUsdPerHour, reservationOverage } from "./reservation-overage.ts";

describe("units of provisioned throughput", () => {
  // Microsoft's worked examples for gpt-5.2, sold regionally in steps of 50.
  const gpt52: ProvisionedDemand = {
    requestsPerMinute: 1000,
    promptTokens: 500,
    responseTokens: 200,
    cacheShare: 0,
    tokensPerMinutePerUnit: 3400,
    outputRatio: 8,
    minimumUnits: 50,
    incrementUnits: 50,
  };

  it("are those that Microsoft works out", () => {
    const small = { ...gpt52, promptTokens: 100, responseTokens: 50 };
    expect(provisionedUnits(small)).toEqual({ exact: 500_000 / 3400, units: 150 });
    expect(provisionedUnits({ ...small, cacheShare: 0.25 }).exact).toBeCloseTo(139.71, 2);
    expect(provisionedUnits(gpt52).exact).toBeCloseTo(617.65, 2);
    expect(provisionedUnits({ ...gpt52, cacheShare: 0.25 }).exact).toBeCloseTo(580.88, 2);
  });

  it("take no further step where the load fills them exactly, at least the minimum, and none for nothing", () => {
    const units = (requestsPerMinute: number) =>
      provisionedUnits({
        ...gpt52,
        requestsPerMinute,
        promptTokens: 3.4,
        responseTokens: 0,
        minimumUnits: 15,
        incrementUnits: 5,
      }).units;
    expect(units(20_000)).toBe(20);
    expect(units(20_001)).toBe(25);
    expect(units(1)).toBe(15);
    expect(units(0)).toBe(0);
  });

  it("never shrink with the load, and always carry it", () => {
    assert(
      property(integer({ min: 0, max: 100_000 }), integer({ min: 0, max: 100_000 }), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((requestsPerMinute) =>
          provisionedUnits({ ...gpt52, requestsPerMinute }),
        );
        expect(more?.units).toBeGreaterThanOrEqual(less?.units ?? Number.NaN);
        expect(more?.units).toBeGreaterThanOrEqual((more?.exact ?? Number.NaN) * (1 - 1e-9));
      }),
    );
  });

  it("refuse a load or a unit that makes no sense", () => {
    expect(() => provisionedUnits({ ...gpt52, promptTokens: -1 })).toThrow("promptTokens is -1");
    expect(() => provisionedUnits({ ...gpt52, cacheShare: 1.5 })).toThrow("a cached share of 1.5");
    expect(() => provisionedUnits({ ...gpt52, tokensPerMinutePerUnit: 0 })).toThrow(
      "carries tokens",
    );
  });
});

describe("the break-even of provisioned throughput", () => {
  const price = {
    usdPerUnitHour: 0.3562,
    tokensPerMinutePerUnit: 3400,
    inputUsdPerMtok: 1.75,
    cacheReadUsdPerMtok: 0.175,
    cacheShare: 0,
  };

  it("is nearly all hours without a cache, and four fifths of them with one", () => {
    expect(provisionedBreakEven(price)).toBeCloseTo(0.9978, 4);
    expect(provisionedBreakEven({ ...price, cacheShare: 0.7 })).toBeCloseTo(0.809, 4);
  });

  it("is where an hour of a unit costs what its tokens do", () => {
    assert(
      property(double({ min: 0, max: 0.95, noNaN: true }), (cacheShare) => {
        const busy = provisionedBreakEven({ ...price, cacheShare });
        const freshTokens = busy * 3400 * 60;
        const cachedTokens = (freshTokens * cacheShare) / (1 - cacheShare);
        expect((freshTokens * 1.75 + cachedTokens * 0.175) / 1e6).toBeCloseTo(0.3562, 9);
      }),
    );
  });

  it("refuses a prompt that is all cached, and a price below zero", () => {
    expect(() => provisionedBreakEven({ ...price, cacheShare: 1 })).toThrow("0 to below 1");
    expect(() => provisionedBreakEven({ ...price, usdPerUnitHour: -1 })).toThrow("is -1");
    expect(() => provisionedBreakEven({ ...price, inputUsdPerMtok: 0 })).toThrow(
      "a price of input",
    );
  });
});

describe("a reservation", () => {
  // Microsoft's example: 500 reserved, 300 in use, and a second model of 300 beside it.
  it("leaves what runs beyond it to be paid by the hour, and is paid for when idle", () => {
    expect(reservationOverage(500, [300, 300])).toBe(100);
    expect(reservationOverage(500, [300])).toBe(0);
    const prices = { reservedUnits: 500, usdPerReservedUnitHour: 0.36, usdPerUnitHour: 1 };
    expect(provisionedUsdPerHour({ ...prices, deployedUnits: [300, 300] })).toBeCloseTo(280, 9);
    expect(provisionedUsdPerHour({ ...prices, deployedUnits: [] })).toBeCloseTo(180, 9);
  });

  it("refuses counts and prices below zero", () => {
    expect(() => reservationOverage(-1, [])).toThrow("-1 provisioned units");
    const terms = { reservedUnits: 1, deployedUnits: [1], usdPerReservedUnitHour: 1 };
    expect(() => provisionedUsdPerHour({ ...terms, usdPerUnitHour: -1 })).toThrow("zero or more");
  });
});
