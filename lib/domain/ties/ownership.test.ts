import { array, assert, constantFrom, double, property, record, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { aFact, clocks } from "@/tests/support/build.ts";
import { seedOwnerships } from "@/tests/support/register.ts";
import { type Fact, RANKS } from "../fact/fact.ts";
import { PROPERTIES } from "../fact/property.ts";
import { ownershipAt } from "./ownership.ts";

const PAIR = { id: "holder--lab", holderId: "holder", targetId: "lab" };

type Stated = { low: number | null; point: number | null; high: number | null };
const claim = (id: string, stated: Stated, part: Partial<Fact> = {}) =>
  aFact({
    id,
    subject: "stake/holder--lab",
    property: "stake.share",
    value: { ...stated, basis: `basis of ${id}` },
    ...part,
  });

const share = double({ min: 0, max: 1, noNaN: true });
const someClaims = array(
  record({
    ends: tuple(share, share, share),
    hasPoint: constantFrom(true, false),
    rank: constantFrom(...RANKS),
  }),
  { minLength: 1, maxLength: 6 },
).map((claims) =>
  claims.map(({ ends, hasPoint, rank }, i) => {
    const [low = 0, point = 0, high = 0] = ends.toSorted((a, b) => a - b);
    return claim(`claim-${i}`, { low, point: hasPoint ? point : null, high }, { rank });
  }),
);

describe("an ownership share", () => {
  const microsoft = (day: string) =>
    seedOwnerships(day).find(
      ({ holderId, targetId }) => holderId === "microsoft" && targetId === "openai",
    );

  // Microsoft's filings: "approximately 27 percent" as converted (26.5 to 27.5); a cap table leaked
  // in April 2026: 26.79 %, or 23.1 % if Microsoft bought nothing in the round.
  it("spans Microsoft's filing and the leaked cap table, and rests on the filing", () => {
    expect(microsoft("2026-11-22")?.share).toEqual({ low: 0.231, point: 0.27, high: 0.275 });
    expect(microsoft("2026-11-22")?.basis).toBe("SEC filing, as-converted diluted");
    expect(microsoft("2026-11-22")?.claims).toHaveLength(2);
  });

  it("is what was claimed on the day: the filing alone before the leak, 32.5 % before the recapitalisation", () => {
    expect(microsoft("2026-03-31")?.share).toEqual({ low: 0.265, point: 0.27, high: 0.275 });
    expect(microsoft("2025-10-27")?.share).toEqual({ low: 0.325, point: 0.325, high: 0.325 });
    expect(microsoft("2025-10-26")).toBeUndefined();
  });

  it("holds every end that any claim states, and lists the claim it rests on first", () => {
    assert(
      property(someClaims, (claims) => {
        const ownership = ownershipAt(PAIR, claims, clocks());
        const { low = Number.NaN, high = Number.NaN } = ownership?.share ?? {};
        for (const { value } of claims) {
          const stated = PROPERTIES["stake.share"].schema.parse(value);
          expect(low).toBeLessThanOrEqual(stated.low ?? 0);
          expect(high).toBeGreaterThanOrEqual(stated.high ?? 1);
        }
        expect(ownership?.claims).toHaveLength(claims.length);
        expect(ownership?.claims[0]?.basis).toBe(ownership?.basis);
      }),
    );
  });

  it("never narrows when another source speaks", () => {
    assert(
      property(someClaims, someClaims, (some, more) => {
        const others = more.map((fact) => ({ ...fact, id: `other-${fact.id}` }));
        const before = ownershipAt(PAIR, some, clocks())?.share;
        const after = ownershipAt(PAIR, [...some, ...others], clocks())?.share;
        expect(after?.low).toBeLessThanOrEqual(before?.low ?? Number.NaN);
        expect(after?.high).toBeGreaterThanOrEqual(before?.high ?? Number.NaN);
      }),
    );
  });

  it("is exact where one claim states one number", () => {
    const ownership = ownershipAt(
      PAIR,
      [claim("a", { low: null, point: 0.11, high: null })],
      clocks(),
    );
    expect(ownership?.share).toEqual({ low: 0.11, point: 0.11, high: 0.11 });
  });

  // Court filing: Google holds 14 % of Anthropic, capped at 15 %.
  it("runs from the one number to the cap where a claim states both", () => {
    const ownership = ownershipAt(
      PAIR,
      [claim("a", { low: null, point: 0.14, high: 0.15 })],
      clocks(),
    );
    expect(ownership?.share).toEqual({ low: 0.14, point: 0.14, high: 0.15 });
  });

  // A warrant for a number of shares, none of them vested: at least nothing, and no more is said.
  it("leaves open what a claim leaves open: at least, or at most, is no exact number", () => {
    const atLeast = ownershipAt(PAIR, [claim("a", { low: 0, point: null, high: null })], clocks());
    expect(atLeast?.share).toEqual({ low: 0, point: null, high: 1 });
    const atMost = ownershipAt(PAIR, [claim("b", { low: null, point: null, high: 0.1 })], clocks());
    expect(atMost?.share).toEqual({ low: 0, point: null, high: 0.1 });
  });

  it("is not there where nothing is claimed, or only that it is not disclosed", () => {
    const silent = aFact({
      property: "stake.share",
      value: null,
      unspecified: { reason: "not-disclosed" },
    });
    expect(ownershipAt(PAIR, [], clocks())).toBeUndefined();
    expect(ownershipAt(PAIR, [silent], clocks())).toBeUndefined();
  });
});
