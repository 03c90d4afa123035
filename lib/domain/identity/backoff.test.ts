import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { FREE_FAILURES, waitAfter } from "./backoff.ts";

describe("waiting after wrong passwords", () => {
  it.each([
    [0, 0],
    [5, 0],
    [6, 15],
    [7, 30],
    [8, 60],
    [11, 480],
    [12, 900],
    [13, 900],
    [1_000_000, 900],
  ])("after %i on an account is %i s", (failures, seconds) => {
    expect(waitAfter(failures, "account")).toBe(seconds);
  });

  it("lets an office mistype more often than a person", () => {
    expect(waitAfter(FREE_FAILURES.address, "address")).toBe(0);
    expect(waitAfter(FREE_FAILURES.address + 1, "address")).toBe(15);
  });

  it("never grows shorter with another failure, and never beyond 15 minutes", () => {
    assert(
      property(integer({ min: 0, max: 5_000 }), constantFrom("account", "address"), (n, of) => {
        expect(waitAfter(n + 1, of)).toBeGreaterThanOrEqual(waitAfter(n, of));
        expect(waitAfter(n, of)).toBeLessThanOrEqual(900);
      }),
    );
  });
});
