import { array, assert, double, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { demoInputs, withUnknown } from "@/tests/support/score-inputs.ts";
import type { Ends } from "./bands.ts";
import { drawInputs } from "./draws.ts";
import { drawnInputs, type DrawnScore } from "./drawn-score.ts";
import { drawnScores } from "./drawn-scores.ts";
import { METHOD_AS_STANDS } from "./method-choice.ts";
import { type Agreement, agreementsOf, CLEAR_AGREEMENT } from "./rank-agreement.ts";
import type { ScoreInputs } from "./score-inputs.ts";

const aScore = (subject: string | null): DrawnScore => ({
  id: `index/${subject}`,
  index: "index",
  subject,
  label: `${subject}`,
  unit: "score-0-100",
  coverage: 1,
  isComposite: false,
  bind: () => () => undefined,
});

/** What is said of two vendors whose draws lie between these ends. */
function agreement(
  a: Ends,
  b: Ends,
  names: readonly [string, string] = ["a", "b"],
): Agreement | undefined {
  const ends = new Map([
    [`index/${names[0]}`, a],
    [`index/${names[1]}`, b],
  ]);
  return agreementsOf([aScore(names[0]), aScore(names[1])], ends)[0];
}

const known = (values: readonly number[]): Ends => {
  const drawn = Float64Array.from(values);
  return { low: drawn, high: drawn };
};

const value = double({ min: 0, max: 100, noNaN: true });
/** Two vendors' ends in common draws. */
const twoVendors = array(tuple(value, value, value, value), { minLength: 1, maxLength: 60 }).map(
  (all) => {
    const ends = (low: 0 | 2, high: 1 | 3): Ends => ({
      low: Float64Array.from(all, (draw) => Math.min(draw[low], draw[high])),
      high: Float64Array.from(all, (draw) => Math.max(draw[low], draw[high])),
    });
    return [ends(0, 1), ends(2, 3)] as const;
  },
);

describe("whether one vendor is worse than another", () => {
  it("is the part of common draws in which it is", () => {
    expect(agreement(known([50, 60, 70, 80]), known([40, 65, 60, 10]))).toEqual({
      index: "index",
      worse: "a",
      better: "b",
      share: 0.75,
      isClear: false,
    });
  });

  it("is the same whichever of them is named first", () => {
    assert(
      property(twoVendors, ([a, b]) => {
        expect(agreement(b, a, ["b", "a"])).toEqual(agreement(a, b));
      }),
    );
  });

  it("is never clear where their intervals overlap in more than one draw of twenty", () => {
    assert(
      property(twoVendors, ([a, b]) => {
        const overlapping = [...a.low].filter(
          (low, i) => low <= (b.high[i] ?? 0) && (b.low[i] ?? 0) <= (a.high[i] ?? 0),
        ).length;
        const found = agreement(a, b);
        const isOften = overlapping / a.low.length > 1 - CLEAR_AGREEMENT;
        expect(isOften && found?.isClear).toBe(false);
        expect(found?.share).toBeLessThanOrEqual(1 - overlapping / a.low.length + 1e-12);
      }),
    );
  });

  it("is never clear of a vendor and its own copy", () => {
    assert(
      property(twoVendors, ([a]) => {
        expect(agreement(a, a)).toMatchObject({ share: 0, isClear: false });
      }),
    );
  });

  it("is agreed on less, and never more, where an interval widens", () => {
    assert(
      property(twoVendors, double({ min: 0, max: 50, noNaN: true }), ([a, b], wider) => {
        const loose = {
          low: a.low.map((low) => low - wider),
          high: a.high.map((high) => high + wider),
        };
        expect(agreement(loose, b)?.share).toBeLessThanOrEqual(agreement(a, b)?.share ?? 0);
      }),
    );
  });

  it("is not asked of the whole, of two indices, or of a score that was not drawn", () => {
    const other = { ...aScore("b"), index: "other" };
    const ends = known([1]);
    const all = new Map([
      ["index/a", ends],
      ["index/b", ends],
      ["index/null", ends],
    ]);
    expect(agreementsOf([aScore("a"), other], all)).toEqual([]);
    expect(agreementsOf([aScore("a"), aScore(null)], all)).toEqual([]);
    expect(agreementsOf([aScore("a"), aScore("c")], all)).toEqual([]);
  });
});

/** What a run says of the vendors, without the rest of it. */
function agreementsIn(all: ScoreInputs, draws = 100): Agreement[] {
  const scores = drawnScores(all);
  const drawn = drawnInputs(all.inputs, drawInputs(all.inputs, 1, draws));
  const ends = scores.map((score): [string, Ends] => {
    const [inDraw, range] = [score.bind(drawn), { low: 0, high: 0 }];
    const of: Ends = { low: new Float64Array(draws), high: new Float64Array(draws) };
    for (let draw = 0; draw < draws; draw += 1) {
      inDraw(draw, METHOD_AS_STANDS, range);
      [of.low[draw], of.high[draw]] = [range.low, range.high];
    }
    return [score.id, of];
  });
  return agreementsOf(scores, new Map(ends));
}

describe("the demo company's vendors", () => {
  it("are told apart in no more draws when an input becomes unknown", async () => {
    const demo = await demoInputs();
    const shares = (all: ScoreInputs) =>
      new Map(
        agreementsIn(all).map(({ index, worse, better, share }) => [
          `${index} ${[worse, better].toSorted().join(" ")}`,
          share,
        ]),
      );
    const before = shares(demo);
    assert(
      property(integer({ min: 0, max: demo.inputs.length - 1 }), (place) => {
        const id = demo.inputs[place]?.id ?? "";
        for (const [pair, share] of shares(withUnknown(demo, id)))
          expect(share).toBeLessThanOrEqual(before.get(pair) ?? 0);
      }),
      { numRuns: 40 },
    );
  });

  it("are never clear of their own copies", async () => {
    const demo = await demoInputs();
    const copies = demo.vendors.map((vendor) => ({ ...vendor, id: `${vendor.id}-copy` }));
    const agreements = agreementsIn({ ...demo, vendors: [...demo.vendors, ...copies] });
    const ofCopies = agreements.filter(
      ({ worse, better }) => worse === `${better}-copy` || better === `${worse}-copy`,
    );
    expect(ofCopies).toHaveLength(2 * demo.vendors.length);
    expect(ofCopies.filter(({ isClear }) => isClear)).toEqual([]);
  });
});
