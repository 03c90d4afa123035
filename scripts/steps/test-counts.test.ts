import { expect, it } from "vitest";
import { countPlaywright, countVectors, countVitest, inWords, sum } from "./test-counts.mjs";

it("reads the closing words of the vectors, and what each file ahead of the work skips", () => {
  const output =
    "failed: a b: 3 failed\n69 skipped in a.json, whose ...\n83 skipped in b.json\n105 passed, 2 failed\n";
  expect(countVectors(output, false)).toEqual({ passed: 105, failed: 2, skipped: 152 });
});

it("counts a tool that ended badly without a word as one failure", () => {
  const failed = { passed: 0, failed: 1, skipped: 0 };
  expect(countVectors("", false)).toEqual(failed);
  expect(countVitest("/no/such/file", false)).toEqual(failed);
  expect(countPlaywright("/no/such/file", false)).toEqual(failed);
});

it("closes with the sum in words", () => {
  const total = sum([
    { passed: 2, failed: 0, skipped: 1 },
    { passed: 3, failed: 1, skipped: 0 },
  ]);
  expect(inWords(total)).toBe("5 passed, 1 failed, 1 skipped");
});
