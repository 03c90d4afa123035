import { array, assert, constantFrom, property, string } from "fast-check";
import { expect, it } from "vitest";
import { fileNames } from "./file-names.ts";

it("are none twice, however alike the ids are, and are letters, digits and hyphens", () => {
  const id = constantFrom("a", "a-2", "A", "a/2", "a 2", "-", "", "契約", "x".repeat(90));
  assert(
    property(array(id), array(string()), (alike, any) => {
      const names = fileNames([...alike, ...any]);
      expect(new Set(names).size).toBe(names.length);
      expect(names.every((name) => /^[a-z0-9-]+$/.test(name))).toBe(true);
    }),
  );
});

it("keep to the order, the first of two having the shorter name", () => {
  expect(fileNames(["Ties / AWS", "ties-aws", "ties-aws-2", "契約"])).toEqual([
    "ties-aws",
    "ties-aws-2",
    "ties-aws-2-2",
    "table",
  ]);
});
