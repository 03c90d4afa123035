import { asyncProperty, assert, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { hashPassword, isPassword } from "./password-hash.ts";

describe("a kept password", () => {
  // The reference implementation's own test (phc-winner-argon2, test.c): t=2, m=2^16, "password", "somesalt".
  const KEPT =
    "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  it("is argon2id at the cost we state, with a salt of its own", async () => {
    const [one, two] = await Promise.all([hashPassword("same"), hashPassword("same")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(two);
  });

  it("is recognised, and no other is", async () => {
    await assert(
      asyncProperty(string({ maxLength: 40 }), string({ maxLength: 40 }), async (mine, other) => {
        const kept = await hashPassword(mine);
        expect(await isPassword(mine, kept)).toBe(true);
        expect(await isPassword(other, kept)).toBe(
          other.normalize("NFKC") === mine.normalize("NFKC"),
        );
      }),
      { numRuns: 5 },
    );
  });

  it("is recognised when it was kept at another cost", async () => {
    expect(await isPassword("password", KEPT)).toBe(true);
    expect(await isPassword("passwort", KEPT)).toBe(false);
  });

  it("is the same for two ways of writing a letter", async () => {
    expect(await isPassword("cafe\u0301", await hashPassword("caf\u00e9"))).toBe(true);
  });

  it("is never right where none is kept", async () => {
    expect(await isPassword("", null)).toBe(false);
    expect(await isPassword("anything", null)).toBe(false);
  });

  it("must be in PHC form", async () => {
    await expect(isPassword("x", "5f4dcc3b5aa765d61d8327deb882cf99")).rejects.toThrow(RangeError);
  });
});
