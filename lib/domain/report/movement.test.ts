import { assert, constantFrom, double, property, subarray, uniqueArray } from "fast-check";
import { describe, expect, it } from "vitest";
import { bounds, type Estimate, exact } from "../quantity/estimate.ts";
import { type Claim, claimOfFacts } from "./claim.ts";
import { keptBy } from "./key-figures.ts";
import type { AskedFor } from "./asked-for.ts";
import type { Present, Previous } from "./causes.ts";
import { movedFrom, movementSince } from "./movement.ts";
import { restatedBy } from "./restated-by.ts";
import { sideOfLine } from "./side-of-line.ts";
import { firedTriggers } from "./decision-record.ts";

const claim = (id: string, value: Estimate | null, facts: readonly string[] = []): Claim => ({
  ...claimOfFacts(id, `Label of ${id}`, value, "days", facts),
  index: "exit-time",
  number: 1,
  notes: [],
});
const asked: AskedFor = {
  template: "board",
  profile: "board",
  basis: "announced",
  seed: 1,
  draws: 100,
  vendorId: null,
  scenarios: [],
};
const DAY = "2026-08-22";
type Part = Partial<Previous> & { readonly now?: Partial<Present> };
const moved = (
  before: readonly Claim[],
  now: readonly Claim[],
  { now: present, ...part }: Part = {},
) =>
  movementSince(
    {
      edition: "First",
      asOf: DAY,
      methodVersion: "1",
      claims: before,
      corrected: [],
      asked,
      ...part,
    },
    now,
    { methodVersion: "1", asOf: DAY, asked, subjectOf: (id) => SUBJECTS[id], ...present },
  );
const SUBJECTS: Readonly<Record<string, string>> = {
  own: "contract/azure",
  own2: "contract/azure",
  deal: "tie/a--b",
  newer: "tie/a--b",
  sold: "offering/x",
};

describe("movement since the last pack", () => {
  it("says of a number that is in another unit now that the one is gone, and holds it against nothing", () => {
    const inShares = { ...claim("a", exact(1)), unit: "share" as const };
    expect(moved([claim("a", exact(1))], [inShares])).toMatchObject([
      { id: "a", unit: "days", was: exact(1), is: null, moved: "gone" },
    ]);
  });

  it("leaves out what is the same", () => {
    expect(moved([claim("a", exact(1))], [claim("a", exact(1))])).toEqual([]);
    expect(moved([claim("a", null)], [claim("a", null)])).toEqual([]);
  });

  it("calls nothing higher or lower while intervals overlap", () => {
    expect(movedFrom(bounds(1, 3), bounds(2, 4))).toBe("no-clear-change");
    expect(movedFrom(bounds(1, 2), bounds(3, 4))).toBe("up");
    expect(movedFrom(bounds(3, 4), bounds(1, 2))).toBe("down");
    expect(movedFrom(null, exact(1))).toBe("no-clear-change");
  });

  it("names what is gone and what is new, and counts nothing of the packs themselves", () => {
    const found = moved(
      [claim("a", exact(1)), claim("movement/moved", exact(1)), claim("was/a", exact(1))],
      [claim("b", exact(1)), claim("data-quality/facts", exact(9))],
    );
    expect(found.map(({ id, moved: how }) => [id, how])).toEqual([
      ["a", "gone"],
      ["b", "new"],
    ]);
  });
});

