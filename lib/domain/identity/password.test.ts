import { assert, property, string, uuid } from "fast-check";
import { describe, expect, it } from "vitest";
import { COMMON_PASSWORD_PARTS } from "./common-passwords.ts";
import { normalPassword, passwordFault } from "./password.ts";

const EMAIL = "ada.lovelace@engines.example";

describe("a password somebody chooses", () => {
  it.each([
    "correct horse battery staple",
    "twelve quiet herons at dusk",
    "Kx7#pv2!Lq9z",
    "přílišžluťoučký",
    "十二個字元以上的長密碼短語",
  ])("may be %s", (password) => {
    expect(passwordFault(password, EMAIL)).toBeUndefined();
  });

  it.each([
    ["eleven char", "needs 12"],
    ["x".repeat(129), "128 is the most"],
    ["aaaaaaaaaaaa", "repeats"],
    ["ababababababab", "repeats"],
    ["password1234", "tried first"],
    ["Password12345!", "tried first"],
    ["passwordpassword", "tried first"],
    ["1234567890123", "tried first"],
    ["qwertyuiop123456", "tried first"],
    ["stakeline2026", "tried first"],
    ["StakelineAdmin1", "tried first"],
    ["lovelace-engines", "tried first"],
    ["ada.lovelace@engines.example", "tried first"],
  ])("may not be %s", (password, why) => {
    expect(passwordFault(password, EMAIL)).toContain(why);
  });

  it("is the same however its letters were composed", () => {
    assert(
      property(string({ unit: "grapheme" }), (text) => {
        expect(normalPassword(text.normalize("NFD"))).toBe(normalPassword(text.normalize("NFC")));
      }),
    );
  });

  it("may be anything long and random", () => {
    assert(
      property(uuid(), (random) => {
        expect(passwordFault(random, EMAIL)).toBeUndefined();
      }),
    );
  });

  it("counts characters, not the units they are stored in", () => {
    expect(passwordFault("🦩🐢🦚🐙🦔🐝", EMAIL)).toContain("has 6 characters");
  });

  it("knows common parts of four letters or more, the longest first", () => {
    expect(COMMON_PASSWORD_PARTS.length).toBeGreaterThan(150);
    expect(COMMON_PASSWORD_PARTS.every((part) => part.length >= 4)).toBe(true);
    expect(COMMON_PASSWORD_PARTS[0]?.length).toBe(13);
  });
});
