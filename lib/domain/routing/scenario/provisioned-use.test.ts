import { describe, expect, it } from "vitest";
import { GPT52 } from "@/tests/support/bill-terms.ts";
import { HOURS_A_MONTH } from "../../quantity/mean-month.ts";
import { provisionedUse } from "./provisioned-use.ts";

const MINUTES = HOURS_A_MONTH * 60;
const load = (input: number, cached: number, output: number, usd = 1) => ({
  input: input * 1000 * MINUTES,
  cached: cached * 1000 * MINUTES,
  output: output * 1000 * MINUTES,
  usd,
});

describe("units by the hour", () => {
  it("are sized as Microsoft works it out, from a month's tokens", () => {
    const exact = (input: number, cached: number, output: number) =>
      provisionedUse(GPT52, load(input, cached, output)).exactUnits;
    expect(exact(100, 0, 50)).toBeCloseTo(147.06, 2);
    expect(exact(100, 25, 50)).toBeCloseTo(139.71, 2);
    expect(exact(500, 0, 200)).toBeCloseTo(617.65, 2);
    expect(exact(500, 125, 200)).toBeCloseTo(580.88, 2);
  });

  it("pay for overage by the hour beside the reservation, or leave it to be paid by the token", () => {
    // 617.65 units are sold as 650: 500 beyond the 150 reserved.
    const byHour = provisionedUse(GPT52, load(500, 0, 200, 1000));
    expect(byHour).toMatchObject({
      neededUnits: 650,
      paidUnits: 650,
      carriedShare: 1,
      carriedUsd: 1000,
    });
    expect(byHour.unitsUsd).toBeCloseTo(HOURS_A_MONTH * (150 * 0.3562 + 500), 6);
    const byToken = provisionedUse({ ...GPT52, overage: "by-token" }, load(500, 0, 200, 1000));
    expect(byToken.carriedShare).toBeCloseTo(150 / 617.647, 5);
    expect(byToken).toMatchObject({ paidUnits: 150 });
    expect(byToken.utilisation).toBeCloseTo(1, 9);
  });

  it("pay for overage in the hours in which work comes, however few these are", () => {
    const whole = { ...GPT52, units: 0, incrementUnits: 0.001, minimumUnits: 0 };
    const even = provisionedUse(whole, load(500, 0, 200));
    const peaked = provisionedUse({ ...whole, peakToMean: 4 }, load(500, 0, 200));
    expect(peaked.paidUnits).toBeCloseTo(4 * even.paidUnits, 2);
    expect(peaked.unitsUsd / even.unitsUsd).toBeCloseTo(1, 5);
    expect(peaked.utilisation).toBeCloseTo(1, 5);
  });

  it("break even at what those paid for cost, overage too, and there the two bills meet", () => {
    for (const peakToMean of [1, 2.5]) {
      const use = provisionedUse({ ...GPT52, peakToMean }, load(500, 0, 200, 100_000));
      expect(use.carriedShare).toBe(1);
      expect(((use.breakEven ?? 0) / use.utilisation) * use.carriedUsd).toBeCloseTo(
        use.unitsUsd,
        4,
      );
    }
  });

  it("break even as the formula has it, and exactly where the two bills meet", () => {
    const fresh = 3400 * MINUTES;
    const cached = (fresh * 0.7) / 0.3;
    const usd = (fresh * 1.75 + cached * 0.175) / 1e6;
    const full = provisionedUse(
      { ...GPT52, units: 1, overage: "by-token" },
      {
        input: fresh + cached,
        cached,
        output: 0,
        usd,
      },
    );
    expect(full.breakEven).toBeCloseTo(0.809, 4);
    expect(full.utilisation).toBeCloseTo(1, 9);
    expect((full.breakEven ?? 0) * full.carriedUsd).toBeCloseTo(full.unitsUsd, 6);
  });

  it("need more at a peak and are idle off it", () => {
    const even = provisionedUse({ ...GPT52, units: 600 }, load(100, 0, 50));
    const peaky = provisionedUse({ ...GPT52, units: 600, peakToMean: 4 }, load(100, 0, 50));
    expect(peaky.exactUnits).toBeCloseTo(4 * even.exactUnits, 6);
    expect(peaky.utilisation).toBeCloseTo(even.utilisation, 9);
  });
});
