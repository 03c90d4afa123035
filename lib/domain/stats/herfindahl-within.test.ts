import { array, assert, double, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { herfindahl } from "./herfindahl.ts";
import { herfindahlWithin } from "./herfindahl-within.ts";

const unit = double({ min: 0, max: 1, noNaN: true });
/** A mix that is possible, in a box around it. */
const boxed = array(tuple(integer({ min: 1, max: 100 }), unit, unit), {
  minLength: 2,
  maxLength: 5,
}).map((all) => {
  const whole = all.reduce((sum, [amount]) => sum + amount, 0);
  return all.map(([amount, down, up]) => {
    const share = amount / whole;
    return { share, low: share * down, high: share + (1 - share) * up };
  });
});

describe("concentration of shares between two ends", () => {
  // Methodology A032: known .4, .2 and .1, .3 unknown: 3,400 to ... with all of it at the leader .49 + .05.
  it("is exact for known shares, and runs over the unknown remainder", () => {
    const exactly = [0.3, 0.3, 0.2, 0.2].map((share) => ({ low: share, high: share }));
    expect(herfindahlWithin(exactly, 0).low).toBeCloseTo(0.26, 12);
    expect(herfindahlWithin(exactly, 0).high).toBeCloseTo(0.26, 12);
    const known = [0.4, 0.2, 0.1];
    const open = known.map((share) => ({ low: share, high: share + 0.3 }));
    expect(herfindahlWithin(open, 0.3).low).toBeCloseTo(0.21, 9);
    expect(herfindahlWithin(open, 0.3).high).toBeCloseTo(0.54, 12);
    expect(herfindahlWithin([], 1)).toEqual({ low: 0, point: null, high: 1 });
  });

  it("holds every mix that is possible", () => {
    assert(
      property(boxed, (all) => {
        const { low, high } = herfindahlWithin(all, 0);
        const actual = herfindahl(all.map(({ share }) => share));
        expect(actual).toBeGreaterThanOrEqual(low - 1e-9);
        expect(actual).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });

  it("never gets narrower when an end moves out", () => {
    assert(
      property(boxed, unit, integer({ min: 0, max: 4 }), (all, by, at) => {
        const wider = all.map((one, i) =>
          i === at % all.length
            ? { low: one.low * by, high: one.high + (1 - one.high) * (1 - by) }
            : one,
        );
        const [was, now] = [herfindahlWithin(all, 0), herfindahlWithin(wider, 0)];
        expect(now.low).toBeLessThanOrEqual(was.low + 1e-9);
        expect(now.high).toBeGreaterThanOrEqual(was.high - 1e-9);
      }),
    );
  });

  it("bounds many uncertain shares by the largest of them", () => {
    const many = Array.from({ length: 20 }, () => ({ low: 0, high: 0.3 }));
    expect(herfindahlWithin(many, 0).high).toBeCloseTo(3 * 0.09 + 0.01, 9);
    expect(herfindahlWithin(many, 0).low).toBeCloseTo(0.05, 9);
  });

  it("refuses shares that cannot make up the whole", () => {
    expect(() =>
      herfindahlWithin(
        [
          { low: 0.9, high: 1 },
          { low: 0.2, high: 1 },
        ],
        0,
      ),
    ).toThrow("do not make it up");
    expect(() => herfindahlWithin([{ low: 0, high: 0.5 }], 0.1)).toThrow("do not make it up");
    expect(() => herfindahlWithin([{ low: 0.5, high: 0.4 }], 1)).toThrow("a share runs from");
  });
});
