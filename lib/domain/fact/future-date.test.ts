import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../quantity/plain-date.ts";
import { futureDateQuestion } from "./future-date.ts";

const ENTERED = "2026-11-22";
const ask = (validFrom: string) => futureDateQuestion({ validFrom }, ENTERED);

describe("a date in the future", () => {
  it("is asked about in words", () => {
    expect(ask("2027-01-01")).toContain("from 2027-01-01, 40 days from now");
    expect(ask("2026-11-23")).toContain("tomorrow");
  });

  it("is one after the day of entry, and no other", () => {
    assert(
      property(integer({ min: -4000, max: 4000 }), (days) => {
        expect(ask(addDays(ENTERED, days)) !== undefined).toBe(days > 0);
      }),
    );
  });
});
