import { describe, expect, it } from "vitest";
import { anAmount, aTie } from "@/tests/support/build.ts";
import { seedParties, seedTies } from "@/tests/support/register.ts";
import { namedDates } from "./named-dates.ts";

const name = (id: string) => seedParties.get(id)?.name ?? id;
const deal = (announced: string, usd: number, counterpartyId = "lab") =>
  aTie({ announced, counterpartyId, announcedUsd: anAmount("tie.announced-usd", usd) });

describe("days known by a deal", () => {
  // Oracle's $300 B of compute for OpenAI; Amazon's $50 B into it on 27 February 2026.
  it("are those of the largest, newest first, each once", () => {
    const days = namedDates(seedTies("2026-11-22"), name, "2026-11-22");
    expect(days.length).toBeGreaterThan(3);
    expect(days.map(({ day }) => day)).toEqual(
      [...new Set(days.map(({ day }) => day))].toSorted().toReversed(),
    );
    expect(days.some(({ what }) => what.includes("OpenAI"))).toBe(true);
  });

  it("are whole days that may be chosen, of deals that count", () => {
    const ties = [
      deal("2026-02-27", 50e9),
      deal("2026-02", 90e9),
      deal("2027-01-01", 90e9),
      { ...deal("2026-03-01", 90e9), status: "talks" as const },
      deal("2026-02-27", 60e9, "other"),
    ];
    expect(namedDates(ties, (id) => id, "2026-11-22")).toEqual([
      { day: "2026-02-27", usd: 60e9, what: "acme – other" },
    ]);
  });
});
