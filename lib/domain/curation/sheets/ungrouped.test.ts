import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { numberFrom } from "../typed-value.ts";
import { readNumber } from "../imports/read-cell.ts";
import { ungrouped } from "./ungrouped.ts";

describe("a number with its thousands set apart", () => {
  it("comes back as it was, whatever sets them apart", () => {
    assert(
      property(
        integer({ min: -1e12, max: 1e12 }),
        constantFrom(",", " ", "_", "\u00A0", "\u202F"),
        (value, sign) => {
          expect(ungrouped(value.toLocaleString("en-US").replaceAll(",", sign))).toBe(`${value}`);
        },
      ),
    );
    expect(ungrouped("1,234,567.8901")).toBe("1234567.8901");
  });

  it.each(["1,2345", "0,125", "1,2,345", "1234,567", "1,234 567", "1,", ",125", "01,234", "a,bcd"])(
    "%s is not guessed, here or where facts and cells are read",
    (text) => {
      expect(ungrouped(text)).toBe(text);
      expect(numberFrom(text, "usd")).toMatch(/is no number/);
      expect(readNumber(text).ok).toBe(false);
    },
  );
});
