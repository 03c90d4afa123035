import { describe, expect, it } from "vitest";
import { fnv1a } from "./fnv1a.ts";

describe("FNV-1a", () => {
  // The authors' test vectors for 32 bits.
  it.each([
    ["", 0x811c9dc5],
    ["a", 0xe40c292c],
    ["foobar", 0xbf9cf968],
  ])("of %j is as published", (text, hash) => {
    expect(fnv1a(text)).toBe(hash);
  });
});
