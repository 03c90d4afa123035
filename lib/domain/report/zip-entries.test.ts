import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { assert, constantFrom, dictionary, property, string, uint8Array } from "fast-check";
import { describe, expect, it } from "vitest";
import { endsOf as ends, joined, withPutBefore } from "@/tests/support/zips.ts";
import { type ZipOddity, zipEntries } from "./zip-entries.ts";

const aZip = (
  files: Zippable = { "manifest.json": strToU8("{}"), "report.pdf": strToU8("%PDF") },
) => zipSync(files);
const oddities = (zip: Uint8Array): readonly ZipOddity[] => zipEntries(zip).oddities;

describe("the files of a zip", () => {
  it("are all that is in it, whatever they are called and hold", () => {
    assert(
      property(
        dictionary(
          string({ minLength: 1, maxLength: 20, unit: "grapheme" }).filter(
            (name) =>
              name !== "__proto__" &&
              !/[\\:\uFFFD]/u.test(name) &&
              name.split("/").every((part) => !["", ".", ".."].includes(part)),
          ),
          uint8Array({ maxLength: 200 }),
          { minKeys: 1 },
        ),
        constantFrom<0 | 6>(0, 6),
        (files, level) => {
          const zip = zipSync(files, { level });
          const found = zipEntries(zip);
          expect(found.oddities).toEqual([]);
          expect(found.entries.map(({ path, bytes }) => ({ path, bytes }))).toEqual(
            Object.entries(unzipSync(zip)).map(([path, bytes]) => ({ path, bytes: bytes.length })),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it("are the same where another program packed them, which writes sizes afterwards", () => {
    // `printf a > a.txt; zip -fd z.zip a.txt` of Info-ZIP, and a zip of a stream, without the mark.
    const streamed = streamedZip(true);
    expect(zipEntries(streamed)).toMatchObject({
      entries: [{ path: "a", bytes: 1 }],
      oddities: [],
    });
    expect(oddities(streamedZip(false))).toEqual([]);
  });
});

describe("a zip that was tampered with", () => {
  it("has a name twice, of which readers take one or the other", () => {
    const evil = aZip({ "report.pdf": strToU8("%PDF-1.7 EVIL") });
    const zip = withPutBefore(evil, aZip());
    expect(new TextDecoder().decode(unzipSync(zip)["report.pdf"])).toBe("%PDF");
    expect(oddities(zip)).toEqual([{ path: "report.pdf", how: "twice" }]);
  });

  it("has a file that is called a folder", () => {
    const zip = aZip({ "manifest.json": strToU8("{}"), "evil.exe/": strToU8("MZ") });
    expect(oddities(zip)).toEqual([{ path: "evil.exe/", how: "folder" }]);
  });

  it.each(["../a.csv", "a/../../b", "/etc/a", "..\\a.csv", "C:a.csv", "./a", "a\u0000b"])(
    "has a file that leads out of its folder: %j",
    (path) => {
      expect(oddities(aZip({ [path]: strToU8("1") }))).toEqual([{ path, how: "outside" }]);
    },
  );

  it("has two files in one place", () => {
    const zip = aZip({ a: strToU8("1"), b: strToU8("1") });
    const { list } = ends(zip);
    const second = list + 46 + 1;
    new DataView(zip.buffer).setUint32(second + 42, 0, true);
    expect(oddities(zip)).toContainEqual({ path: "b", how: "over" });
  });

  it("calls a file otherwise where it lies than in its list", () => {
    const zip = aZip();
    const at = zip.findIndex(
      (_, i) => new TextDecoder().decode(zip.slice(i, i + 10)) === "report.pdf",
    );
    zip.set(strToU8("evilll.exe"), at);
    expect(oddities(zip)).toEqual([{ path: "report.pdf", how: "renamed" }]);
  });

  it("has bytes before, between or behind its files", () => {
    expect(oddities(joined(aZip(), strToU8("more")))).toEqual([
      { path: "the zip", how: "commented" },
    ]);
    const { list, end } = ends(aZip());
    const between = joined(aZip().slice(0, list), strToU8("more"), aZip().slice(list));
    new DataView(between.buffer).setUint32(end + 4 + 16, list + 4, true);
    expect(oddities(between)).toEqual([{ path: "the zip", how: "hidden" }]);
    expect(oddities(withPutBefore(aZip({ a: strToU8("a") }), aZip()))).toEqual([]);
    const unlisted = withPutBefore(aZip({ a: strToU8("a") }), aZip());
    expect(oddities(withoutFirst(unlisted))).toEqual([{ path: "manifest.json", how: "hidden" }]);
  });

  it("has a comment", () => {
    const zip = aZip({ a: [strToU8("a"), { comment: "call me" }] });
    expect(oddities(zip)).toEqual([{ path: "a", how: "commented" }]);
  });

  it("is refused where it is cut off, or is none", () => {
    for (const bytes of [
      new Uint8Array(),
      strToU8("PK\u0003\u0004 and no more"),
      aZip().slice(0, -1),
    ])
      expect(() => zipEntries(bytes)).toThrow(RangeError);
    const zip = aZip();
    zip.set([0], ends(zip).list);
    expect(() => zipEntries(zip)).toThrow(/damaged/);
  });
});

/** The same bytes, with the first file out of the list. */
function withoutFirst(zip: Uint8Array): Uint8Array {
  const { list, end, count } = ends(zip);
  const first = 46 + new DataView(zip.buffer).getUint16(list + 28, true);
  const tail = zip.slice(end);
  const view = new DataView(tail.buffer);
  view.setUint16(8, count - 1, true);
  view.setUint16(10, count - 1, true);
  view.setUint32(12, end - list - first, true);
  return joined(zip.slice(0, list), zip.slice(list + first, end), tail);
}

/** A zip of one file, “a”, whose sizes stand behind it, with their mark or without. */
function streamedZip(hasMark: boolean): Uint8Array {
  const zip = zipSync({ a: strToU8("a") }, { level: 0 });
  const { list, end } = ends(zip);
  const sizes = zip.slice(14, 26);
  const head = zip.slice(0, list);
  head.set([8], 6);
  head.fill(0, 14, 26);
  const entry = zip.slice(list, end);
  entry.set([8], 8);
  const mark = hasMark ? [0x50, 0x4b, 7, 8] : [];
  const tail = zip.slice(end);
  new DataView(tail.buffer).setUint32(16, list + mark.length + sizes.length, true);
  return joined(head, mark, sizes, entry, tail);
}
