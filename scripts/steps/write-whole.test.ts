import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { inProject } from "./project.mjs";
import { mayWrite, writeWhole } from "./write-whole.ts";

const folder = mkdtempSync(join(tmpdir(), "whole-"));
const path = join(folder, "pack.zip");
beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));
const BYTES = Buffer.from("a pack");

/** Writes a megabyte in a process that may write less: a disk that is full in mid-way. */
const onFullDisk = (force: boolean) =>
  spawnSync(
    "sh",
    [
      "-c",
      `ulimit -f 64; exec "$0" --input-type=module -e "$1"`,
      process.execPath,
      `import { writeWhole } from ${JSON.stringify(inProject("scripts/steps/write-whole.ts"))};
       writeWhole(${JSON.stringify(path)}, new Uint8Array(1_000_000), ${force});`,
    ],
    { encoding: "utf8" },
  );

describe("a file that is written whole or not at all", () => {
  it("is there with every byte, and nothing beside it", () => {
    writeWhole(path, BYTES, false);
    expect(readFileSync(path)).toEqual(BYTES);
    expect(readdirSync(folder)).toEqual(["pack.zip"]);
  });

  it("stays as it is unless it may be written over", () => {
    writeFileSync(path, "an older one");
    expect(() => writeWhole(path, BYTES, false)).toThrow(/is there already.*--force/);
    expect(readFileSync(path, "utf8")).toBe("an older one");
    writeWhole(path, BYTES, true);
    expect(readFileSync(path)).toEqual(BYTES);
  });

  it("is refused before any work where it cannot be", () => {
    expect(() => mayWrite(join(folder, "none", "pack.zip"), true)).toThrow(/is no folder/);
    expect(() => mayWrite(folder, true)).toThrow(/it is a folder/);
    writeFileSync(path, "a file");
    expect(() => mayWrite(join(path, "pack.zip"), true)).toThrow(/is no folder/);
  });

  it("is not there at all, or is the older one, where the disk is full in mid-way", () => {
    const { status, stderr } = onFullDisk(false);
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/can’t be written|File size limit/);
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(path, "an older one");
    expect(onFullDisk(true).status).not.toBe(0);
    expect(readFileSync(path, "utf8")).toBe("an older one");
    expect(readdirSync(folder)).toEqual(["pack.zip"]);
  });
});
