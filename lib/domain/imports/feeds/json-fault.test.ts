import { assert, json, nat, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFault } from "./json-fault.ts";

describe("where a text stops being JSON", () => {
  it.each([
    ['{"a": 1,]', 8],
    ['{"a": NULL}', 6],
    ["{a: 1}", 1],
    ["[1 2]", 3],
    ['{"a" 1}', 5],
    ["<html>", 0],
    ['["\\x"]', 1],
    ["[01]", 1],
    ["{} {}", 3],
  ])("%s at %i", (text, at) => {
    expect(jsonFault(text)).toBe(at);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  it("is its end where it was only cut off", () => {
    assert(
      property(json(), nat(), (text, cut) => {
        const part = text.slice(0, cut % (text.length + 1));
        expect(jsonFault(part)).toBe(part.length);
      }),
    );
  });
});