describe("what may have moved a number", () => {
  const [low, high] = [bounds(1, 2), bounds(4, 5)];
  const causes = (before: string[], now: string[], part: Part = {}) =>
    moved([claim("a", low, before)], [claim("a", high, now)], part)[0]?.causes;
  const asking = (part: Partial<AskedFor>): Part => ({ now: { asked: { ...asked, ...part } } });

  it("is all that differs in what it rests on", () => {
    expect(causes(["x"], ["x", "own"])).toEqual(["portfolio"]);
    expect(causes([], ["sold"])).toEqual(["price"]);
    expect(causes([], ["deal"])).toEqual(["facts"]);
    expect(causes(["x"], ["own", "deal", "sold"])).toEqual([
      "portfolio",
      "price",
      "facts",
      "ended",
    ]);
    // The fact that takes the place of another of its subject has not ended it.
    expect(causes(["deal"], ["newer"])).toEqual(["facts"]);
    expect(causes(["deal"], [])).toEqual(["ended"]);
  });

  it("is a correction alone where its replacement alone is new, and a new deal beside it", () => {
    const corrected = [{ was: "own", is: "own2" }];
    expect(causes(["own"], ["own2"], { corrected })).toEqual(["corrected"]);
    expect(causes(["own"], ["own2", "deal"], { corrected })).toEqual(["corrected", "facts"]);
    expect(causes(["own"], [], { corrected: [{ was: "own", is: null }] })).toEqual(["corrected"]);
    assert(
      property(subarray(["own2", "deal", "sold"]), (now) => {
        const found = causes(["own"], now, { corrected }) ?? [];
        expect(found.includes("corrected")).toBe(true);
        expect(found.includes("portfolio")).toBe(false);
        expect(found.includes("facts")).toBe(now.includes("deal"));
        expect(found.includes("price")).toBe(now.includes("sold"));
      }),
    );
  });

  it("is the company’s own where a fact that only the last pack had was about that", () => {
    expect(causes(["ended"], [], { subjects: { ended: "contract/openrouter" } })).toEqual([
      "portfolio",
    ]);
  });

  it("is the method for all that is worked out, a simulated number included", () => {
    const now = { now: { methodVersion: "2" } };
    expect(causes(["x"], ["x"], now)).toEqual(["method"]);
    const one = (how: string, value: Estimate): Claim => ({
      ...claim("scenarios/s/total", value, ["x"]),
      index: null,
      how,
    });
    const found = (how: string) => moved([one(how, low)], [one(how, high)], now)[0]?.causes;
    expect(found("simulated from the work")).toEqual(["method"]);
    expect(found("as stated")).toEqual(["drawn"]);
  });

  it("is what was chosen: a basis, a scenario, draws", () => {
    const of = (id: string, part: Part) =>
      moved([claim(id, low, ["x"])], [claim(id, high, ["x"])], part)[0]?.causes;
    expect(of("exposure-loops/a/promised", asking({ basis: "paid" }))).toEqual(["choices"]);
    expect(of("lock-in/aws", asking({ basis: "paid" }))).toEqual(["drawn"]);
    expect(of("lock-in/aws", asking({ draws: 7 }))).toEqual(["choices"]);
    expect(of("lock-in/aws", asking({ seed: 7 }))).toEqual(["choices"]);
    expect(of("decisions/one/0/cost", {})).toEqual(["choices"]);
    const [v1, v2] = [1, 2].map((version) => [{ id: "s", version }]);
    const other: Part = {
      asked: { ...asked, scenarios: v1 ?? null },
      ...asking({ scenarios: v2 ?? null }),
    };
    expect(of("scenarios/s/base/x/total", other)).toEqual(["choices"]);
    expect(of("scenarios/t/base/x/total", other)).toEqual(["drawn"]);
    expect(of("scenario-compare/t/total", other)).toEqual(["choices"]);
  });

  it("of a number that is new or gone is said, too", () => {
    const gone = (id: string, facts: string[], part: Part = {}) =>
      moved([claim(id, low, facts)], [claim("b", low, ["x"])], part).map((one) => one.causes);
    expect(
      gone("scenarios/s/total", ["x"], {
        asked: { ...asked, scenarios: [{ id: "s", version: 1 }] },
      }),
    ).toEqual([["choices"], ["drawn"]]);
    expect(gone("a", ["x", "deal"])).toEqual([["ended"], ["drawn"]]);
    expect(gone("a", ["x"], { now: { asOf: "2026-11-22" } })).toEqual([["day"], ["day"]]);
    expect(gone("a", ["x", "deal"], asking({ template: "vendor" }))).toEqual([
      ["choices"],
      ["choices"],
    ]);
    expect(gone("a", ["x"], asking({ profile: "public" }))).toEqual([["readers"], ["readers"]]);
    const fresh = moved([], [claim("a", low, ["own"])]);
    expect(fresh.map((one) => one.causes)).toEqual([["portfolio"]]);
  });

  it("is not the company’s own where the last pack merely does not name it", () => {
    const unnamed = ["contract", "workload", "lab-link"] as const;
    expect(causes(["x"], ["x", "own"], { unnamed })).toEqual(["readers"]);
    expect(causes(["x"], ["x", "own", "deal"], { unnamed })).toEqual(["readers", "facts"]);
  });

  it("is another day or other draws only where nothing else differs, and never without a draw", () => {
    expect(causes(["x"], ["x"])).toEqual(["drawn"]);
    expect(causes(["x"], ["x"], { now: { asOf: "2026-11-22" } })).toEqual(["day"]);
    expect(moved([claim("a", exact(1))], [claim("a", exact(2))])[0]?.causes).toEqual(["untold"]);
  });
});

