import { describe, expect, it } from "vitest";
import { longDate } from "./date.ts";

describe("a date", () => {
  it.each([
    ["2026-11-22", "22 November 2026"],
    ["2026-02-01", "1 February 2026"],
    ["2032-04", "April 2032"],
    ["2032", "2032"],
  ])("of %s reads %s, as far as it is known", (date, text) => {
    expect(longDate(date)).toBe(text);
  });
});
