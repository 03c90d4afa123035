import { describe, expect, it } from "vitest";
import { exactToText } from "../quantity/exact-decimal.ts";
import { readFocusHeader } from "./focus-columns.ts";
import { decimalSignOf, type DecimalSign, readAmount } from "./read-amount.ts";
import { dayOrderOf, readDay, readEnd } from "./read-day.ts";

const amounts = (...texts: string[]) =>
  texts.map((text, i) => ({ text, row: i + 2, column: "BilledCost" }));
const sure = (sign: DecimalSign) => ({ sign, isCertain: true });
const read = (text: string, sign: DecimalSign, isCertain = true): string => {
  const value = readAmount(text, { sign, isCertain });
  return typeof value === "bigint" ? exactToText(value) : value;
};

describe("the decimal sign of a file", () => {
  it("is told by its amounts together", () => {
    expect(decimalSignOf(amounts("$10,000.00 ", "12"))).toEqual(sure("."));
    expect(decimalSignOf(amounts("1.234", "0,44"))).toEqual(sure(","));
    expect(decimalSignOf(amounts("1.234.567"))).toEqual(sure(","));
    expect(decimalSignOf(amounts("0.000001234", "1e-7"))).toEqual(sure("."));
    expect(decimalSignOf(amounts("1.234", "7"))).toEqual({ sign: ".", isCertain: false });
    expect(decimalSignOf(amounts("12", "7"))).toEqual({ sign: ".", isCertain: false });
  });

  it("is not guessed", () => {
    expect(decimalSignOf(amounts("5", "1,234"))).toMatchObject({
      fault: expect.stringContaining("row 3, BilledCost: “1,234”"),
    });
    expect(decimalSignOf(amounts("1,5", "1.5"))).toMatchObject({
      fault: expect.stringContaining("decimal comma (row 2"),
    });
  });

  it("is not guessed of an amount that comes after those by which it was told", () => {
    expect(read("1,234", ".", false)).toContain("can be read in two ways");
    expect(read("1,234.5", ".", false)).toBe("1234.5");
    expect(read("1,234,567", ".", false)).toBe("1234567");
    expect(read("0,123", ".", false)).toContain("does not read as an amount");
    expect(read("0,123", ".")).toContain("does not read as an amount");
    expect(read("0.123", ",")).toContain("does not read as an amount");
    expect(read("1,234", ".")).toBe("1234");
  });

  it("reads amounts as people write them", () => {
    expect(read("$10,000.00 ", ".")).toBe("10000");
    expect(read("1.234,56", ",")).toBe("1234.56");
    expect(read("(1,000.50)", ".")).toBe("-1000.5");
    expect(read("-3", ".")).toBe("-3");
    expect(read("1 234,5", ",")).toBe("1234.5");
    expect(read("12,34", ".")).toContain("does not read as an amount with a decimal point");
    expect(read("abc", ".")).toBe("is no number");
    expect(read("1e308", ".")).toBe("is larger than any amount of a bill");
  });
});

describe("days", () => {
  const period = (start: string, end: string) => ({ start, end });

  it("are read in the order by which billing periods are whole months", () => {
    expect(dayOrderOf([period("4/1/25", "5/1/25")])).toMatchObject({ order: "month-first" });
    expect(dayOrderOf([period("1/4/2025", "1/5/2025")])).toMatchObject({ order: "day-first" });
    expect(dayOrderOf([period("15/4/2025", "16/4/2025")])).toMatchObject({ order: "day-first" });
    expect(dayOrderOf([period("4/2/25", "5/3/25")])).toMatchObject({
      fault: expect.stringContaining("“4/2/25” can be read with the month or with the day first"),
    });
    expect(dayOrderOf([period("2026-05-01", "2026-06-01")])).toEqual({
      order: "month-first",
      remark: null,
    });
  });

  it("are read as the standard and as exports write them", () => {
    expect(readDay("2024-09-18 22:00:00", "month-first")).toBe("2024-09-18");
    expect(readDay("2026-05-01T00:00:00Z", "month-first")).toBe("2026-05-01");
    expect(readDay("4/1/25", "month-first")).toBe("2025-04-01");
    expect(readDay("31.12.2025", "day-first")).toBe("2025-12-31");
    expect(readDay("2026-02-30", "month-first")).toBeUndefined();
    expect(readDay("May 2026", "month-first")).toBeUndefined();
    expect(readEnd("2026-05-31T23:59:59Z", "month-first")).toBe("2026-06-01");
  });
});

describe("a header", () => {
  it("tells the version, what is missing, and what nobody knows", () => {
    expect(readFocusHeader(["BilledCost", "ProviderName"]).version).toBe("1.0");
    expect(readFocusHeader(["SkuMeter", "ProviderName"]).version).toBe("1.1");
    expect(readFocusHeader(["InvoiceId", "ProviderName"]).version).toBe("1.2");
    expect(readFocusHeader(["HostProviderName", "ProviderName"]).version).toBe("1.3");
    expect(readFocusHeader(["HostProviderName"]).version).toBe("1.4");
    const header = readFocusHeader(["\u0020billedcost", "BilledCost", "x_Team", "__proto__"]);
    expect(header.twice).toEqual(["BilledCost"]);
    expect(header.unknown).toEqual(["x_Team", "__proto__"]);
    expect(header.missing).toContain("EffectiveCost");
    expect(header.missing).toContain("ProviderName");
  });
});
