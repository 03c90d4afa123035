import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { bounds, exact } from "../../quantity/estimate.ts";
import { keysOf } from "../../quantity/closed-set.ts";
import { RIGHT_CATEGORIES } from "../../ties/tie-words.ts";
import { given, givenBetween } from "../given.ts";
import { circularityOf } from "./circularity.ts";
import { ecosystemMixOf } from "./ecosystem-mix.ts";
import { INFLUENCE_TIERS, influenceTierOf } from "./influence-tier.ts";
import { type Right, rightsGridOf } from "./rights-grid.ts";
import { steeringLiftOf } from "./steering-lift.ts";

describe("steering lift", () => {
  // By hand: 420 of 1,000 where 30 % were expected is 1.4; Wilson's low end .3898 is above .3.
  it("flags only what the interval leaves no doubt of", () => {
    const at = (own: number, routed: number) =>
      steeringLiftOf({ own, routed, expectedShare: given(0.3), facts: ["log"] });
    expect(at(420, 1000).score.value.point).toBeCloseTo(1.4, 12);
    expect(at(420, 1000).flag).toBe(true);
    expect(at(4, 10).flag).toBe(false);
  });

  it("only loses its flag as the expected share becomes less certain", () => {
    const sure = { own: 420, routed: 1000, facts: [] };
    const vague = steeringLiftOf({ ...sure, expectedShare: givenBetween(0.3, 0.45, "By what?") });
    expect(vague.flag).toBe(false);
    expect(() => steeringLiftOf({ ...sure, expectedShare: given(0) })).toThrow("above 0");
    expect(() => steeringLiftOf({ ...sure, own: 1001, expectedShare: given(1) })).toThrow(
      RangeError,
    );
  });
});

describe("the rights grid", () => {
  const right = (change: Partial<Right>): Right => ({
    category: "governance",
    state: "present",
    from: "2023-09-25",
    to: null,
    note: null,
    facts: [],
    ...change,
  });
  const gridOn = (validOn: string, ...rights: Right[]) =>
    rightsGridOf(rights, { pair: "Example Cloud and Example Lab", validOn });
  const governance = (grid: ReturnType<typeof rightsGridOf>) =>
    grid.cells.find(({ category }) => category === "governance")?.state;

  it("asks about every category nobody has looked into", () => {
    const { questions, explanation, cells } = gridOn("2026-11-22");
    expect(cells.map(({ category }) => category)).toEqual(keysOf(RIGHT_CATEGORIES));
    expect(questions).toHaveLength(6);
    expect(explanation.value).toEqual(bounds(0, 6));
  });

  it("tells what is ended from what is absent, present or still to come", () => {
    expect(governance(gridOn("2026-11-22", right({})))).toBe("present");
    expect(governance(gridOn("2026-11-22", right({ to: "2026-11-22" })))).toBe("ended");
    expect(governance(gridOn("2026-11-21", right({ to: "2026-11-22" })))).toBe("present");
    expect(governance(gridOn("2023-01-01", right({})))).toBe("absent");
    expect(governance(gridOn("2026-11-22", right({ state: "unknown" })))).toBe("unknown");
  });

  it.each([
    ["ended", "present", "present"],
    ["ended", "unknown", "unknown"],
    ["absent", "unknown", "unknown"],
    ["ended", "absent", "absent"],
    ["absent", "present", "present"],
  ] as const)("reads an entry that is %s beside one that is %s as %s", (one, other, both) => {
    const entries = [right({ state: one, entry: "one" }), right({ state: other, entry: "other" })];
    for (const rights of [entries, entries.toReversed()]) {
      const grid = gridOn("2026-11-22", ...rights);
      expect(governance(grid)).toBe(both);
      expect(grid.cells.find(({ category }) => category === "governance")?.entries).toBe(2);
    }
  });

  it("takes of one entry the state that began last", () => {
    const later = right({ state: "absent", from: "2025-01-01" });
    expect(governance(gridOn("2026-11-22", right({}), later))).toBe("absent");
    expect(governance(gridOn("2024-11-22", right({}), later))).toBe("present");
  });
});

describe("the influence tier", () => {
  // CMA2 (2025): 25 % and more likely; 15 % may be examined; above one half control.
  it.each([
    [0.51, false, "decisive"],
    [0.5, false, "material_influence_likely"],
    [0.27, false, "material_influence_likely"],
    [0.18, true, "material_influence_possible"],
    [0.14, true, "material_influence_only_if_other_factors"],
  ])("at %d with other factors %s is %s", (votes, hasOtherFactors, tier) => {
    const { lowest, highest } = influenceTierOf({ votingShare: given(votes), hasOtherFactors });
    expect([lowest, highest]).toEqual([tier, tier]);
  });

  it("spans what is not known", () => {
    const wide = influenceTierOf({
      votingShare: givenBetween(0.1, 0.3, "?"),
      hasOtherFactors: null,
    });
    expect(wide.lowest).toBe("material_influence_only_if_other_factors");
    expect(wide.highest).toBe("material_influence_likely");
    const open = influenceTierOf({ votingShare: given(0.2), hasOtherFactors: null });
    expect(open.explanation.missing).toBeDefined();
    expect(() => influenceTierOf({ votingShare: given(27), hasOtherFactors: null })).toThrow(
      "votes of 27",
    );
  });

  it("never falls with votes", () => {
    const votes = integer({ min: 0, max: 100 });
    assert(
      property(votes, votes, constantFrom(true, false), (a, b, hasOtherFactors) => {
        const rung = (percent: number) =>
          INFLUENCE_TIERS.indexOf(
            influenceTierOf({ votingShare: given(percent / 100), hasOtherFactors }).lowest,
          );
        expect(rung(Math.max(a, b))).toBeGreaterThanOrEqual(rung(Math.min(a, b)));
      }),
    );
  });
});

describe("circularity", () => {
  it("is the commitment over the investment, and a year's over revenue", () => {
    const { score, yearlyShare } = circularityOf({
      committedUsd: given(250),
      investedUsd: given(13.75),
      years: given(6),
      labRevenueUsdPerYear: given(20),
    });
    expect(score.value.point).toBeCloseTo(18.1818, 4);
    expect(yearlyShare?.point).toBeCloseTo(2.0833, 4);
  });

  it("has no ratio to nothing", () => {
    const committedUsd = given(1);
    expect(circularityOf({ committedUsd, investedUsd: given(1) }).yearlyShare).toBeNull();
    expect(() => circularityOf({ committedUsd, investedUsd: given(0) })).toThrow("more than zero");
    expect(() => circularityOf({ committedUsd: given(-1), investedUsd: given(1) })).toThrow("-1");
  });
});

describe("the ecosystem mix", () => {
  it("splits spend by the seller's tie, and leaves the unknown open", () => {
    const { shares, score } = ecosystemMixOf([
      { id: "a", usd: given(20), tie: "own" },
      { id: "b", usd: given(50), tie: "affiliated" },
      { id: "c", usd: given(30), tie: "independent" },
    ]);
    expect(shares.own).toEqual(exact(0.2));
    expect(shares.affiliated).toEqual(exact(0.5));
    expect(score.value.point).toBeCloseTo(0.7, 12);
    const open = ecosystemMixOf([
      { id: "a", usd: given(20), tie: "own" },
      { id: "b", usd: given(80), tie: null },
    ]);
    expect(open.shares.independent).toEqual(bounds(0, 0.8));
    expect(open.score.value.low).toBeCloseTo(0.2, 12);
    expect(() => ecosystemMixOf([])).toThrow(RangeError);
  });
});
