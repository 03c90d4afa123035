import { assert, double, integer, jsonValue, property, shuffledSubarray } from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

describe("the JSON of a value", () => {
  it("has its keys in order, whatever order they were written in", () => {
    expect(canonicalJson({ b: [0.1 + 0.2], a: null })).toBe('{"a":null,"b":[0.30000000000000004]}');
    const keys = ["a", "A", "10", "9", "é", "z", "𝄞", "￿"];
    assert(
      property(shuffledSubarray(keys, { minLength: keys.length }), (order) => {
        const asGiven = Object.fromEntries(keys.map((key) => [key, key]));
        const shuffled = Object.fromEntries(order.map((key) => [key, key]));
        expect(canonicalJson(shuffled)).toBe(canonicalJson(asGiven));
      }),
    );
    // As RFC 8785 orders them: by UTF-16 code unit, so a surrogate pair comes before U+FFFF.
    expect(canonicalJson({ "￿": 1, "𝄞": 2, Z: 3, a: 4 })).toBe('{"Z":3,"a":4,"𝄞":2,"￿":1}');
  });

  it("gives every double back to the last bit", () => {
    const edges = [0, 5e-324, 1e-320, 2.2250738585072014e-308, 0.1 + 0.2, 2 ** 53 + 2];
    for (const edge of [...edges, 1.7976931348623157e308, -1.7976931348623157e308, 1e21, 1e-7])
      expect(Object.is(JSON.parse(canonicalJson([edge]))[0], edge)).toBe(true);
    assert(
      property(double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const plain = Object.is(value, -0) ? 0 : value;
        expect(Object.is(JSON.parse(canonicalJson(plain)), plain)).toBe(true);
      }),
    );
  });

  it("is the same text again after it was read", () => {
    assert(
      property(jsonValue(), (value) => {
        const text = canonicalJson(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it("tells any two whole numbers apart", () => {
    assert(
      property(integer(), integer(), (a, b) => {
        expect(canonicalJson({ n: a + 0 }) === canonicalJson({ n: b + 0 })).toBe(a === b);
      }),
    );
  });

  it("leaves out a field that is undefined", () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });
});

describe("what JSON cannot say exactly", () => {
  const itself: { self?: unknown } = {};
  itself.self = itself;
  it.each([
    [{ scores: [1, { low: Number.NaN }] }, "scores[1].low is NaN"],
    [{ high: Number.POSITIVE_INFINITY }, "high is Infinity"],
    [[-0], "[0] is minus zero"],
    [Number.NEGATIVE_INFINITY, "the value is -Infinity"],
    [[undefined], "[0] is undefined"],
    [{ n: 1n }, "n is a bigint"],
    [{ at: new Date(0) }, "at is a Date"],
    [{ byId: new Map() }, "byId is a Map"],
    [{ text: "\ud800" }, "text holds a NUL or half a character"],
    [{ text: "a\0b" }, "text holds a NUL or half a character"],
    [itself, "self contains itself"],
  ])("is refused with its place: %#", (value, words) => {
    expect(() => canonicalJson(value)).toThrow(RangeError);
    expect(() => canonicalJson(value)).toThrow(words);
  });

  it("is not what is merely there twice", () => {
    const shared = { low: 1 };
    expect(canonicalJson([shared, shared])).toBe('[{"low":1},{"low":1}]');
  });
});
