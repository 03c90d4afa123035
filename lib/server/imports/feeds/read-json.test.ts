import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { MOST_JSON_BYTES, parseJson, readJson } from "./read-json.ts";

const folder = mkdtempSync(join(tmpdir(), "stakeline-json-"));
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (text: string) => parseJson(bytes(text), "prices.json");

describe("a JSON file that somebody sends", () => {
  it("may begin with a mark, and end its lines either way", () => {
    expect(parse('\uFEFF{\r\n"a": 1\r\n}\n')).toEqual({ a: 1 });
  });

  it.each([
    ["", "“prices.json” is empty"],
    ["  \n", "“prices.json” is empty"],
    ['{"a": {"b": 1', "ends at character 13, in the middle of a value: it was cut off"],
    ['{"a": "b', "ends at character 8, in the middle of a value: it was cut off"],
    ['{"a": 1,\n"b": NULL}', "is no JSON from character 15 on (line 2)"],
    ["seller,model\n", "is no JSON from character 1 on (line 1)"],
    ["<html>", "is no JSON from character 1 on (line 1)"],
  ])("%j is refused with the place", (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });

  it("has to be UTF-8", () => {
    expect(() => parseJson(Uint8Array.of(0x7b, 0xff, 0x7d), "prices.json")).toThrow("UTF-8");
    expect(() => parseJson(Uint8Array.of(0x1f, 0x8b, 0x08), "prices.json")).toThrow("UTF-8");
  });

  it("keeps a key of __proto__ a key", () => {
    const value = parse('{"__proto__": {"a": 1}}');
    expect(Object.keys(Object(value))).toEqual(["__proto__"]);
    expect(Reflect.get({}, "a")).toBeUndefined();
  });

  it("is not opened above a size", async () => {
    const path = join(folder, "large.json");
    writeFileSync(path, "");
    truncateSync(path, MOST_JSON_BYTES + 1);
    await expect(readJson(path, "large.json")).rejects.toThrow(
      "has 65 MB; a price file may have 64",
    );
  });
});
