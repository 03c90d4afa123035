import { assert, constantFrom, property, string } from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { may } from "./authorize.ts";
import { signInRequired } from "./env.ts";
import { signedSegment, verifiedSegment } from "./signed-view.ts";

const before = { ...process.env };
beforeEach(() => {
  process.env["NEXTAUTH_SECRET"] = "known to this test alone";
});
afterEach(() => {
  process.env = { ...before };
});

describe("where everyone may read", () => {
  it("a segment is itself, and visitors read and take away", () => {
    for (const said of [undefined, "", "false"]) {
      if (said === undefined) delete process.env["REQUIRE_SIGN_IN"];
      else process.env["REQUIRE_SIGN_IN"] = said;
      expect(signedSegment("2026-11-23-today")).toBe("2026-11-23-today");
      expect(verifiedSegment("2026-11-23-today")).toBe("2026-11-23-today");
      expect(may("visitor", "read") && may("visitor", "export")).toBe(true);
    }
  });
});

describe("where reading needs a session", () => {
  beforeEach(() => {
    process.env["REQUIRE_SIGN_IN"] = "true";
  });

  it("a segment is found when we signed it, and no other", () => {
    assert(
      property(string(), string(), (segment, other) => {
        expect(verifiedSegment(signedSegment(segment))).toBe(segment);
        expect(verifiedSegment(segment)).toBeUndefined();
        const signature = signedSegment(segment).slice(segment.length);
        const moved = verifiedSegment(`${other}${signature}`);
        expect(moved === undefined || other === segment).toBe(true);
      }),
    );
  });

  it("a signature with any character changed is none", () => {
    const signed = signedSegment("2026-11-23-today");
    for (let at = 0; at < signed.length; at += 1) {
      const changed = `${signed.slice(0, at)}${signed[at] === "A" ? "B" : "A"}${signed.slice(at + 1)}`;
      expect(verifiedSegment(changed)).toBeUndefined();
    }
  });

  it("a visitor may only sign in, and everybody else what they could before", () => {
    expect(may("visitor", "read")).toBe(false);
    expect(may("visitor", "export")).toBe(false);
    expect(may("visitor", "sign-in")).toBe(true);
    assert(
      property(constantFrom("viewer", "analyst", "reviewer", "admin"), (role) => {
        expect(may(role, "read") && may(role, "export")).toBe(true);
      }),
    );
  });

  it("lets nobody in by a word it does not know", () => {
    process.env["REQUIRE_SIGN_IN"] = "yes";
    expect(() => signInRequired()).toThrow("neither true nor false");
  });
});
