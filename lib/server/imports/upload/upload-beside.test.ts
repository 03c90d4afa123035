import { createReadStream, mkdtempSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readQualityFile } from "../quality/read-quality-file.ts";
import { forgetUpload, keepUpload } from "./keep-upload.ts";
import { uploadBeside } from "./upload-beside.ts";
import { sweepUploads, uploadPath } from "./upload-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "stakeline-beside-"));
beforeAll(() => {
  process.env["STAKELINE_DATA"] = folder;
});
afterAll(() => {
  delete process.env["STAKELINE_DATA"];
  rmSync(folder, { recursive: true });
});

const FIXTURES = join(import.meta.dirname, "../../../../tests/fixtures/quality");
const TABLE = "table_2026_03_01.csv";
const CATEGORIES = "categories_2026_03_01.json";
const NOW = new Date();
const MINUTE_MS = 60_000;
const hand = (name: string, ownerId: string) =>
  keepUpload(
    createReadStream(join(FIXTURES, name)),
    { name, ownerId, announced: null, url: null, limit: 4096 },
    NOW,
  );
const categoriesIn = async (table: Awaited<ReturnType<typeof hand>>) => {
  const file = {
    ...table,
    format: "livebench" as const,
    observedOn: "2026-03-01",
    organisationId: null,
  };
  const { rows, remarks } = await readQualityFile(file, new AbortController().signal);
  const named = rows.flatMap(({ scores }) => scores.map(({ category }) => category));
  return { named: [...new Set(named)].toSorted(), remarks };
};

describe("a table that is handed over after its categories", () => {
  it("is counted by them, where the same person did both; else by its tasks", async () => {
    const table = await hand(TABLE, "ana");
    const byTasks = ["proofs", "rhymes", "sums"];
    await hand(CATEGORIES, "bob");
    const alone = await categoriesIn(table);
    expect(alone.named).toEqual(byTasks);
    expect(alone.remarks[0]).toContain("Hand over its own categories file first");
    const own = await hand(CATEGORIES, "ana");
    expect((await categoriesIn(table)).named).toEqual(["Language", "Mathematics"]);
    await forgetUpload(own.id);
    expect((await categoriesIn(table)).named).toEqual(byTasks);
  });

  it("has them for as long as it is kept itself", async () => {
    const categories = await hand(CATEGORIES, "eve");
    const before = new Date(NOW.getTime() - 50 * MINUTE_MS);
    for (const ending of ["bytes", "json"] as const)
      utimesSync(uploadPath(categories.id, ending), before, before);
    const table = await hand(TABLE, "eve");
    expect(await uploadBeside(table.path, CATEGORIES)).toBe(categories.path);
    await sweepUploads(new Date(NOW.getTime() + 30 * MINUTE_MS));
    expect(await uploadBeside(table.path, CATEGORIES)).toBe(categories.path);
    // Nothing is found by a path, and nothing beside what was not handed over.
    expect(await uploadBeside(table.path, `../${CATEGORIES}`)).toBeUndefined();
    expect(await uploadBeside(join(FIXTURES, TABLE), CATEGORIES)).toBeUndefined();
  });
});
