import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import {
  countPlaywright,
  countVectors,
  countVitest,
  inWords,
  sum,
  troubledInBrowser,
} from "./test-counts.mjs";

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

it("names a browser test that failed, and one that passed only when tried again", () => {
  const folder = mkdtempSync(join(tmpdir(), "stakeline-counts-"));
  try {
    const file = join(folder, "results.json");
    const spec = (title: string, status: string, results: object[]) => ({
      title,
      file: "a.spec.ts",
      line: 7,
      tests: [{ status, results }],
    });
    const wrong = { status: "failed", error: { message: "\u001B[31mno such row\u001B[39m" } };
    const specs = [
      spec("opens", "expected", [{ status: "passed" }]),
      spec("saves", "unexpected", [wrong, wrong]),
      spec("sorts", "flaky", [wrong, { status: "passed" }]),
    ];
    const stats = { expected: 1, unexpected: 1, flaky: 1, skipped: 0 };
    writeFileSync(file, JSON.stringify({ stats, suites: [{ specs: [], suites: [{ specs }] }] }));
    expect(countPlaywright(file, false)).toEqual({ passed: 1, failed: 2, skipped: 0 });
    expect(troubledInBrowser(file)).toEqual([
      { status: "unexpected", name: "a.spec.ts:7 saves", error: "no such row" },
      { status: "flaky", name: "a.spec.ts:7 sorts", error: "no such row" },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
