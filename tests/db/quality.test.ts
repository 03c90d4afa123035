import { randomUUID } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ImportRequest } from "@/lib/domain/imports/import-request.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { run } from "@/lib/server/command.ts";
import { publishImport } from "@/lib/server/commands/import/publish-import.ts";
import { undoImport } from "@/lib/server/commands/import/undo-import.ts";
import { setModelAlias } from "@/lib/server/commands/quality/set-model-alias.ts";
import type { Actor } from "@/lib/server/context.ts";
import { db } from "@/lib/server/db.ts";
import { Failure } from "@/lib/server/failure.ts";
import { importFile, type KeptFile } from "@/lib/server/imports/import-file.ts";
import { listModelNames } from "@/lib/server/queries/model-names.ts";
import { getModelQuality, qualityScoresTable } from "@/lib/server/queries/quality.ts";
import { aFile, HOOKS } from "../support/import-files.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("quality");

const FIXTURES = join(import.meta.dirname, "../fixtures/quality");
const folder = mkdtempSync(join(tmpdir(), "stakeline-quality-"));
afterAll(() => rmSync(folder, { recursive: true }));

let ana: Actor;
let rob: Actor;
beforeAll(async () => {
  ana = await aPerson("analyst", "Ana");
  rob = await aPerson("reviewer", "Rob");
});

const TODAY = viewFrom(undefined, "2026-12-31");

/** A sheet with these lines, as somebody uploads it. */
const aSheet = (...lines: readonly string[]): KeptFile =>
  aFile(
    ["benchmark,model,category,score,low,high,votes,effort,snapshot", ...lines].join("\n"),
    "scores.csv",
  );
const tried = (file: KeptFile, part: object = {}) =>
  importFile(actingAs(ana), file, ImportRequest.parse(part), HOOKS);
const sent = async (file: KeptFile): Promise<string> => {
  const importId = randomUUID();
  await tried(file, { commit: { importId, reason: "What the table says" } });
  return importId;
};
const published = async (file: KeptFile, at?: string): Promise<string> => {
  const id = await sent(file);
  await run(publishImport, actingAs(rob, at), { id, version: 1 });
  return id;
};
const undone = (id: string) =>
  run(undoImport, actingAs(rob), { id, version: 2, reason: "It was another table" });
const scoresOn = async (modelId: string, view = TODAY) =>
  (await getModelQuality(modelId, view))?.table.rows.map(({ cells }) => [
    cells["category"]?.value,
    cells["effort"]?.value,
    cells["score"]?.value,
    cells["place"]?.value,
  ]);

