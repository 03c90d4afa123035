import { assert, date, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  parsePlainDate,
} from "./plain-date.ts";

/** Any day from 1600 to 2400, counted from 1970. */
const number = integer({ min: -135_140, max: 157_423 });
const month = integer({ min: -240, max: 240 });

describe("day numbers", () => {
  // Hinnant, chrono-compatible low-level date algorithms; Unix time divided by 86,400.
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-02-29", 11_016],
    ["2000-03-01", 11_017],
    ["2038-01-19", 24_855],
    ["1600-01-01", -135_140],
  ])("%s is day %i", (day, count) => {
    expect(dayNumber(day)).toBe(count);
    expect(fromDayNumber(count)).toBe(day);
  });

  it("agree with the calendar of the platform", () => {
    const days = date({
      min: new Date("1600-01-01T00:00:00Z"),
      max: new Date("2400-12-31T23:59:59Z"),
      noInvalidDate: true,
    });
    assert(
      property(days, (instant) => {
        const day = instant.toISOString().slice(0, 10);
        expect(dayNumber(day)).toBe(Math.floor(instant.getTime() / 86_400_000));
      }),
    );
  });

  it("turn back into the same day, which is one of the calendar's", () => {
    assert(
      property(number, (count) => {
        const day = fromDayNumber(count);
        expect(parsePlainDate(day)).toBe(day);
        expect(dayNumber(day)).toBe(count);
      }),
    );
  });

  it("rise as the text of the days rises", () => {
    assert(
      property(number, number, (a, b) => {
        expect(fromDayNumber(a) < fromDayNumber(b)).toBe(a < b);
      }),
    );
  });
});

describe("the calendar", () => {
  // Gregorian rule: every fourth year, but of the centuries only those divisible by 400.
  it.each([
    [2024, 29],
    [2026, 28],
    [2000, 29],
    [1900, 28],
    [2100, 28],
    [2400, 29],
  ])("has in February %i %i days", (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
    expect(parsePlainDate(`${year}-02-29`)).toBe(days === 29 ? `${year}-02-29` : undefined);
  });

  it("has 365.2425 days a year over four centuries", () => {
    expect(daysBetween("2000-01-01", "2400-01-01")).toBe(400 * 365.2425);
  });

  it.each([
    "2026-02-30",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-1-1",
    "26-01-01",
    "2026-01-01T00:00:00Z",
    " 2026-01-01",
    "2026-01-01\n",
    "-2026-01-01",
    "２０２６-01-01",
    "",
  ])("does not have %j", (text) => {
    expect(parsePlainDate(text)).toBeUndefined();
    expect(() => dayNumber(text)).toThrow("is not a calendar day");
    expect(() => addMonths(text, 1)).toThrow(RangeError);
  });
});

describe("counting on", () => {
  it("adds days over months and years", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  });

  it("counts months to the same day, or to the last one there is", () => {
    expect(addMonths("2027-01-31", 1)).toBe("2027-02-28");
    expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
    expect(addMonths("2026-10-31", 1)).toBe("2026-11-30");
    expect(addMonths("2026-11-22", 2)).toBe("2027-01-22");
    expect(addMonths("2026-01-31", -2)).toBe("2025-11-30");
    expect(addMonths("2026-11-22", -11)).toBe("2025-12-22");
  });

  // Regulation (EU) 2023/2854, Article 25(2)(d): two months of notice; (a): 30 days of transition;
  // (g): at least 30 days to fetch the data. Notice given on 15 January 2027.
  it("agrees with the Data Act's worked calendar", () => {
    const noticeEnds = addMonths("2027-01-15", 2);
    expect(noticeEnds).toBe("2027-03-15");
    expect(addDays(noticeEnds, 30)).toBe("2027-04-14");
    expect(addDays(noticeEnds, 60)).toBe("2027-05-14");
    expect(addMonths(noticeEnds, 7)).toBe("2027-10-15");
  });

  it("comes back by as many days as it went", () => {
    assert(
      property(number, integer({ min: -5000, max: 5000 }), (count, days) => {
        const from = fromDayNumber(count);
        expect(addDays(addDays(from, days), -days)).toBe(from);
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it("lands so many months on, never on a later day of the month", () => {
    assert(
      property(number, month, (count, months) => {
        const from = fromDayNumber(count);
        const to = addMonths(from, months);
        const index = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
        expect(index(to) - index(from)).toBe(months);
        expect(parsePlainDate(to)).toBe(to);
        expect(Number(to.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)));
      }),
    );
  });
});
