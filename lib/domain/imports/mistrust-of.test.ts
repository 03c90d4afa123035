import { expect, it } from "vitest";
import { mistrustOf } from "./mistrust-of.ts";

const counts = (error: number, flagged: number) => ({
  rows: 9,
  outcomes: { create: 5, update: 0, unchanged: 0, error },
  leftOut: { "image models are not priced by the token": 4 },
  flagged,
});

it("trusts a file of which nothing is odd", () => {
  expect(mistrustOf(counts(0, 0))).toBeNull();
});

it.each([
  [0, 1, "1 row is flagged:"],
  [2, 0, "2 with errors are left out:"],
  [1, 3, "3 rows are flagged and 1 with errors is left out:"],
])("says why a reviewer has to look: %i in error, %i flagged", (error, flagged, words) => {
  expect(mistrustOf(counts(error, flagged))).toContain(words);
});