describe("a sheet of scores", () => {
  const lines = (score: number) => [
    `law-evals,gpt-5.2-high,Reading,${score},,,,,2026-03-01`,
    "law-evals,gpt-5.2-low,Reading,50,,,,,2026-03-01",
    "law-evals,claude-opus-4-1,Reading,60,55,65,120,,2026-03-01",
  ];

  it("is recognised, tried without a trace, and says all of it already once it is published", async () => {
    const before = await db().benchmarkScore.count();
    const dry = await tried(aSheet(...lines(62)));
    expect(dry).toMatchObject({ format: "quality-sheet", recognised: true, hindrance: null });
    expect(dry.counts.outcomes).toEqual({ create: 3, update: 0, unchanged: 0, error: 0 });
    expect(dry.remarks).toContain("3 of 3 rows name a model of the catalog (100 %).");
    expect(await db().benchmarkScore.count()).toBe(before);

    await published(aSheet(...lines(62)));
    expect(await db().benchmarkScore.count()).toBe(before + 3);
    const again = await tried(aSheet(...lines(62)));
    expect(again.counts.outcomes.unchanged).toBe(3);
    expect(again.hindrance).toContain("says all of this already");
  });

  it("shows each effort level apart, with ties where intervals overlap", async () => {
    expect(await scoresOn("gpt-5-2")).toEqual([
      ["Reading", "high", 62, "1 to 2 of 3"],
      ["Reading", "low", 50, "3 of 3"],
    ]);
    expect(await scoresOn("claude-opus-4-1")).toEqual([["Reading", null, 60, "1 to 2 of 3"]]);
  });

  it("is corrected by a later file, which undoing takes back to what held before", async () => {
    const dry = await tried(aSheet(...lines(70)));
    expect(dry.counts.outcomes).toEqual({ create: 0, update: 1, unchanged: 2, error: 0 });
    expect(dry.rows.find(({ outcome }) => outcome === "update")?.diffs).toEqual([
      { field: "Reading", before: "62", after: "70" },
    ]);
    const id = await published(aSheet(...lines(70)), "2026-12-05T12:00:00.000Z");
    expect((await scoresOn("gpt-5-2"))?.[0]).toEqual(["Reading", "high", 70, "1 of 3"]);
    await run(undoImport, actingAs(rob, "2026-12-06T12:00:00.000Z"), {
      id,
      version: 2,
      reason: "It was another table",
    });
    expect((await scoresOn("gpt-5-2"))?.[0]).toEqual(["Reading", "high", 62, "1 to 2 of 3"]);
    // What was known in between is still known to have been known.
    const between = viewFrom(undefined, "2026-12-31", { asKnown: "2026-12-05" });
    expect((await scoresOn("gpt-5-2", between))?.[0]).toEqual(["Reading", "high", 70, "1 of 3"]);
  });

  it("is nothing to a view of a day before it", async () => {
    expect(await scoresOn("gpt-5-2", viewFrom("2026-02-28", "2026-12-31"))).toEqual([]);
    expect(
      await scoresOn("gpt-5-2", viewFrom(undefined, "2026-12-31", { asKnown: "2026-11-30" })),
    ).toEqual([]);
  });
});

describe("a name that somebody says stands for a model", () => {
  const said = (modelId: string | null, was: string | null, at: string) =>
    run(setModelAlias, actingAs(ana, at), {
      namespace: "named-evals",
      name: "initech-best",
      modelId,
      was,
    });

  it("is read on an earlier day as it was read then", async () => {
    await published(
      aSheet("named-evals,Initech-Best,Reading,10,,,,,2026-03-01"),
      "2026-12-07T12:00:00.000Z",
    );
    await said("gpt-5-2", null, "2026-12-08T12:00:00.000Z");
    await said("claude-opus-4-1", "gpt-5-2", "2026-12-10T12:00:00.000Z");
    await said(null, "claude-opus-4-1", "2026-12-12T12:00:00.000Z");
    const isScored = async (modelId: string, asKnown: string) => {
      const view = viewFrom(undefined, "2026-12-31", { asKnown });
      const rows = (await getModelQuality(modelId, view))?.table.rows ?? [];
      return rows.some(({ cells }) => cells["score"]?.value === 10);
    };
    const days = ["2026-12-07", "2026-12-08", "2026-12-10", "2026-12-12"];
    expect(await Promise.all(days.map((day) => isScored("gpt-5-2", day)))).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(await Promise.all(days.map((day) => isScored("claude-opus-4-1", day)))).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });
});

describe("two files about the same entries", () => {
  const line = (score: number) => aSheet(`rival-evals,gpt-5.2,Reading,${score},,,,,2026-03-01`);

  it("are not both published from the same reading of what was there", async () => {
    const [first, second] = [await sent(line(10)), await sent(line(20))];
    await run(publishImport, actingAs(rob), { id: first, version: 1 });
    const refusal = run(publishImport, actingAs(rob), { id: second, version: 1 });
    await expect(refusal).rejects.toThrow(/another file has changed 1 of these scores/);
    const { state } = await db().importBatch.findUniqueOrThrow({ where: { id: second } });
    expect(state).toBe("waiting");
  });

  it("are taken back in turn: the first lists what stands on it", async () => {
    const evals = (score: number) => aSheet(`stack-evals,gpt-5.2,Reading,${score},,,,,2026-03-01`);
    const first = await published(evals(10), "2026-12-01T12:00:00.000Z");
    const second = await published(evals(20), "2026-12-02T12:00:00.000Z");
    const refused = await undone(first).catch((error: unknown) => error);
    if (!(refused instanceof Failure)) throw new Error("it was undone");
    expect(refused.details).toMatchObject({
      conflicts: [{ label: "gpt-5.2, Reading", reason: expect.stringContaining(second) }],
    });
    await undone(second);

    const rest = aSheet(
      "stack-evals,gpt-5.2,Reading,10,,,,,2026-03-01",
      "stack-evals,claude-opus-4-1,Reading,30,,,,,2026-03-01",
    );
    const third = await published(rest, "2026-12-03T12:00:00.000Z");
    await expect(undone(first)).rejects.toMatchObject({
      details: { conflicts: [{ reason: expect.stringContaining("rests on this import") }] },
    });
    await undone(third);
    await undone(first);
    const left = await db().benchmarkScore.count({
      where: { benchmarkId: "stack-evals", withdrawnAt: null },
    });
    expect(left).toBe(0);
  });
});

