import { assert, constantFrom, double, property, uniqueArray } from "fast-check";
import { describe, expect, it } from "vitest";
import { bounds, type Estimate, exact } from "../quantity/estimate.ts";
import { type Claim, claimOfFacts } from "./claim.ts";
import { keptBy } from "./key-figures.ts";
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
const subjects: Readonly<Record<string, string>> = {
  own: "contract/azure",
  deal: "tie/a--b",
  sold: "offering/x",
};
const moved = (
  before: readonly Claim[],
  now: readonly Claim[],
  part: { methodVersion?: string; corrected?: { was: string; is: string | null }[] } = {},
) =>
  movementSince(
    {
      edition: "First",
      asOf: "2026-08-22",
      methodVersion: "1",
      claims: before,
      corrected: part.corrected ?? [],
    },
    now,
    { methodVersion: part.methodVersion ?? "1", subjectOf: (id) => subjects[id] },
  );

describe("movement since the last pack", () => {
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

  it("says what may have moved a number: all that differs in what it rests on", () => {
    const causes = (before: string[], now: string[], part = {}) =>
      moved([claim("a", exact(1), before)], [claim("a", exact(2), now)], part)[0]?.causes;
    expect(causes(["x"], ["x"])).toEqual(["drawn"]);
    expect(causes(["x"], ["own"])).toEqual(["portfolio", "facts"]);
    expect(causes([], ["own"])).toEqual(["portfolio"]);
    expect(causes([], ["sold"])).toEqual(["price"]);
    expect(causes([], ["deal"])).toEqual(["facts"]);
    expect(causes(["x"], ["x"], { methodVersion: "2" })).toEqual(["method"]);
    const corrected = [{ was: "x", is: "deal" }];
    expect(causes(["x"], ["deal"], { corrected })).toEqual(["corrected"]);
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
