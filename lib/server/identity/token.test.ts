import { describe, expect, it } from "vitest";
import { newToken, Token } from "./token.ts";

describe("a token as somebody sends it", () => {
  it("is taken as it is drawn", () => {
    for (let i = 0; i < 1_000; i += 1) expect(Token.safeParse(newToken()).success).toBe(true);
  });

  it.each([
    "A".repeat(43),
    "password".repeat(6).slice(0, 43),
    "0123456789".repeat(5).slice(0, 43),
    newToken().slice(1),
    `${newToken().slice(1)}!`,
  ])("is refused where it can be guessed, or is none: %s", (token) => {
    expect(Token.safeParse(token).success).toBe(false);
  });
});
