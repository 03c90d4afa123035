import {
  assert,
  constantFrom,
  integer,
  option,
  property,
  record,
  shuffledSubarray,
  uniqueArray,
} from "fast-check";
import { describe, expect, it } from "vitest";
import { aFact, clocks } from "@/tests/support/build.ts";
import { addDays } from "../quantity/plain-date.ts";
import { claimsAt, type Fact, factAt, RANKS } from "./fact.ts";

const day = (n: number) => addDays("2025-01-01", n);
const instant = (n: number) => `${day(n)}T00:00:00.000Z`;
const ON = integer({ min: 0, max: 400 }).map(day);
const AT = integer({ min: 0, max: 400 }).map(instant);

/** Any set of claims about one property: overlapping, ranked, recorded whenever, some correcting others. */
const someFacts = uniqueArray(
  record({
    place: integer({ min: 0, max: 10_000 }),
    value: integer({ min: 0, max: 5 }),
    from: integer({ min: 0, max: 300 }),
    lasts: option(integer({ min: 1, max: 100 }), { nil: null }),
    recorded: integer({ min: 0, max: 300 }),
    rank: constantFrom(...RANKS),
    correctsPlace: option(integer({ min: 0, max: 11 }), { nil: null }),
  }),
  { selector: ({ place }) => place, maxLength: 12 },
).map((claims) =>
  claims.map(({ place, value, from, lasts, recorded, rank, correctsPlace }, i): Fact => ({
    ...aFact({ id: `f${place}`, value, rank }),
    validFrom: day(from),
    validTo: lasts === null ? null : day(from + lasts),
    recordedAt: instant(recorded),
    // Only an earlier entry of the list can be corrected, so that no two correct each other.
    corrects:
      correctsPlace === null || correctsPlace >= i
        ? null
        : `f${claims[correctsPlace]?.place ?? place}`,
  })),
);

describe("two clocks", () => {
  // Amazon's 10-Q for 2026-06-30 counts 28.7 B paid to OpenAI; its 10-Q for 2026-03-31 counted 15.0 B.
  const q1 = aFact({
    id: "q1",
    value: 15.0e9,
    validFrom: "2026-03-31",
    validTo: "2026-06-30",
    recordedAt: "2026-05-01T00:00:00.000Z",
  });
  const q2 = aFact({
    id: "q2",
    value: 28.7e9,
    validFrom: "2026-06-30",
    recordedAt: "2026-07-31T00:00:00.000Z",
  });

  it("reads what was true on a day from what was known at an instant", () => {
    expect(factAt([q1, q2], clocks("2026-06-29"))?.value).toBe(15.0e9);
    expect(factAt([q1, q2], clocks("2026-06-30"))?.value).toBe(28.7e9);
    expect(factAt([q1, q2], clocks("2026-06-30", "2026-07-30T23:59:59.999Z"))).toBeUndefined();
  });

  it("holds from its first day, and no longer on the day it ends", () => {
    const held = ["2026-03-30", "2026-03-31", "2026-06-29", "2026-06-30"].map(
      (on) => factAt([q1], clocks(on)) !== undefined,
    );
    expect(held).toEqual([false, true, true, false]);
  });

  it("knows a claim from the instant it was recorded", () => {
    expect(factAt([q1], clocks("2026-04-01", "2026-04-30T23:59:59.999Z"))).toBeUndefined();
    expect(factAt([q1], clocks("2026-04-01", q1.recordedAt))?.id).toBe("q1");
  });

  it("puts a correction in the place of what it corrects, from the day it was learned", () => {
    const mended = aFact({
      ...q2,
      id: "q2-mended",
      value: 28.6e9,
      recordedAt: "2026-08-15T00:00:00.000Z",
      corrects: "q2",
    });
    const facts = [q1, q2, mended];
    expect(factAt(facts, clocks("2026-07-01"))?.value).toBe(28.6e9);
    expect(claimsAt(facts, clocks("2026-07-01")).map(({ id }) => id)).toEqual(["q2-mended"]);
    expect(factAt(facts, clocks("2026-07-01", "2026-08-14T23:59:59.999Z"))?.value).toBe(28.7e9);
  });

  it("lets a correction move the days a claim holds for", () => {
    const late = aFact({ ...q2, id: "late", validFrom: "2026-07-15", corrects: "q2" });
    expect(factAt([q2, late], clocks("2026-07-01"))).toBeUndefined();
    expect(factAt([q2, late], clocks("2026-07-15"))?.id).toBe("late");
  });

  it("never changes an earlier reading by a later fact or correction", () => {
    assert(
      property(someFacts, someFacts, ON, AT, (before, after, validOn, knownAt) => {
        const learnedLater = after.map((fact, i) => ({
          ...fact,
          id: `later-${fact.id}`,
          recordedAt: `${addDays(knownAt.slice(0, 10), 1 + i)}T00:00:00.000Z`,
          corrects: before[i]?.id ?? null,
        }));
        const all = [...before, ...learnedLater];
        expect(factAt(all, { validOn, knownAt })).toEqual(factAt(before, { validOn, knownAt }));
        expect(claimsAt(all, { validOn, knownAt })).toEqual(claimsAt(before, { validOn, knownAt }));
      }),
    );
  });

  it("never returns a claim out of force, not yet known, or corrected by then", () => {
    assert(
      property(someFacts, ON, AT, (facts, validOn, knownAt) => {
        for (const claim of claimsAt(facts, { validOn, knownAt })) {
          expect(claim.validFrom <= validOn && validOn < (claim.validTo ?? "9999-12-31")).toBe(
            true,
          );
          expect(claim.recordedAt <= knownAt).toBe(true);
          const correctedBy = facts.filter(
            ({ corrects, recordedAt }) => corrects === claim.id && recordedAt <= knownAt,
          );
          expect(correctedBy).toEqual([]);
        }
      }),
    );
  });

  it("does not depend on the order of the facts", () => {
    const twice = someFacts.chain((facts) =>
      shuffledSubarray(facts, { minLength: facts.length }).map((shuffled) => ({ facts, shuffled })),
    );
    assert(
      property(twice, ON, AT, ({ facts, shuffled }, validOn, knownAt) => {
        expect(factAt(shuffled, { validOn, knownAt })).toEqual(factAt(facts, { validOn, knownAt }));
      }),
    );
  });
});

