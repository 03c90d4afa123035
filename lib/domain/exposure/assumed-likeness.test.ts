import { array, assert, constantFrom, double, property, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assumedMatrix,
  NOTHING_ASSUMED,
  parseAssumed,
  readLikeness,
  STARTS,
  withoutPair,
  withPair,
  writeAssumed,
} from "./assumed-likeness.ts";

const LABS = ["anthropic", "openai", "model:odd one & more"];
const assumed = record({
  start: constantFrom(...STARTS),
  pairs: array(
    record({
      a: constantFrom(...LABS),
      b: constantFrom(...LABS),
      value: double({ min: 0, max: 1, noNaN: true }).map((value) => Math.round(value * 1e6) / 1e6),
    }).filter(({ a, b }) => a !== b),
    { maxLength: 5 },
  ),
}).map(({ start, pairs }) => pairs.reduce(withPair, { ...NOTHING_ASSUMED, start }));

describe("a likeness that a person types", () => {
  it.each([
    ["0", 0],
    ["1", 1],
    [" 0.25 ", 0.25],
    ["0,4", 0.4],
    [".5", 0.5],
    ["1.", 1],
  ])("%j is %d", (text, value) => expect(readLikeness(text)).toEqual({ value }));

  it.each([
    ["", "is no number from 0 to 1"],
    ["40 %", "“40 %” is no number from 0 to 1, such as 0.25"],
    ["-0.1", "“-0.1” is no number from 0 to 1"],
    ["1e-3", "is no number"],
    ["NaN", "is no number"],
    ["1.2", "1.2 is above 1"],
    ["9".repeat(400), "is no number"],
  ])("%j is refused with the reason", (text, reason) => {
    expect(readLikeness(text)).toEqual({ wrong: expect.stringContaining(reason) });
  });
});

describe("what a reader assumes", () => {
  it("is read back from the address as it was written", () => {
    assert(
      property(assumed, (one) => {
        expect(parseAssumed(`#${writeAssumed(one)}`, LABS)).toEqual(one);
      }),
    );
    expect(writeAssumed(NOTHING_ASSUMED)).toBe("");
    expect(parseAssumed("", LABS)).toEqual(NOTHING_ASSUMED);
    expect(parseAssumed("#operational", LABS)).toEqual(NOTHING_ASSUMED);
  });

  it("never fails on an address, and says what it set aside", () => {
    assert(
      property(string(), (text) => {
        const { pairs, setAside } = parseAssumed(text, LABS);
        expect(pairs.every(({ value }) => value >= 0 && value <= 1)).toBe(true);
        expect(setAside.every((sentence) => sentence !== "")).toBe(true);
      }),
    );
    expect(parseAssumed("#anthropic~nobody=0.5&anthropic~openai=7&start=middle&%=1", LABS)).toEqual(
      {
        ...NOTHING_ASSUMED,
        setAside: [
          "“anthropic~nobody” names no two labs of ours",
          expect.stringContaining("7 is above 1"),
          "“middle” is no case to start from",
          "“%” names no two labs of ours",
        ],
      },
    );
  });

  it("counts in both directions, leaves the rest, and goes again", () => {
    const matrix = [
      [1, 0.2, 0.3],
      [0.2, 1, 0],
      [0.3, 0, 1],
    ];
    const one = withPair(NOTHING_ASSUMED, { a: "openai", b: "anthropic", value: 0.9 });
    expect(assumedMatrix(matrix, LABS, one)).toEqual([
      [1, 0.9, 0.3],
      [0.9, 1, 0],
      [0.3, 0, 1],
    ]);
    expect(withPair(one, { a: "anthropic", b: "openai", value: 0.1 }).pairs).toHaveLength(1);
    expect(assumedMatrix(matrix, LABS, withoutPair(one, { a: "anthropic", b: "openai" }))).toEqual(
      matrix,
    );
  });
});
