import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ImportOptions, type ImportReport } from "@/lib/domain/curation/imports/import-options.ts";
import { keysOf } from "@/lib/domain/quantity/closed-set.ts";
import { SHEET_KINDS } from "@/lib/domain/curation/sheets/sheet.ts";
import { sheetToCsv } from "@/lib/domain/curation/sheets/sheet-to-csv.ts";
import { run } from "@/lib/server/command.ts";
import { approveProposal } from "@/lib/server/commands/proposal/approve-proposal.ts";
import { undoProposal } from "@/lib/server/commands/proposal/undo-proposal.ts";
import type { Actor } from "@/lib/server/context.ts";
import { db } from "@/lib/server/db.ts";
import { Failure } from "@/lib/server/failure.ts";
import { importSheet } from "@/lib/server/imports/import-sheet.ts";
import { getSheet, listImportBatches } from "@/lib/server/queries/sheets.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("imports");

const CSV = [
  "Investor,Lab,Type,Date,Amount ($bn),Paid (USD),Status,URL",
  "Amazon,Mistral AI,Equity investment,2026-10-01,1.5,500m,Announced,https://example.com/deal",
  "Amazon,OpenAI,Equity investment,2026-02-27,,,Terminated,https://example.com/deal",
  "Amazon,Nobody,Equity investment,2026-02-27,1,,Announced,https://example.com/deal",
].join("\n");

const read = (actor: Actor, text: string, part: object = {}, at?: string) =>
  importSheet(
    actingAs(actor, at),
    { name: "deals.csv", bytes: new TextEncoder().encode(text) },
    ImportOptions.parse(part),
  );
const commit = { proposalId: randomUUID(), reason: "The deals of October" };
const outcomes = ({ rows }: ImportReport) => rows.map(({ row, outcome }) => [row, outcome]);
const counted = async () => ({
  facts: await db().fact.count(),
  subjects: await db().subject.count(),
  sources: await db().source.count(),
  proposals: await db().proposal.count(),
  changes: await db().proposalChange.count(),
  audit: await db().auditEntry.count(),
});
const failure = async (work: Promise<unknown>): Promise<Failure> => {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Failure)) throw new Error(`no failure but ${String(thrown)}`);
  return thrown;
};

describe("an import", () => {
  it("is tried without a trace, and then does what the trial said", async () => {
    const ana = await aPerson("analyst", "Ana");
    const before = await counted();
    const dry = await read(ana, CSV);
    expect(dry).toMatchObject({ kind: "tie", hindrance: null, proposalId: null });
    expect(outcomes(dry)).toEqual([
      [2, "create"],
      [3, "update"],
      [4, "error"],
    ]);
    expect(await counted()).toEqual(before);

    expect((await failure(read(ana, CSV, { commit }))).message).toContain("rows");
    expect(await counted()).toEqual(before);

    const sent = await read(ana, CSV, { commit, consents: ["rows-with-errors"] });
    expect({ ...sent, proposalId: null }).toEqual(dry);
    expect(sent.proposalId).toBe(commit.proposalId);
    const after = await counted();
    expect(after).toEqual({
      ...before,
      proposals: before.proposals + 1,
      changes: before.changes + dry.changes,
      audit: before.audit + 1,
    });
    expect(await listImportBatches()).toMatchObject([
      { proposalId: commit.proposalId, fileName: "deals.csv", author: "Ana", changes: dry.changes },
    ]);
  });

  it("once published changes nothing when it is read again, until it is undone", async () => {
    const rob = await aPerson("reviewer", "Rob");
    const ana = await aPerson("analyst", "Ana");
    await run(approveProposal, actingAs(rob), { id: commit.proposalId, version: 1 });
    const again = await read(ana, CSV, {}, "2026-12-01T13:00:00.000Z");
    expect(outcomes(again)).toEqual([
      [2, "unchanged"],
      [3, "unchanged"],
      [4, "error"],
    ]);
    expect(again.changes).toBe(0);
    await run(undoProposal, actingAs(rob, "2026-12-01T14:00:00.000Z"), {
      id: commit.proposalId,
      version: 2,
      reason: "Sent by mistake",
    });
    expect(await listImportBatches()).toMatchObject([{ isUndone: true }]);
  });

  it.each(keysOf(SHEET_KINDS))(
    "of everything the register exports of a %s changes nothing",
    async (kind) => {
      const ana = await aPerson("analyst");
      const report = await importSheet(
        actingAs(ana),
        { name: `${kind}.csv`, bytes: new TextEncoder().encode(sheetToCsv(await getSheet(kind))) },
        ImportOptions.parse({}),
      );
      expect(report.kind).toBe(kind);
      expect(report.rows.length).toBeGreaterThan(20);
      expect(report.rows.filter(({ outcome }) => outcome !== "unchanged")).toEqual([]);
    },
  );

  it("names the row of what only the register can refuse, and leaves it out if that is wanted", async () => {
    const ana = await aPerson("analyst");
    const text = [
      "subject,provider,counterparty,kind,announced,superseded_by,status,source",
      ",google,Mistral AI,equity investment,2026-10-05,no-such-tie,active,https://example.com/a",
      ",google,Mistral AI,equity investment,2026-10-05,,closed,https://example.com/c",
      "amazon-openai-2026-02,,,,,,terminated,https://example.com/b",
    ].join("\n");
    const dry = await read(ana, text);
    expect(dry).toMatchObject({ hindrance: null, changes: 2 });
    expect(outcomes(dry)).toEqual([
      [2, "error"],
      [3, "error"],
      [4, "update"],
    ]);
    expect(dry.rows[0]?.messages).toMatchObject([
      { message: expect.stringContaining('no tie "no-such-tie"') },
    ]);
    expect(dry.rows[1]?.messages).toMatchObject([{ message: expect.stringContaining("row 2") }]);
    const sent = await read(ana, text, {
      commit: { ...commit, proposalId: randomUUID() },
      consents: ["rows-with-errors"],
    });
    expect({ ...sent, proposalId: null }).toEqual(dry);
  });

  it("is refused to those who may not propose, and sends nothing unanswered", async () => {
    const [viewer, ana] = [await aPerson("viewer"), await aPerson("analyst")];
    expect((await failure(read(viewer, CSV))).code).toBe("forbidden");
    const text = "Name,Type,Mood\nAntropic,AI lab,good";
    const dry = await read(ana, text);
    expect(dry.questions).toMatchObject([{ id: "unknown-columns", about: ["Mood"] }]);
    const asked = (part: object) =>
      failure(read(ana, text, { commit: { ...commit, proposalId: randomUUID() }, ...part }));
    expect((await asked({})).message).toContain("Mood");
    expect((await asked({ consents: ["unknown-columns"] })).message).toContain("Antropic");
  });
});
