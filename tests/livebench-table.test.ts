import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { canonicalModelId } from "@/lib/domain/imports/identity/model-identity.ts";
import { KEPT_NAMES } from "@/lib/domain/quality/kept-names.ts";
import { matchModel } from "@/lib/domain/quality/match-model.ts";
import { placedScores } from "@/lib/domain/quality/placed-score.ts";
import { readLivebench } from "@/lib/domain/quality/read-livebench.ts";
import { type ScoreFile, scoreKey } from "@/lib/domain/quality/score-row.ts";
import { readCatalog } from "@/lib/server/imports/read-catalog.ts";
import { readSheet } from "@/lib/server/imports/sheet/read-sheet.ts";

/** Beside the repository where it is developed; absent from a clone, and then this file tests nothing. */
const FOLDER = join(import.meta.dirname, "../../shared/data/quality");
const TABLE = join(FOLDER, "livebench_table_2026_01_08.csv");
const CATEGORIES = join(FOLDER, "livebench_categories_2026_01_08.json");

describe.skipIf(!existsSync(TABLE))("LiveBench's table of 2026-01-08", () => {
  let file: ScoreFile;
  let tasks = 0;
  beforeAll(async () => {
    const { sheet } = await readSheet(readFileSync(TABLE), "table.csv");
    tasks = sheet.headers.length - 1;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the file is; the import parses it
    const groups = JSON.parse(readFileSync(CATEGORIES, "utf8")) as Record<string, string[]>;
    const read = readLivebench(sheet, "2026-01-08", new Map(Object.entries(groups)));
    if ("refused" in read) throw new Error(read.refused);
    file = read;
  });

  it("has 127 entries with scores in seven categories, and none twice", () => {
    expect(tasks).toBe(23);
    expect(file.faults).toEqual([]);
    expect(file.leftOut).toEqual({});
    expect(file.remarks).toEqual([]);
    expect(file.rows).toHaveLength(127);
    expect(file.rows[0]?.scores.map(({ category }) => category)).toEqual([
      "Reasoning",
      "Coding",
      "Agentic Coding",
      "Mathematics",
      "Data Analysis",
      "Language",
      "IF",
    ]);
    const keys = file.rows.flatMap((row) => row.scores.map((one) => scoreKey(row, one.category)));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("gives a category the mean of its tasks", () => {
    // The first row, by hand: code_generation 70.423 and code_completion 60.87; math by its four tasks.
    const [first] = file.rows;
    const score = (name: string) => first?.scores.find(({ category }) => category === name)?.score;
    expect(first?.statedName).toBe("arcee-trinity-large-preview");
    expect(score("Coding")).toBeCloseTo((70.423 + 60.87) / 2, 9);
    expect(score("Mathematics")).toBeCloseTo((61 + 8 + 47.059 + 63.669) / 4, 9);
  });

  it("names models of the seed's catalog in 119 of its rows, and says of the other 8 that it does not", async () => {
    const catalog = await readCatalog();
    const known = {
      modelIds: new Set(catalog.models.map(({ id }) => id)),
      aliases: new Map(Object.entries(KEPT_NAMES["livebench"] ?? {})),
      canonicalOf: (model: string) =>
        canonicalModelId({ model, maker: null, scope: "unknown", scopeName: null, variant: null }),
    };
    const missing = file.rows.flatMap(({ statedName }) =>
      matchModel(statedName, known) === undefined ? [statedName] : [],
    );
    expect(missing).toEqual([
      "arcee-trinity-large-preview",
      "elephant-alpha",
      "gemini-2.5-flash-preview-09-2025-highthinking",
      "gemini-3-pro-preview-11-2025-high",
      "gemini-3-pro-preview-11-2025-low",
      "gpt-5.3-instant",
      "grok-code-fast-1-0825",
      "mimo-v2-pro",
    ]);
  });

  it("leaves a category empty where one of its tasks is, and places the others among those who have it", () => {
    const scores = file.rows.flatMap(({ scores: own, ...row }) =>
      own.map((score) => ({
        ...row,
        ...score,
        id: scoreKey(row, score.category),
        modelId: null,
        sourceId: "livebench",
      })),
    );
    const short = file.rows.filter(({ notes }) => notes.length > 0);
    expect(short.map(({ statedName, notes }) => [statedName, notes])).toEqual([
      [
        "nemotron-3-super-120b-a12b",
        [
          "no score of Reasoning: 1 of its 4 tasks without one",
          "no score of Agentic Coding: 1 of its 3 tasks without one",
          "no score of Language: 1 of its 3 tasks without one",
        ],
      ],
    ]);
    const placed = placedScores(scores);
    expect(placed).toHaveLength(7 * 127 - short.flatMap(({ notes }) => notes).length);
    const first = placed.filter(({ place }) => place.best === 1);
    expect(new Set(first.map(({ category }) => category)).size).toBe(7);
  });
});
