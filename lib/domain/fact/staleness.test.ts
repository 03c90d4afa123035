import { assert, integer, property as law } from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../quantity/plain-date.ts";
import { aFact } from "@/tests/support/build.ts";
import { daysOverdue, dueOn, isDue, lookedAtOn } from "./staleness.ts";

const cited = (...retrieved: (string | null)[]) =>
  retrieved.map((day) => ({ sourceId: "a", locator: null, quote: null, retrieved: day }));

describe("staleness", () => {
  it("counts from the day it was recorded, where no source says when it was read", () => {
    // A valuation is looked at again every 90 days.
    const fact = aFact({ recordedAt: "2026-01-02T09:00:00.000Z", citations: cited(null) });
    expect(lookedAtOn(fact)).toBe("2026-01-02");
    expect(dueOn(fact)).toBe("2026-04-02");
  });

  it("counts from the last of its sources to be read", () => {
    const fact = aFact({ citations: cited("2026-03-01", "2026-02-01", null) });
    expect(lookedAtOn(fact)).toBe("2026-03-01");
    expect(dueOn(fact)).toBe("2026-05-30");
  });

  it("is due on the day itself, and not the day before", () => {
    const fact = aFact({ citations: cited("2026-03-01") });
    expect(isDue(fact, "2026-05-29")).toBe(false);
    expect(isDue(fact, "2026-05-30")).toBe(true);
  });

  it("grows by a day a day", () => {
    const fact = aFact({ citations: cited("2026-03-01") });
    assert(
      law(integer({ min: -400, max: 4000 }), (days) => {
        expect(daysOverdue(fact, addDays(dueOn(fact), days))).toBe(days);
      }),
    );
  });
});
