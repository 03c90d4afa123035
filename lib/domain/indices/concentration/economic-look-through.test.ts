import { array, assert, boolean, double, integer, property, record, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { bounds, type Estimate, exact } from "../../quantity/estimate.ts";
import { given } from "../given.ts";
import { type EconomicLookThrough, economicLookThroughOf } from "./economic-look-through.ts";
import type { DirectSpend } from "./money-routes.ts";
import { lookThroughExposureOf } from "./look-through-exposure.ts";
import type { RouterMix } from "./router-mix.ts";

const ENDS = { keyOf: (node: string) => node, labelOf: (key: string) => key };
const paid = (node: string, usd: number): DirectSpend => ({ node, label: node, usd: given(usd) });
const of = (spend: readonly DirectSpend[], mixes: readonly RouterMix[] = []) =>
  economicLookThroughOf(spend, mixes, ENDS);

const point = ({ point: value }: Estimate): number => value ?? Number.NaN;
const wholeOf = ({ ends, undisclosedShare }: EconomicLookThrough): number =>
  ends.reduce((sum, { known }) => sum + point(known), point(undisclosedShare));

/** Four contracts, each passed on to three recipients in known parts, or in parts that nobody knows. */
const money = tuple(
  array(integer({ min: 1, max: 1000 }), { minLength: 4, maxLength: 4 }),
  array(
    record({
      parts: array(double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
      kept: double({ min: 0, max: 1, noNaN: true }),
      isKnown: boolean(),
    }),
    { minLength: 4, maxLength: 4 },
  ),
).map(([amounts, mixes]) => ({
  spend: amounts.map((usd, i) => paid(`contract-${i}`, usd)),
  mixes: mixes.map(({ parts, kept, isKnown }, i): RouterMix => {
    const sum = parts.reduce((all, part) => all + part, kept) || 1;
    return {
      intermediary: `contract-${i}`,
      parts: isKnown
        ? parts.map((part, j) => ({ recipient: `lab-${j}`, share: given(part / sum) }))
        : null,
    };
  }),
}));

describe("where the dollar ends", () => {
  // Methodology A029: direct 300 and 200, a router of 500 with .4, .3, .2 and .1: HHI 3,850.
  it("agrees with the look-through of a single router", () => {
    const mix: RouterMix = {
      intermediary: "router",
      parts: [
        { recipient: "O", share: given(0.4) },
        { recipient: "A", share: given(0.3) },
        { recipient: "M", share: given(0.2) },
        { recipient: "R", share: given(0.1) },
      ],
    };
    const spend = [paid("O", 300), paid("A", 200), paid("router", 500)];
    expect(of(spend, [mix]).score.value.point).toBeCloseTo(0.385, 12);
    const lines = spend.map(({ node, usd }) => ({ supplier: node, usd }));
    expect(of(spend, [mix]).score.value).toEqual(lookThroughExposureOf(lines, [mix]).score.value);
  });

  it("accounts for every dollar: what ends and the undisclosed are 100 %", () => {
    assert(
      property(money, ({ spend, mixes }) => {
        expect(wholeOf(of(spend, mixes))).toBeCloseTo(1, 9);
      }),
    );
  });

  it("never knows more for knowing a mix less", () => {
    assert(
      property(money, integer({ min: 0, max: 3 }), ({ spend, mixes }, lost) => {
        const before = of(spend, mixes);
        const after = of(
          spend,
          mixes.map((mix, i) => (i === lost ? { ...mix, parts: null } : mix)),
        );
        const wider = (now: Estimate, was: Estimate) => {
          expect(now.low).toBeLessThanOrEqual(was.low + 1e-9);
          expect(now.high).toBeGreaterThanOrEqual(was.high - 1e-9);
        };
        wider(after.score.value, before.score.value);
        for (const { key, share } of after.ends)
          wider(share, before.ends.find((end) => end.key === key)?.share ?? exact(0));
        expect(point(after.undisclosedShare)).toBeGreaterThanOrEqual(
          point(before.undisclosedShare) - 1e-9,
        );
      }),
    );
  });

  it("does not depend on the order of lines or mixes", () => {
    assert(
      property(money, ({ spend, mixes }) => {
        const [there, back] = [of(spend, mixes), of(spend.toReversed(), mixes.toReversed())];
        expect(back.score.value.low).toBeCloseTo(there.score.value.low, 9);
        expect(back.score.value.high).toBeCloseTo(there.score.value.high, 9);
        for (const { key, known } of there.ends)
          expect(
            point(back.ends.find((end) => end.key === key)?.known ?? exact(Number.NaN)),
          ).toBeCloseTo(point(known), 9);
      }),
    );
  });

  it("is the same when a line is billed in two", () => {
    assert(
      property(money, double({ min: 0, max: 1, noNaN: true }), ({ spend, mixes }, part) => {
        const split = spend.flatMap(({ node, usd }, i) => {
          const all = usd.value.low;
          return i === 0
            ? [paid(node, all * part), paid(node, all * (1 - part))]
            : [paid(node, all)];
        });
        const [one, two] = [of(spend, mixes), of(split, mixes)];
        expect(two.score.value.low).toBeCloseTo(one.score.value.low, 9);
        expect(two.score.value.high).toBeCloseTo(one.score.value.high, 9);
        expect(wholeOf(two)).toBeCloseTo(1, 9);
      }),
    );
  });

  it("is never less concentrated when two recipients turn out to be one", () => {
    assert(
      property(money, ({ spend, mixes }) => {
        const apart = of(spend, mixes).score.value;
        const together = economicLookThroughOf(spend, mixes, {
          ...ENDS,
          keyOf: (node) => (node === "lab-1" ? "lab-0" : node),
        }).score.value;
        expect(together.low).toBeGreaterThanOrEqual(apart.low - 1e-9);
        expect(together.high).toBeGreaterThanOrEqual(apart.high - 1e-9);
      }),
    );
  });

  it("says of money that nobody can follow how much it is, and what to ask", () => {
    const all = of([paid("a", 1)], [{ intermediary: "a", parts: null, missing: "To whom?" }]);
    expect(all.score.value).toEqual({ low: 0, point: null, high: 1 });
    expect(all.ends).toEqual([]);
    expect(all.undisclosedShare).toEqual(exact(1));
    expect(all.gaps.map(({ ask }) => ask)).toEqual(["To whom?"]);
    const homeless = economicLookThroughOf([paid("a", 1)], [], {
      keyOf: () => null,
      labelOf: (key) => key,
      askOf: (node) => `Where is ${node}?`,
    });
    expect(homeless.gaps).toEqual([{ ask: "Where is a?", usd: exact(1), share: exact(1) }]);
  });

  it("keeps an uncertain part between what is certain and all there is", () => {
    const { ends, undisclosedShare } = of(
      [paid("a", 100)],
      [
        {
          intermediary: "a",
          parts: [
            { recipient: "b", share: { value: { low: 0.1, point: 0.3, high: 0.6 }, facts: [] } },
            { recipient: "u", share: { value: bounds(0.1, 0.2), facts: [] } },
          ],
        },
        { intermediary: "u", parts: null },
      ],
    );
    expect(ends.map(({ key, known }) => [key, known.low, known.high])).toEqual([
      ["a", expect.closeTo(0.2, 9), expect.closeTo(0.8, 9)],
      ["b", expect.closeTo(0.1, 9), expect.closeTo(0.6, 9)],
    ]);
    expect(undisclosedShare.low).toBeCloseTo(0.1, 9);
    expect(undisclosedShare.high).toBeCloseTo(0.2, 9);
  });

  it.each([
    ["negative spend", [paid("Acme", -1)], [], "spend with Acme is -1"],
    [
      "spend without end",
      [paid("Acme", Number.POSITIVE_INFINITY)],
      [],
      "spend with Acme is Infinity",
    ],
    ["no number", [paid("Acme", Number.NaN)], [], "spend with Acme is NaN"],
    ["no spend", [paid("Acme", 0)], [], "nothing is spent"],
    [
      "more passed on than received",
      [paid("Acme", 1)],
      [{ intermediary: "Acme", parts: [{ recipient: "b", share: given(1.2) }] }],
      "Acme passes on 1.2 of what it receives",
    ],
    [
      "money that goes round for ever",
      [paid("Acme", 1)],
      [
        { intermediary: "Acme", parts: [{ recipient: "Initech", share: given(1) }] },
        { intermediary: "Initech", parts: [{ recipient: "Acme", share: given(1) }] },
      ],
      "Acme and Initech pass on to each other all they receive",
    ],
  ])("refuses %s, by name", (_, spend, mixes: RouterMix[], message) => {
    expect(() => of(spend, mixes)).toThrow(message);
  });
});
