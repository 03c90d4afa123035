import { expect, it } from "vitest";
import { grouped } from "./grouped.ts";

it.each([
  ["708000", "708,000"],
  ["708000.5", "708,000.5"],
  ["0", "0"],
  ["1.000,50", "1.000,50"],
  ["", ""],
])("writes %j as %j", (digits, text) => {
  expect(grouped(digits)).toBe(text);
});
