import { expect, it } from "vitest";
import { tamperedFiles } from "./checked-pack.ts";

const files = ["report.pdf", "report.json"].map((path) => ({
  path,
  bytes: 1,
  sha256: `of ${path}`,
}));
const there = (more: Readonly<Record<string, string>> = {}) =>
  new Map(
    Object.entries({ ...Object.fromEntries(files.map((f) => [f.path, f.sha256])), ...more }).map(
      ([path, sha256]) => [path, { bytes: 1, sha256 }],
    ),
  );

it("finds nothing in a pack whose files are as they were", () => {
  expect(tamperedFiles({ files }, there({ "manifest.json": "any" }))).toEqual([]);
});

it("names each file that was changed, taken out or put in", () => {
  const found = there({ "report.pdf": "another", "extra.txt": "new" });
  found.delete("report.json");
  expect(tamperedFiles({ files }, found)).toEqual([
    { path: "report.pdf", how: "changed" },
    { path: "report.json", how: "missing" },
    { path: "extra.txt", how: "added" },
  ]);
});

it("names a file that is of another size than is stated, and one that is stated twice", () => {
  const sized = files.map((file, i) => ({ ...file, bytes: i + 1 }));
  expect(tamperedFiles({ files: [...sized, ...files.slice(0, 1)] }, there())).toEqual([
    { path: "report.json", how: "resized" },
    { path: "report.pdf", how: "listed-twice" },
  ]);
});