describe("restatement", () => {
  it("touches exactly the claims whose lineage holds a corrected fact", () => {
    const names = ["f1", "f2", "f3", "f4"] as const;
    const some = uniqueArray(constantFrom(...names));
    assert(
      property(some, some, some, (a, b, wrong) => {
        const claims = [claim("a", exact(1), a), claim("b", exact(1), b)];
        const touched = restatedBy(
          wrong.map((was) => ({ was, is: null })),
          claims,
        ).map(({ id }) => id);
        expect(touched.includes("a")).toBe(a.some((id) => wrong.includes(id)));
        expect(touched.includes("b")).toBe(b.some((id) => wrong.includes(id)));
      }),
    );
  });

  it("says what the number was, is, and the difference", () => {
    const [found] = restatedBy(
      [{ was: "f", is: "g" }],
      [claim("a", exact(3), ["f"])],
      [claim("a", exact(5), ["g"])],
    );
    expect(found).toMatchObject({ was: exact(3), is: exact(5), effect: { low: 2, high: 2 } });
    const [gone] = restatedBy([{ was: "f", is: null }], [claim("a", exact(3), ["f"])]);
    expect(gone).toMatchObject({ was: exact(3), is: null, effect: null, isWorkedOut: true });
    const [plan] = restatedBy(
      [{ was: "f", is: "g" }],
      [claim("scenarios/a/total", exact(3), ["f"])],
      [claim("scenarios/a/total", exact(5), ["g"])],
      (id) => id.startsWith("scenarios/"),
    );
    // Nobody worked it out anew: that is neither its old value nor no longer stated.
    expect(plan).toMatchObject({ was: exact(3), is: null, effect: null, isWorkedOut: false });
  });
});

describe("a line that a number is held against", () => {
  const numbers = double({ min: -100, max: 100, noNaN: true });

  it("has the number on a side for certain, certainly not, or does not tell", () => {
    expect(sideOfLine(bounds(1.7, 2.4), 2, "below")).toBe("cannot-tell");
    expect(sideOfLine(bounds(1.2, 1.8), 2, "below")).toBe("on");
    expect(sideOfLine(exact(2), 2, "below")).toBe("off");
    assert(
      property(numbers, numbers, numbers, (a, b, line) => {
        const value = bounds(Math.min(a, b), Math.max(a, b));
        expect(sideOfLine(value, line, "below") === "on").toBe(value.high < line);
        expect(sideOfLine(value, line, "below") === "off").toBe(value.low >= line);
        expect(sideOfLine(value, line, "above") === "on").toBe(value.low > line);
        expect(sideOfLine(value, line, "above") === "off").toBe(value.high <= line);
      }),
    );
  });

  it("is kept up to the line itself, and crossed only for certain", () => {
    expect(keptBy(bounds(1, 2), 2, "at-most")).toBe("kept");
    expect(keptBy(bounds(2, 3), 2, "at-least")).toBe("kept");
    expect(keptBy(bounds(1, 3), 2, "at-most")).toBe("cannot-tell");
    expect(keptBy(bounds(2.1, 3), 2, "at-most")).toBe("crossed");
    expect(keptBy(bounds(1, 1.9), 2, "at-least")).toBe("crossed");
  });

  it("fires a trigger, or may have, or does not", () => {
    const decision = {
      id: "d",
      question: "Enough suppliers?",
      chosen: "Yes",
      decidedBy: "The board",
      decidedOn: "2026-06-30",
      trigger: { claim: "a", side: "below", at: 2 },
      reviewOn: null,
    } as const;
    const state = (value: Estimate | null) =>
      firedTriggers({ claims: [claim("a", value)] }, [decision])[0]?.state;
    expect(state(bounds(1.2, 1.8))).toBe("fired");
    expect(state(bounds(1.7, 2.4))).toBe("may-have-fired");
    expect(state(bounds(2.1, 2.4))).toBeUndefined();
    expect(state(exact(2))).toBeUndefined();
    // On the line it is not beyond it, however far the other end lies.
    expect(state(bounds(2, 3))).toBeUndefined();
    expect(state(bounds(1, 2))).toBe("may-have-fired");
    // What is not known, or no longer stated, is never taken for the right side of a line.
    expect(state(null)).toBe("cannot-tell");
    expect(firedTriggers({ claims: [] }, [decision, { ...decision, trigger: null }])).toMatchObject(
      [{ claim: null, state: "cannot-tell" }],
    );
  });
});
