import { assert, constantFrom, integer, oneof, property, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "../quantity/plain-date.ts";
import { BASES } from "../ties/basis.ts";
import {
  clocksOf,
  FIRST_AS_OF,
  viewFrom,
  viewFromQuery,
  viewFromSegment,
  viewHref,
  viewToSegment,
} from "./view.ts";

const TODAY = "2026-11-22";
const shownDay = integer({ min: 0, max: daysBetween(FIRST_AS_OF, TODAY) }).map((days) =>
  addDays(FIRST_AS_OF, days),
);
const day = oneof(shownDay, string(), constantFrom(undefined, "", "2026-02-30", "2027-01-01"));
const asked = record({
  asOf: day,
  asKnown: day,
  basis: oneof(constantFrom(...BASES, undefined, ""), string()),
}).map(({ asOf, ...rest }) => viewFrom(asOf, TODAY, rest));
const ORDINARY = {
  asOf: TODAY,
  pinned: false,
  asKnown: null,
  basis: "announced",
  setAside: [],
} as const;

describe("the view an address asks for", () => {
  it("is today, all we know and announced amounts where it asks for nothing", () => {
    expect(viewFrom(undefined, TODAY)).toEqual(ORDINARY);
    expect(viewFrom("", TODAY, { asKnown: "", basis: "" })).toEqual(ORDINARY);
    expect(viewFromQuery(new URLSearchParams("sort=paid"), TODAY)).toEqual(ORDINARY);
  });

  it("is the day it names, from the first day of the register to today", () => {
    for (const asOf of [FIRST_AS_OF, "2026-06-30", TODAY])
      expect(viewFrom(asOf, TODAY)).toEqual({ ...ORDINARY, asOf, pinned: true });
  });

  it("is what was known on the day it names, counted as it says", () => {
    const query = new URLSearchParams("asOf=2026-06-30&asKnown=2026-07-01&basis=paid");
    expect(viewFromQuery(query, TODAY)).toEqual({
      asOf: "2026-06-30",
      pinned: true,
      asKnown: "2026-07-01",
      basis: "paid",
      setAside: [],
    });
  });

  it.each([
    ["impossible", "2026-02-30"],
    ["still ahead", "2026-11-23"],
    ["older than the register", "2014-12-31"],
    ["an instant", "2026-06-30T00:00:00Z"],
    ["not a day", "yesterday"],
    ["a path", "../../etc/passwd"],
  ])("sets aside a day that is %s, and says so", (_, nonsense) => {
    expect(viewFrom(nonsense, TODAY)).toEqual({ ...ORDINARY, setAside: ["asOf"] });
    expect(viewFrom("2026-06-30", TODAY, { asKnown: nonsense })).toEqual({
      ...ORDINARY,
      asOf: "2026-06-30",
      pinned: true,
      setAside: ["asKnown"],
    });
  });

  it("sets aside a basis that is none, and says so", () => {
    for (const basis of ["conditional", "PAID", "paid "])
      expect(viewFrom(undefined, TODAY, { basis })).toEqual({ ...ORDINARY, setAside: ["basis"] });
  });

  it("always shows days of the calendar, never one ahead", () => {
    assert(
      property(asked, (view) => {
        for (const shown of [view.asOf, view.asKnown ?? TODAY])
          expect(shown >= FIRST_AS_OF && shown <= TODAY).toBe(true);
        expect(view.pinned && view.setAside.includes("asOf")).toBe(false);
        expect(view.asKnown !== null && view.setAside.includes("asKnown")).toBe(false);
      }),
    );
  });
});

describe("the view as part of a path", () => {
  it("writes what is out of the ordinary, so that a person can read it", () => {
    const segments = [
      viewFrom(TODAY, TODAY),
      viewFrom(undefined, TODAY),
      viewFrom("2026-02-30", TODAY),
      viewFrom("2026-06-30", TODAY, { asKnown: "2026-07-01", basis: "paid" }),
      viewFrom(undefined, TODAY, { basis: "committed" }),
    ].map(viewToSegment);
    expect(segments).toEqual([
      "2026-11-22",
      "2026-11-22-today",
      "2026-11-22-today~not-asOf",
      "2026-06-30~2026-07-01~paid",
      "2026-11-22-today~committed",
    ]);
  });

  it("is read back as it was written", () => {
    assert(
      property(asked, (view) => {
        expect(viewFromSegment(viewToSegment(view))).toEqual(view);
      }),
    );
  });

  it.each([
    "",
    "2026",
    "2026-02-30",
    "2026-11-22-",
    "2026-11-22-tomorrow",
    "x2026-11-22",
    "2026-11-22~",
    "2026-11-22~announced",
    "2026-11-22~paid~2026-07-01",
    "2026-11-22~2026-02-30",
    "2026-11-22~paid~paid",
  ])("is no view where it says %j", (segment) => {
    expect(viewFromSegment(segment)).toBeUndefined();
  });
});

describe("a path read by the same view", () => {
  const pinned = viewFrom("2026-06-30", TODAY);

  it("is left alone where the view is today", () => {
    expect(viewHref("/providers?sort=-paid#amazon", viewFrom(undefined, TODAY))).toBe(
      "/providers?sort=-paid#amazon",
    );
    expect(viewHref("/providers", viewFrom("2026-02-30", TODAY))).toBe("/providers");
  });

  it("carries the day, and keeps what the path asks for and where it points", () => {
    expect(viewHref("/providers", pinned)).toBe("/providers?asOf=2026-06-30");
    expect(viewHref("/providers?sort=-paid", pinned)).toBe("/providers?sort=-paid&asOf=2026-06-30");
    expect(viewHref("/method#lock-in", pinned)).toBe("/method?asOf=2026-06-30#lock-in");
    expect(viewHref("/ties/a?x=1#notes", pinned)).toBe("/ties/a?x=1&asOf=2026-06-30#notes");
  });

  it("leads to the same view on the next page", () => {
    assert(
      property(shownDay, constantFrom("/", "/a?b=c", "/a#d", "/a?b=c#d"), (asOf, path) => {
        const address = new URL(viewHref(path, viewFrom(asOf, TODAY)), "http://localhost");
        expect(address.searchParams.get("asOf")).toBe(asOf);
        const bare = new URL(path, "http://localhost");
        expect([address.pathname, address.searchParams.get("b"), address.hash]).toEqual([
          bare.pathname,
          bare.searchParams.get("b"),
          bare.hash,
        ]);
      }),
    );
  });
});

describe("what a path carries beside the day", () => {
  it("is what is known and how amounts are counted, where they are out of the ordinary", () => {
    const view = viewFrom(undefined, TODAY, { asKnown: "2026-07-01", basis: "committed" });
    expect(viewHref("/labs?sort=a#b", view)).toBe(
      "/labs?sort=a&asKnown=2026-07-01&basis=committed#b",
    );
  });

  it("leads from any view to the same view", () => {
    assert(
      property(asked, (view) => {
        const { searchParams } = new URL(viewHref("/a?b=c#d", view), "http://localhost");
        expect(viewFromQuery(searchParams, TODAY)).toEqual({ ...view, setAside: [] });
      }),
    );
  });
});

describe("the clocks of a view", () => {
  it("end with the day we knew", () => {
    expect(clocksOf(viewFrom(undefined, TODAY, { asKnown: "2026-07-01" }))).toEqual({
      validOn: TODAY,
      knownAt: "2026-07-01T23:59:59.999Z",
    });
  });

  it("are its day, and everything recorded so far", () => {
    const { validOn, knownAt } = clocksOf(viewFrom("2026-06-30", TODAY));
    expect(validOn).toBe("2026-06-30");
    expect(knownAt > `${TODAY}T23:59:59.999Z`).toBe(true);
  });
});
