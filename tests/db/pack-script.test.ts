import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { zipEntries } from "@/lib/server/imports/sheet/zip-directory.ts";
import { inProject } from "../../scripts/steps/project.mjs";
import { useDatabase } from "../support/use-database.ts";

const databaseUrl = useDatabase();
const DAY = "2026-11-22";
const folder = mkdtempSync(join(tmpdir(), "pack-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** `npm run pack`, without npm. */
const pack = (...args: string[]) =>
  promisify(execFile)(
    process.execPath,
    [
      "--conditions=react-server",
      "--disable-warning=DeprecationWarning",
      inProject("scripts/pack.ts"),
      ...args,
    ],
    { env: { ...process.env, DATABASE_URL: databaseUrl() }, maxBuffer: 2 ** 24 },
  );
const out = (name: string) => join(folder, name);
const namesIn = (name: string) => zipEntries(readFileSync(out(name))).map((entry) => entry.name);

describe("npm run pack", () => {
  it("makes the same bytes each time, and prints the pack's id", async () => {
    const args = ["vendor", "--vendor=amazon", "--reason=In review", "--as-of", DAY, "--out"];
    const [once, again] = [
      await pack(...args, out("one.zip")),
      await pack(...args, out("two.zip")),
    ];
    expect(readFileSync(out("one.zip")).equals(readFileSync(out("two.zip")))).toBe(true);
    const idOf = (text: string) => /^Pack ([0-9a-f]{64})$/m.exec(text)?.[1];
    expect(idOf(once.stdout)).toBeDefined();
    expect(idOf(again.stdout)).toBe(idOf(once.stdout));
    expect(namesIn("one.zip")).toEqual(
      expect.arrayContaining(["manifest.json", "inputs.json", "report.json", "report.pdf"]),
    );
  });

  it("keeps the frozen inputs out of a pack for the public", async () => {
    await pack("board", "--profile=public", "--as-of", DAY, "--out", out("public.zip"));
    expect(namesIn("public.zip")).toContain("report.json");
    expect(namesIn("public.zip")).not.toContain("inputs.json");
  });

  it("writes nothing where something keeps the pack from leaving, and says what", async () => {
    // Long before the register began nothing was known.
    const early = pack("board", "--as-of", DAY, "--as-known", "2020-01-01", "--out", out("no.zip"));
    await expect(early).rejects.toMatchObject({ code: 1 });
    const nobody = pack("vendor", "--vendor=nvidia", "--as-of", DAY, "--out", out("no.zip"));
    await expect(nobody).rejects.toMatchObject({ code: 1 });
    expect(existsSync(out("no.zip"))).toBe(false);
  });

  it("leaves no half file where it cannot write", async () => {
    const nowhere = pack("register", "--as-of", DAY, "--out", join(folder, "no", "pack.zip"));
    await expect(nowhere).rejects.toMatchObject({
      stderr: expect.stringContaining("can’t be written"),
    });
  });
});