describe("LiveBench's table", () => {
  it("is grouped by the categories file beside it, and by its tasks where it comes alone", async () => {
    for (const name of ["table_2026_03_01.csv", "categories_2026_03_01.json"])
      copyFileSync(join(FIXTURES, name), join(folder, name));
    const table = {
      ...aFile(
        readFileSync(join(FIXTURES, "table_2026_03_01.csv"), "utf8"),
        "table_2026_03_01.csv",
      ),
    };
    const alone = await tried(table, { format: "livebench" });
    expect(alone.observedOn).toBe("2026-03-01");
    expect(alone.remarks[0]).toContain("3 tasks are kept as categories");
    const beside = { ...table, path: join(folder, "table_2026_03_01.csv") };
    const report = await tried(beside, { format: "livebench" });
    expect(report.rows[0]?.value).toBe("Mathematics 70, Language 71.5");
    expect(report.rows[2]).toMatchObject({ value: "Language 65", outcome: "create" });
    expect(report.remarks).toEqual([
      "0 of 3 rows name a model of the catalog (0 %).",
      "Not matched, and not guessed: made-up-large-2026-02-01-high, made-up-large-2026-02-01-low, made-up-small. Say under Data, Names which models they are.",
    ]);
  });

  it("says which names no model bears, and follows what people say of them", async () => {
    await published({
      ...aSheet(),
      ...aFile(readFileSync(join(FIXTURES, "made-up-scores.csv"), "utf8"), "s.csv"),
    });
    const nameOf = async (name: string) =>
      (await listModelNames()).find((one) => one.name === name);
    expect(await nameOf("made-up-small")).toMatchObject({ modelId: null, by: null, said: null });
    const say = (modelId: string | null, was: string | null) =>
      run(setModelAlias, actingAs(ana), {
        namespace: "made-up-evals",
        name: "made-up-large",
        modelId,
        was,
      });
    expect(await say("gpt-oss-120b", null)).toMatchObject({ rematched: 1 });
    expect(await nameOf("made-up-large")).toMatchObject({
      modelId: "gpt-oss-120b",
      by: "alias",
      said: { modelId: "gpt-oss-120b", by: "Ana" },
    });
    expect(await scoresOn("gpt-oss-120b")).toEqual([
      ["Coding", "high", 91.5, "1 of 3"],
      ["Coding", "low", 88, "2 to 3 of 3"],
    ]);
    await expect(say("phi-4", null)).rejects.toThrow(/Somebody said meanwhile/);
    await expect(say("no-such-model", "gpt-oss-120b")).rejects.toThrow(/no model “no-such-model”/);
    await say(null, "gpt-oss-120b");
    expect(await scoresOn("gpt-oss-120b")).toEqual([]);
    const audited = await db().auditEntry.findMany({
      where: { subject: "name/made-up-evals/made-up-large" },
      orderBy: { at: "asc" },
    });
    expect(audited).toHaveLength(2);
  });
});

