import { array, assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { downtimeAt, errorBudgetOf } from "./allowed-downtime.ts";
import { combinedAvailabilityOf } from "./combined-availability.ts";
import { creditCoverOf } from "./credit-cover.ts";
import { exactCountInterval, outageRateOf } from "./outage-rate.ts";
import { yearlyLossOf } from "./yearly-loss.ts";

const part = double({ min: 0, max: 1, noNaN: true });

describe("the rate of outages", () => {
  // Jeffreys' prior with six in a year.
  it("is 6.5 a year, 2.9 to 11.2, after six in one", () => {
    const { low, point, high } = outageRateOf({ outages: 6, years: 1 });
    expect(low).toBeCloseTo(2.946, 3);
    expect(point).toBe(6.5);
    expect(high).toBeCloseTo(11.181, 3);
  });

  // Garwood 1936.
  it.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [10, 4.7954, 18.3904],
  ])("lies, after %d, between %d and %d", (count, low, high) => {
    const interval = exactCountInterval(count, 0.95);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it("rises with each outage and settles with each year", () => {
    assert(
      property(
        integer({ min: 0, max: 300 }),
        double({ min: 0.1, max: 20, noNaN: true }),
        (n, years) => {
          const rate = outageRateOf({ outages: n, years });
          expect(outageRateOf({ outages: n + 1, years }).low).toBeGreaterThan(rate.low);
          expect(rate.low).toBeLessThan(rate.point ?? 0);
          const later = outageRateOf({ outages: 2 * n, years: 2 * years });
          expect(later.high).toBeLessThan(rate.high);
        },
      ),
    );
  });

  it("refuses counts and times that are none", () => {
    expect(() => outageRateOf({ outages: 1.5, years: 1 })).toThrow("a count of 1.5");
    expect(() => outageRateOf({ outages: 1, years: 0 })).toThrow("over 0 years");
    expect(() => exactCountInterval(1, 1)).toThrow("a level of 1");
  });
});

describe("downtime", () => {
  // Service-level tables: three and four nines.
  it("of three nines is 8.76 hours a year and 43.2 minutes in 30 days", () => {
    const { hoursPerYear, minutesPer30Days, minutesPerWeek, minutesPerDay } = downtimeAt(0.999);
    expect(hoursPerYear).toBeCloseTo(8.76, 9);
    expect(minutesPer30Days).toBeCloseTo(43.2, 9);
    expect(minutesPerWeek).toBeCloseTo(10.08, 9);
    expect(minutesPerDay).toBeCloseTo(1.44, 9);
    expect(downtimeAt(0.9999).hoursPerYear).toBeCloseTo(0.876, 9);
  });

  it("of 47 minutes breaks a promise of 43.2 by 3.8", () => {
    const { budgetMinutes, overMinutes, isMet } = errorBudgetOf({
      availability: 0.999,
      days: 30,
      downMinutes: 47,
    });
    expect(budgetMinutes).toBeCloseTo(43.2, 9);
    expect(overMinutes).toBeCloseTo(3.8, 9);
    expect(isMet).toBe(false);
    expect(errorBudgetOf({ availability: 0.999, days: 30, downMinutes: 43 }).overMinutes).toBe(0);
  });

  it("refuses promises and outages that are none", () => {
    expect(() => downtimeAt(1.1)).toThrow("an availability of 1.1");
    expect(() => errorBudgetOf({ availability: 1, days: 1, downMinutes: 1441 })).toThrow(
      RangeError,
    );
  });
});

describe("services together", () => {
  it("of 99.9 % are 99.8 % in a chain, and lose their sixth nine to one outage in ten", () => {
    const { series, parallel, parallelWithCommonCause } = combinedAvailabilityOf(
      [0.999, 0.999],
      0.1,
    );
    expect(series).toBeCloseTo(0.998001, 12);
    expect(parallel).toBeCloseTo(0.999999, 12);
    expect(parallelWithCommonCause).toBeCloseTo(0.99989919, 9);
  });

  it("are no better than independent ones and no worse than the best alone", () => {
    assert(
      property(array(part, { minLength: 2, maxLength: 6 }), part, (availabilities, common) => {
        const { series, parallel, parallelWithCommonCause } = combinedAvailabilityOf(
          availabilities,
          common,
        );
        expect(series).toBeLessThanOrEqual(Math.min(...availabilities) + 1e-12);
        expect(parallelWithCommonCause).toBeLessThanOrEqual(parallel + 1e-12);
        expect(parallelWithCommonCause).toBeGreaterThanOrEqual(Math.max(...availabilities) - 1e-12);
      }),
    );
  });

  it("that share all outages are as good as the best, and none are nothing", () => {
    expect(combinedAvailabilityOf([0.99, 0.9], 1).parallelWithCommonCause).toBeCloseTo(0.99, 12);
    expect(() => combinedAvailabilityOf([])).toThrow("no services");
    expect(() => combinedAvailabilityOf([2])).toThrow("a part of 2");
  });
});

describe("a year's loss", () => {
  it("has the moments of a compound Poisson distribution", () => {
    const { meanUsd, sdUsd, chanceOfNone } = yearlyLossOf({
      incidentsPerYear: 6,
      meanLossUsd: 100,
      meanSquaredLoss: 30_000,
    });
    expect(meanUsd).toBe(600);
    expect(sdUsd).toBeCloseTo(424.2640687, 7);
    expect(chanceOfNone).toBeCloseTo(0.0024787522, 9);
  });

  it("adds up over two kinds: means and variances alike", () => {
    const rate = double({ min: 0, max: 50, noNaN: true });
    assert(
      property(rate, rate, (a, b) => {
        const of = (incidentsPerYear: number) =>
          yearlyLossOf({ incidentsPerYear, meanLossUsd: 10, meanSquaredLoss: 250 });
        expect(of(a + b).meanUsd).toBeCloseTo(of(a).meanUsd + of(b).meanUsd, 6);
        expect(of(a + b).sdUsd ** 2).toBeCloseTo(of(a).sdUsd ** 2 + of(b).sdUsd ** 2, 6);
      }),
    );
  });

  it("refuses spreads that cannot be", () => {
    const one = { incidentsPerYear: 1, meanLossUsd: 10 };
    expect(() => yearlyLossOf({ ...one, meanSquaredLoss: 99 })).toThrow("a mean square of 99");
    expect(() => yearlyLossOf({ ...one, incidentsPerYear: -1, meanSquaredLoss: 100 })).toThrow(
      RangeError,
    );
  });
});

describe("a credit", () => {
  it("of 60 pays 12 % of a loss of 500", () => {
    expect(creditCoverOf({ creditUsd: 60, lossUsd: 500 })).toBe(0.12);
    expect(() => creditCoverOf({ creditUsd: 1, lossUsd: 0 })).toThrow("for a loss of 0");
  });
});
