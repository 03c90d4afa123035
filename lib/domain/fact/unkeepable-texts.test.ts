import { anything, assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { unkeepableTexts } from "./unkeepable-texts.ts";

describe("texts that cannot be kept", () => {
  it("are named by where they are, in lists, objects and keys", () => {
    expect(
      unkeepableTexts({
        reason: "half a pair: \ud83d",
        changes: [{ note: "fine 😀" }, { note: "NUL: \0" }],
        terms: { "\udc00": true },
      }),
    ).toEqual(["reason", "changes.1.note", "terms"]);
  });

  it("are none where every text is whole Unicode without NUL", () => {
    const whole = string({ unit: "binary" }).filter((text) => !text.includes("\0"));
    assert(
      property(anything({ key: whole, values: [whole] }), (value) => {
        expect(unkeepableTexts(value)).toEqual([]);
      }),
    );
  });

  it("leave bytes alone, and a text at the top has no place", () => {
    expect(unkeepableTexts({ bytes: new Uint8Array([0]) })).toEqual([]);
    expect(unkeepableTexts("\0")).toEqual([""]);
  });
});
