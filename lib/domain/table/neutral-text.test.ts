import { assert, constantFrom, property, string, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { neutralText, plainText } from "./neutral-text.ts";

describe("a text in a spreadsheet", () => {
  it.each([
    "=SUM(A1:A9)",
    "+49 30",
    "-lots",
    "@cmd",
    "\tx",
    "\rx",
    "＝1+1",
    "=1+cmd|' /C calc'!A0",
  ])("%j is shown, and not run", (text) => {
    expect(neutralText(text)).toBe(`'${text}`);
  });

  it.each(["-5", "+1.5", "-1e-7", "Amazon", "'tis", "a=b", ""])("%j stays as it is", (text) => {
    expect(neutralText(text)).toBe(text);
  });

  it("comes back as it was, whatever it is", () => {
    const text = tuple(constantFrom("", "'", "''", "=", "'=", "-", "'-5", "@"), string());
    assert(
      property(text, ([start, rest]) => {
        expect(plainText(neutralText(start + rest))).toBe(start + rest);
      }),
    );
  });
});
