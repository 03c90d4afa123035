import { array, assert, constantFrom, double, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { chainOutcome, chainUsd, downtimeHours } from "./fallback-chain.ts";

const part = double({ min: 0, max: 1, noNaN: true });
const chain = array(record({ unavailable: part, upstream: constantFrom("a", "b", "c") }), {
  maxLength: 6,
});

describe("a chain of suppliers", () => {
  it("leaves more unserved the more of its failures are common", () => {
    const links = [
      { unavailable: 0.0042, upstream: "a" },
      { unavailable: 0.0042, upstream: "a" },
    ];
    expect(chainOutcome(links, 0).unserved).toBeCloseTo(0.0042 ** 2, 15);
    expect(chainOutcome(links, 0.3).unserved).toBeCloseTo(0.0012686436, 12);
    expect(chainOutcome(links, 1).unserved).toBe(0.0042);
  });

  it("accounts for every request, and another supplier never hurts", () => {
    assert(
      property(chain, part, (links, commonCause) => {
        const { servedBy, unserved } = chainOutcome(links, commonCause);
        const total = servedBy.reduce((sum, served) => sum + served, unserved);
        expect(total).toBeCloseTo(1, 12);
        expect(servedBy.every((served) => served >= -1e-12)).toBe(true);
      }),
    );
  });

  it("costs by who answers", () => {
    const outcome = chainOutcome(
      [
        { unavailable: 0.1, upstream: "a" },
        { unavailable: 0.1, upstream: "b" },
      ],
      0.5,
    );
    expect(chainUsd(outcome, [1, 2])).toBeCloseTo(0.9 + 2 * 0.09, 12);
  });

  it("refuses what is no part of the time", () => {
    expect(() => chainOutcome([{ unavailable: 1.1, upstream: "a" }], 0)).toThrow(
      "a is unavailable 1.1",
    );
    expect(() => chainOutcome([], -0.1)).toThrow("a common cause of -0.1");
    expect(() => downtimeHours(99.58, 90)).toThrow("an availability of 99.58");
    expect(downtimeHours(0.9958, 90)).toBeCloseTo(9.072, 9);
  });
});
