import { assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { aFact, aTie, clocks } from "@/tests/support/build.ts";
import { factsBySubject } from "@/tests/support/register.ts";
import { addDays } from "../quantity/plain-date.ts";
import { stakeEvents } from "./other-events.ts";
import { tieEvents } from "./tie-events.ts";
import { chosenEvents } from "./timeline-event.ts";

const OPENAI = "amazon-openai-2026-02";
const tie = aTie({ id: OPENAI, providerId: "amazon", counterpartyId: "openai" });
const facts = factsBySubject.get(`tie/${OPENAI}`) ?? [];
const events = (day?: string, knownAt?: string) => tieEvents(tie, facts, clocks(day, knownAt));

describe("the events of a deal", () => {
  // Amazon's 10-Q for 2026-06-30: $15.0 B paid in Q1, $28.7 B by the end of Q2, $50.0 B by 31 July.
  it("tell it tranche by tranche", () => {
    const paid = events().filter(({ what }) => what.startsWith("Paid"));
    expect(paid.map(({ usd }) => usd).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([
      15e9, 28.7e9, 50e9,
    ]);
    const [announcement, ...more] = events().filter(({ kind }) => kind === "announcement");
    expect(more).toEqual([]);
    expect(announcement).toMatchObject({ day: "2026-02-27", usd: 50e9, href: `/ties/${OPENAI}` });
  });

  it("are those up to the day, as they were known", () => {
    expect(events("2026-02-26")).toEqual([]);
    expect(events("2026-11-22", "2026-11-21T23:59:59.999Z")).toEqual([]);
    const day = constantFrom(...Array.from({ length: 300 }, (_, i) => addDays("2026-02-01", i)));
    assert(
      property(day, (on) => {
        expect(events(on).every((event) => event.day <= on)).toBe(true);
      }),
    );
  });

  it("leave out what was corrected, and show what stands in its place", () => {
    const old = aFact({ id: "a", property: "tie.paid-usd", value: 1e9, validFrom: "2026-03-01" });
    const fresh = aFact({ ...old, id: "b", value: 2e9, corrects: "a" });
    const told = tieEvents(aTie(), [old, fresh], clocks());
    expect(told.map(({ usd }) => usd)).toEqual([2e9]);
  });

  it("say where the day is only that of the record", () => {
    const fact = aFact({ property: "tie.paid-usd", validFrom: "2026-01-02" });
    expect(tieEvents(aTie(), [fact], clocks())[0]?.undated).toBe(true);
    const dated = { ...fact, validFrom: "2025-12-31" };
    expect(tieEvents(aTie(), [dated], clocks())[0]?.undated).toBe(false);
  });
});

describe("the events a reader chooses", () => {
  const all = [
    ...events(),
    ...stakeEvents(
      {
        id: "amazon--anthropic",
        holderId: "amazon",
        targetId: "anthropic",
        stakeIds: ["amazon--anthropic"],
      },
      factsBySubject.get("stake/amazon--anthropic") ?? [],
      clocks(),
    ),
  ];

  it("are of one party and one kind, newest first, and none is lost between the kinds", () => {
    const ids = (party: string | null, kind: "stake" | "amount" | null = null) =>
      chosenEvents(all, { party, kind }).map(({ id }) => id);
    expect(ids(null)).toHaveLength(all.length);
    expect(ids("anthropic").length).toBeGreaterThan(0);
    expect(ids("anthropic", "amount")).toEqual([]);
    expect(new Set([...ids("openai"), ...ids("anthropic")]).size).toBe(all.length);
    const shown = chosenEvents(all, { party: null, kind: null });
    const dated = shown.filter(({ undated }) => !undated);
    expect(shown.slice(0, dated.length)).toEqual(dated);
    const days = dated.map(({ day }) => day);
    expect(days).toEqual(days.toSorted().toReversed());
  });
});
