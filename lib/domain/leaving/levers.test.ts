import { array, assert, constantFrom, double, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreGiven } from "../indices/given.ts";
import { scored } from "../indices/index-definition.ts";
import { LOCK_IN_PARTS, lockInOf, type SubIndex } from "../indices/lock-in/lock-in.ts";
import { estimate } from "../quantity/estimate.ts";
import type { VendorLockIn } from "../portfolio/vendor-lock-in.ts";
import { againstLimit } from "./exit-phases.ts";
import { leadingBarriers, leversOf } from "./levers.ts";

const share = double({ min: 0, max: 1, noNaN: true });
const ends = tuple(share, share).map(([a, b]) => estimate(Math.min(a, b), null, Math.max(a, b)));
const subIndex = ends.map((value) =>
  scored({ ...scoreGiven("given", "index-0-1", 0).explanation, value }),
);
const vendorWith = (parts: readonly SubIndex[]): Pick<VendorLockIn, "lockIn"> => ({
  lockIn: lockInOf({
    capture: parts[0] ?? null,
    "exit-time": parts[1] ?? null,
    commitment: parts[2] ?? null,
    availability: parts[3] ?? null,
    portability: parts[4] ?? null,
  }),
});
const anyVendor = array(subIndex, { minLength: 5, maxLength: 5 }).map(vendorWith);

describe("levers", () => {
  // The method's example M009: contributions of 25, 15, 30, 26 and 4 %.
  it("begin with the barrier that takes most", () => {
    const levers = leversOf(
      vendorWith(
        [0.688, 0.5, 0.75, 0.7, 0.173].map((value) => scoreGiven("given", "index-0-1", value)),
      ),
    );
    expect(levers.map(({ part }) => part)).toEqual([
      "commitment",
      "availability",
      "capture",
      "exit-time",
      "portability",
    ]);
    expect(leadingBarriers(levers).map(({ part }) => part)).toEqual(["commitment"]);
  });

  it("never raise the score, whichever barrier goes", () => {
    assert(
      property(anyVendor, (vendor) => {
        const { low, high } = vendor.lockIn.score.value;
        for (const { without } of leversOf(vendor)) {
          expect(without.low).toBeLessThanOrEqual(low + 1e-9);
          expect(without.high).toBeLessThanOrEqual(high + 1e-9);
        }
      }),
    );
  });

  it("name every barrier once, and one that is not known among those that may be the largest", () => {
    assert(
      property(
        array(subIndex, { minLength: 5, maxLength: 5 }),
        constantFrom(0, 1, 2, 3, 4),
        (parts, gap) => {
          const levers = leversOf(vendorWith(parts.map((part, i) => (i === gap ? null : part))));
          expect(levers.map(({ part }) => part).toSorted()).toEqual(LOCK_IN_PARTS.toSorted());
          // One drawn as anything from 0 to 1 is not known either.
          const missing = levers.filter(({ contribution }) => contribution === null);
          expect(missing.map(({ part }) => part)).toContain(LOCK_IN_PARTS[gap]);
          expect(leadingBarriers(levers)).toEqual(expect.arrayContaining(missing));
        },
      ),
    );
  });
});

describe("a length of time against the law’s longest", () => {
  it("is within only where all of it is", () => {
    assert(
      property(ends, share, (days, most) => {
        const reading = againstLimit(days, most);
        expect(reading === "within").toBe(days.high <= most);
        expect(reading === "beyond").toBe(days.low > most);
      }),
    );
  });
});
