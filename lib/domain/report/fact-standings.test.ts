import { describe, expect, it } from "vitest";
import { aFact } from "@/tests/support/build.ts";
import { dueOn } from "../fact/staleness.ts";
import { addDays } from "../quantity/plain-date.ts";
import { factStandings } from "./fact-standings.ts";
import { gatesOf } from "./gates-of.ts";

const fact = aFact({ id: "one", subject: "tie/a--b", property: "tie.status" });
const quiet = { retired: new Set<string>(), isUnderReview: () => false };
const on = (day: string, register = quiet) => factStandings([fact], register, day).get("one");

describe("how a fact stands", () => {
  it("is well until the day it is due for another look, and stale from the next", () => {
    const due = dueOn(fact);
    expect(on(due)).toBeUndefined();
    expect(on(addDays(due, 1))).toBe("stale");
  });

  it("is retired before all else, and under review before it is stale", () => {
    const late = addDays(dueOn(fact), 400);
    const reviewed = { ...quiet, isUnderReview: () => true };
    expect(on(late, reviewed)).toBe("under-review");
    expect(on(late, { ...reviewed, retired: new Set(["one"]) })).toBe("retired");
  });

  it("of a listing is never stale: it is read anew with every price file", () => {
    const listing = { ...fact, property: "Listed for sale as" };
    expect(factStandings([listing], quiet, "2036-01-01").size).toBe(0);
  });
});

describe("a reason", () => {
  it("lets pass what may be, each thing once", () => {
    const stale = {
      code: "fact-stale",
      place: "a",
      sentence: "old",
      mayBeOverridden: true,
    } as const;
    const lost = {
      code: "fact-retired",
      place: "a",
      sentence: "gone",
      mayBeOverridden: false,
    } as const;
    const given = ["old", "gone"].map((obstacle) => ({ obstacle, reason: "known" }));
    const gates = gatesOf([stale, { ...stale, place: "b" }, lost], given);
    expect(gates.map(({ sentence, reason }) => [sentence, reason])).toEqual([
      ["old", "known"],
      ["gone", null],
    ]);
  });
});