describe("competing claims", () => {
  // Microsoft in OpenAI: its filing says about 27 % as converted, a leaked cap table 26.79 %.
  const filed = aFact({ id: "filed", value: 0.27, rank: "preferred", validFrom: "2025-10-28" });
  const leaked = aFact({ id: "leaked", value: 0.2679, validFrom: "2026-04-01" });

  it("rests on the preferred one, though another began later, and keeps both", () => {
    expect(factAt([leaked, filed], clocks())?.id).toBe("filed");
    expect(
      claimsAt([leaked, filed], clocks())
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(["filed", "leaked"]);
  });

  it("prefers by rank, then by the later beginning, then by the later recording, then by id", () => {
    const order = [
      aFact({ id: "preferred", rank: "preferred", validFrom: "2025-01-01" }),
      aFact({ id: "began-later", validFrom: "2026-02-01" }),
      aFact({ id: "learned-later", recordedAt: "2026-03-01T00:00:00.000Z" }),
      aFact({ id: "a" }),
      aFact({ id: "b" }),
      aFact({ id: "deprecated", rank: "deprecated", validFrom: "2026-06-01" }),
    ];
    const chosen = order.map((_, i) => factAt(order.slice(i).toReversed(), clocks())?.id);
    expect(chosen).toEqual(order.map(({ id }) => id));
  });

  it("never rests on a claim while a better ranked one is in force", () => {
    assert(
      property(someFacts, ON, AT, (facts, validOn, knownAt) => {
        const chosen = factAt(facts, { validOn, knownAt });
        const ranks = claimsAt(facts, { validOn, knownAt }).map(({ rank }) => RANKS.indexOf(rank));
        expect(chosen === undefined ? -1 : RANKS.indexOf(chosen.rank)).toBe(
          ranks.length === 0 ? -1 : Math.min(...ranks),
        );
      }),
    );
  });

  it("has no answer where nothing is claimed", () => {
    expect(factAt([], clocks())).toBeUndefined();
    expect(claimsAt([], clocks())).toEqual([]);
  });
});
