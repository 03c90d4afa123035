import { describe, expect, it } from "vitest";
import type { FoundPack, LookedUp } from "./look-up.ts";
import type { ReadFile } from "./read-file.ts";
import { verdictOf } from "./verdict-of.ts";

const pack = (is: FoundPack["is"], path: string): FoundPack => ({
  id: "a".repeat(64),
  title: "Supply line",
  edition: 3,
  asOf: "2026-11-22",
  dataVersion: "one",
  methodVersion: "1",
  publishedAt: "2026-11-23T12:00:00.000Z",
  is,
  path,
});
const found = (...packs: [FoundPack, ...FoundPack[]]): LookedUp => ({ found: packs });
const aFile: ReadFile = { kind: "file", sha256: "b".repeat(64) };
const aPack: ReadFile = {
  kind: "pack",
  id: "a".repeat(64),
  stated: {
    title: "Supply line",
    asOf: "2026-11-22",
    dataVersion: "one",
    methodVersion: "1",
    inputsHash: "c".repeat(64),
    files: [{ path: "report.pdf", bytes: 1, sha256: "b".repeat(64) }],
  },
  tampered: [],
};
const closed: LookedUp = { refused: "It is of a pack that was published here.", closed: true };
const unreached: LookedUp = { refused: "The server was not reached.", closed: false };

describe("what is said of a file or of what was typed", () => {
  it("a genuine file is not called unknown because it cannot be asked about", () => {
    for (const read of [aFile, aPack]) {
      expect(verdictOf(read, closed)).toMatchObject({ word: "Not checked", signIn: true });
      expect(verdictOf(read, unreached)).toMatchObject({ word: "Not checked", signIn: false });
      expect(verdictOf(read, unreached).sentence).toContain("The server was not reached.");
    }
    expect(verdictOf(aFile, { unknown: true })).toMatchObject({ word: "Unknown" });
  });

  it("the manifest alone is that of its pack, and says nothing of the other files", () => {
    const verdict = verdictOf(aFile, found(pack("pack", "manifest.json")));
    expect(verdict.word).toBe("Matches");
    expect(verdict.sentence).toMatch(/^This is manifest\.json of a pack .* drop the zip/);
  });

  it("a fingerprint from paper finds the pack, and does not say that the paper is it", () => {
    for (const behind of [pack("inputs", "inputs.json"), pack("file", "inputs.json")]) {
      const verdict = verdictOf(null, found(behind));
      expect(verdict.word).toBe("Published");
      expect(verdict.sentence).toMatch(/made from these inputs .*“Supply line”, edition 3/);
      expect(verdict.sentence).toMatch(/whether your copy is that pack, only its file tells/);
    }
    expect(verdictOf(null, found(pack("pack", "manifest.json")))).toMatchObject({
      word: "Matches",
      sentence: expect.stringContaining("Whether a file is that pack, dropping it tells"),
    });
  });

  it("all packs behind a fingerprint are named", () => {
    const other = { ...pack("file", "tables/ties.csv"), edition: 2 };
    const { sentence } = verdictOf(aFile, found(pack("file", "tables/ties.csv"), other));
    expect(sentence).toContain("It is of 2 packs");
    expect(sentence).toContain("“Supply line”, edition 2");
  });

  it("a zip that two readers read differently is tampered with, published or not", () => {
    const twice: ReadFile = { ...aPack, tampered: [{ path: "report.pdf", how: "twice" }] };
    for (const known of [found(pack("pack", "manifest.json")), unreached, closed])
      expect(verdictOf(twice, known)).toMatchObject({
        word: "Tampered",
        tampered: [{ path: "report.pdf" }],
      });
  });
});
