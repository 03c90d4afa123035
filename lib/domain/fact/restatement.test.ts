import { array, assert, boolean, integer, option, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { aFact, NOW } from "@/tests/support/build.ts";
import { addDays } from "../quantity/plain-date.ts";
import type { Fact } from "./fact.ts";
import { correctionsKnownAt, restatedBetween } from "./restatement.ts";

const DAY = "2026-11-22";
const instant = (days: number) => `${addDays("2026-11-01", days)}T12:00:00.000Z`;
const at = integer({ min: 0, max: 30 }).map(instant);

/** A history: each fact new, or in the place of the one before it. */
const history = array(
  record({
    value: integer({ min: 1, max: 9 }),
    days: integer({ min: 0, max: 30 }),
    corrects: boolean(),
    withdrawn: option(boolean(), { nil: false }),
  }),
  { maxLength: 8 },
).map((rows) =>
  rows
    .toSorted((a, b) => a.days - b.days)
    .map(({ value, days, corrects, withdrawn }, i): Fact => {
      const isCorrection = corrects && i > 0;
      return aFact({
        id: `fact-${i}`,
        value: withdrawn && isCorrection ? null : value,
        recordedAt: instant(days),
        corrects: isCorrection ? `fact-${i - 1}` : null,
        withdrawn: withdrawn && isCorrection,
      });
    }),
);

describe("what was learned between two days", () => {
  // The Amazon stake in Anthropic: an outlet's 15 to 19 %, then a filing. Dates are invented.
  const outlet = aFact({ id: "outlet", value: 0.17, recordedAt: "2026-11-22T00:00:00.000Z" });
  const filing = aFact({
    id: "filing",
    value: 0.16,
    recordedAt: "2026-12-01T09:30:00.000Z",
    corrects: "outlet",
    note: "10-Q, note 4",
  });
  const between = (earlier: string, later = NOW) =>
    restatedBetween([outlet, filing], DAY, earlier, later);

  it("says of a correction what stood before it and that it decides", () => {
    expect(between("2026-11-30T23:59:59.999Z")).toEqual([
      { fact: filing, before: outlet, kind: "corrected", decides: true },
    ]);
  });

  it("says of what is outweighed, or not yet in force, that it decides nothing", () => {
    const weaker = aFact({ ...filing, id: "weaker", corrects: null, rank: "deprecated" });
    const ahead = aFact({ ...filing, id: "ahead", corrects: null, validFrom: "2027-01-01" });
    const found = restatedBetween([outlet, weaker, ahead], DAY, "2026-11-30", NOW);
    expect(found.map(({ fact, kind, decides }) => [fact.id, kind, decides])).toEqual([
      ["ahead", "new", false],
      ["weaker", "new", false],
    ]);
  });

  it("says of what was taken back that nothing stands in its place", () => {
    const gone = aFact({ ...filing, id: "gone", value: null, withdrawn: true });
    expect(restatedBetween([outlet, gone], DAY, "2026-11-30", NOW)).toMatchObject([
      { before: outlet, kind: "withdrawn", decides: true },
    ]);
  });

  it("is nothing between a day and itself", () => {
    assert(
      property(history, at, (facts, day) => {
        expect(restatedBetween(facts, DAY, day, day)).toEqual([]);
      }),
    );
  });

  it("is every fact recorded in between, and no other, newest first", () => {
    assert(
      property(history, at, at, (facts, earlier, later) => {
        const found = restatedBetween(facts, DAY, earlier, later).map(({ fact }) => fact);
        const expected = facts.filter(
          ({ recordedAt }) => recordedAt > earlier && recordedAt <= later,
        );
        expect(new Set(found)).toEqual(new Set(expected));
        const days = found.map(({ recordedAt }) => recordedAt);
        expect(days).toEqual(days.toSorted().toReversed());
      }),
    );
  });

  it("adds up: what was learned to a day and from it on is what was learned in all", () => {
    assert(
      property(history, at, (facts, middle) => {
        const ids = (earlier: string, later: string) =>
          restatedBetween(facts, DAY, earlier, later).map(({ fact }) => fact.id);
        expect([...ids(middle, NOW), ...ids("", middle)].toSorted()).toEqual(
          ids("", NOW).toSorted(),
        );
      }),
    );
  });
});

describe("the correction log", () => {
  it("has every correction known by then and nothing else", () => {
    assert(
      property(history, at, (facts, knownAt) => {
        const found = correctionsKnownAt(facts, knownAt).map(({ fact }) => fact.id);
        const expected = facts.filter(
          ({ corrects, recordedAt }) => corrects !== null && recordedAt <= knownAt,
        );
        expect(found.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
      }),
    );
  });
});
