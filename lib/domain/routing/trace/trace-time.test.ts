import { assert, date, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { timeIn } from "./trace-time.ts";

const timeOf = (text: string) => {
  const bytes = new TextEncoder().encode(`,${text},`);
  return timeIn(bytes, 1, bytes.length - 1);
};

describe("a time of a trace", () => {
  it("is read as Azure and others write it", () => {
    const at = Date.UTC(2023, 10, 16, 18, 17, 3);
    expect(timeOf("2023-11-16 18:17:03.9799600")).toBeCloseTo(at + 979.96, 3);
    expect(timeOf("2023-11-16T18:17:03Z")).toBe(at);
    expect(timeOf("2023-11-16T19:17:03+01:00")).toBe(at);
    expect(timeOf("2023-11-16 13:47:03-0430")).toBe(at);
    expect(timeOf("2023-11-16 18:17")).toBe(at - 3000);
    expect(timeOf("2023-11-16")).toBe(Date.UTC(2023, 10, 16));
    expect(timeOf("2024-02-29")).toBe(Date.UTC(2024, 1, 29));
  });

  it("is the day and hour that a calendar has it", () => {
    const days = date({
      min: new Date("1900-01-01"),
      max: new Date("2199-12-31"),
      noInvalidDate: true,
    });
    assert(
      property(days, (day) => {
        expect(timeOf(day.toISOString())).toBeCloseTo(day.getTime(), 3);
      }),
    );
  });

  it.each([
    "",
    "now",
    "2023-13-01",
    "2023-02-29",
    "2023-11-31",
    "2023-11-16 24:00:00",
    "2023-11-16 18:60",
    "2023-11-16 18:17:0x",
    "2023-11-16 18:17:03 and so on",
    "16.11.2023 18:17",
    "1700158623",
  ])("is none in “%s”", (text) => {
    expect(timeOf(text)).toBeNaN();
  });
});
