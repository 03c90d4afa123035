import { describe, expect, it } from "vitest";
import { isWithin, shareOfDay } from "./time-window.ts";

describe("a time window", () => {
  // DeepSeek's off-peak hours ran from 16:30 to 00:30 UTC.
  it("runs over midnight", () => {
    const offPeak = { startUtc: "16:30", endUtc: "00:30" };
    expect(shareOfDay(offPeak)).toBeCloseTo(8 / 24, 12);
    expect(isWithin("23:59", offPeak)).toBe(true);
    expect(isWithin("00:30", offPeak)).toBe(false);
    expect(isWithin("12:00", offPeak)).toBe(false);
  });

  it("covers the day with its complement", () => {
    const day = shareOfDay({ startUtc: "01:00", endUtc: "04:00" });
    expect(day + shareOfDay({ startUtc: "04:00", endUtc: "01:00" })).toBe(1);
  });

  it("refuses what is not a time of day", () => {
    expect(() => shareOfDay({ startUtc: "24:00", endUtc: "01:00" })).toThrow("not a time of day");
  });
});
