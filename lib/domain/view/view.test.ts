import { assert, constantFrom, integer, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "../quantity/plain-date.ts";
import {
  clocksOf,
  FIRST_AS_OF,
  viewFrom,
  viewFromSegment,
  viewHref,
  viewToSegment,
} from "./view.ts";

const TODAY = "2026-11-22";
const shownDay = integer({ min: 0, max: daysBetween(FIRST_AS_OF, TODAY) }).map((days) =>
  addDays(FIRST_AS_OF, days),
);
const asked = oneof(shownDay, string(), constantFrom(undefined, "", "2026-02-30", "2027-01-01"));

describe("the view an address asks for", () => {
  it("is today where it asks for no day", () => {
    const today = { asOf: TODAY, pinned: false, asOfIgnored: false };
    expect(viewFrom(undefined, TODAY)).toEqual(today);
    expect(viewFrom("", TODAY)).toEqual(today);
  });

  it("is the day it names, from the first day of the register to today", () => {
    for (const asOf of [FIRST_AS_OF, "2026-06-30", TODAY])
      expect(viewFrom(asOf, TODAY)).toEqual({ asOf, pinned: true, asOfIgnored: false });
  });

  it.each([
    ["impossible", "2026-02-30"],
    ["still ahead", "2026-11-23"],
    ["older than the register", "2014-12-31"],
    ["an instant", "2026-06-30T00:00:00Z"],
    ["not a day", "yesterday"],
    ["a path", "../../etc/passwd"],
  ])("sets aside a day that is %s, and says so", (_, asOf) => {
    expect(viewFrom(asOf, TODAY)).toEqual({ asOf: TODAY, pinned: false, asOfIgnored: true });
  });

  it("always shows a day of the calendar, never one ahead", () => {
    assert(
      property(asked, (asOf) => {
        const view = viewFrom(asOf, TODAY);
        expect(view.asOf >= FIRST_AS_OF && view.asOf <= TODAY).toBe(true);
        expect(view.pinned && view.asOfIgnored).toBe(false);
      }),
    );
  });
});

describe("the view as part of a path", () => {
  it("tells today apart from the same day asked for by name", () => {
    const segments = [TODAY, undefined, "2026-02-30"].map((asOf) =>
      viewToSegment(viewFrom(asOf, TODAY)),
    );
    expect(segments).toEqual(["2026-11-22", "2026-11-22-today", "2026-11-22-ignored"]);
  });

  it("is read back as it was written", () => {
    assert(
      property(asked, (asOf) => {
        const view = viewFrom(asOf, TODAY);
        expect(viewFromSegment(viewToSegment(view))).toEqual(view);
      }),
    );
  });

  it.each(["", "2026", "2026-02-30", "2026-11-22-", "2026-11-22-tomorrow", "x2026-11-22"])(
    "is no view where it says %j",
    (segment) => {
      expect(viewFromSegment(segment)).toBeUndefined();
    },
  );
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

describe("the clocks of a view", () => {
  it("are its day, and everything recorded so far", () => {
    const { validOn, knownAt } = clocksOf(viewFrom("2026-06-30", TODAY));
    expect(validOn).toBe("2026-06-30");
    expect(knownAt > `${TODAY}T23:59:59.999Z`).toBe(true);
  });
});