describe("columns of other names", () => {
  const text = "Suite,Entry,Percent right\nchosen-evals,gpt-5.2,61.5\n";
  const asked = {
    format: "quality-sheet",
    columns: [{ column: "Percent right", target: "score" }],
  } as const;

  it("are shown with what they are guessed to be, though the file cannot be sent so", async () => {
    const dry = await tried(aFile(text, "scores.csv"), { format: "quality-sheet" });
    expect(dry.columns.map(({ header, target }) => [header, target])).toEqual([
      ["Suite", "benchmark"],
      ["Entry", "model"],
      ["Percent right", null],
    ]);
    expect(dry.rows).toMatchObject([{ place: "row 1", outcome: "error" }]);
    expect(dry.rows[0]?.reasons.join()).toContain("no column score");
    expect(dry.hindrance).toContain("nothing to send");
    const nameless = await tried(aFile("model,score\ngpt-5.2,1\n", "scores.csv"), {
      format: "quality-sheet",
    });
    expect(nameless.rows[0]?.reasons.join()).toContain("does not say which benchmark");
  });

  it("are tried and sent as they were chosen, and the audit log has the choice", async () => {
    const file = aFile(text, "scores.csv");
    const dry = await tried(file, asked);
    expect(dry.rows).toMatchObject([{ outcome: "create", value: "Overall 61.5" }]);
    const importId = randomUUID();
    const commit = { importId, reason: "What the table says" };
    const done = await tried(file, { ...asked, commit });
    expect(done).toEqual({ ...dry, sent: { importId, state: "waiting" } });
    const entry = await db().auditEntry.findFirst({ where: { subject: `import/${importId}` } });
    expect(entry?.after).toMatchObject({ columns: asked.columns });
    await run(publishImport, actingAs(rob), { id: importId, version: 1 });
    const scores = await db().benchmarkScore.findMany({ where: { benchmarkId: "chosen-evals" } });
    expect(scores.map(({ score }) => Number(score))).toEqual([61.5]);
  });

  it("are refused where the file has none such, or its format leaves no choice", async () => {
    const wrong = { ...asked, columns: [{ column: "Points", target: "score" }] };
    await expect(tried(aFile(text, "scores.csv"), wrong)).rejects.toThrow(
      "no column “Points”: its columns are Suite, Entry, Percent right",
    );
    await expect(
      tried(aFile(text, "table.csv"), { ...asked, format: "livebench" }),
    ).rejects.toThrow("none can be chosen");
  });
});

describe("what is not read", () => {
  it.each([
    ["an empty table", "", "is empty"],
    ["no rows", "benchmark,model,score\n", "no row below it"],
    ["an open quotation mark", 'benchmark,model,score\n"x,gpt-5.2,1\n', "quotation mark"],
  ])("is refused whole, with what to do: %s", async (_, text, words) => {
    const refusal = tried(aFile(text, "scores.csv"), { format: "quality-sheet" });
    await expect(refusal).rejects.toThrow(words);
  });

  it("is named row by row, and left out only where somebody says so", async () => {
    const file = aSheet(
      "bad-evals,gpt-5.2,Reading,many,,,,,2026-03-01",
      "bad-evals,gpt-5.2,Writing,1e308,,,,,2026-03-01",
      "bad-evals,gpt-5.2,Maths,7,,,,,2026-03-01",
    );
    const dry = await tried(file);
    expect(dry.counts.outcomes).toEqual({ create: 1, update: 0, unchanged: 0, error: 2 });
    await expect(sent(file)).rejects.toThrow(/2 rows have errors/);
    expect(await db().benchmarkScore.count({ where: { benchmarkId: "bad-evals" } })).toBe(0);
  });

  it("is read in spite of a BOM, CRLF, semicolons and decimal commas", async () => {
    const file = aFile("\uFEFFbenchmark;model;score\r\nown;gpt-5.2;61,5\r\n", "scores.csv");
    const { rows } = await tried(file);
    expect(rows[0]).toMatchObject({ outcome: "create", value: "Overall 61.5" });
  });
});

it("gives every entry of the newest tables as one table", async () => {
  const table = await qualityScoresTable(null, TODAY);
  expect(table?.columns[0]?.id).toBe("model");
  expect(table?.rows.length).toBeGreaterThan(5);
  expect(await qualityScoresTable("no-such-model", TODAY)).toBeUndefined();
});
