import { renderToStaticMarkup } from "react-dom/server";
import { strFromU8 } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { ReportView } from "@/components/report/report-view";
import { exact } from "@/lib/domain/quantity/estimate.ts";
import { changedSince, withChanges } from "@/lib/domain/report/changed-since.ts";
import { claimIdsOf } from "@/lib/domain/report/claims-of-blocks.ts";
import type { BoardReport } from "@/lib/domain/report/board-report.ts";
import { changesLegend } from "@/lib/format/report/change-words.ts";
import { reportFiles } from "@/lib/server/exports/report/report-files.ts";
import { allOf, officeParts, sheetsIn, wordsOf } from "./support/read-office.ts";
import { paperText } from "./support/read-pdf.ts";
import { sampleReport } from "./support/sample-report.ts";

const FACT = "fact-1";

/** The sample as a second edition: its first three claims were other, what its drawings show is new, its last restated. */
function secondEdition(): BoardReport {
  const report = sampleReport({ rows: 4 });
  const figures = report.sections.flatMap(({ blocks }) =>
    blocks.filter(({ kind }) => kind === "figure"),
  );
  const drawn = new Set(figures.flatMap(claimIdsOf));
  const before = report.claims
    .map((claim, i) => ({ ...claim, facts: [], ...(i < 3 ? { value: exact(1) } : {}) }))
    .map((claim, i) => (i === report.claims.length - 1 ? { ...claim, facts: [FACT] } : claim))
    .filter(({ id }) => !drawn.has(id));
  const previous = {
    edition: "edition 1",
    asOf: "2026-06-30",
    methodVersion: report.methodVersion,
    claims: before,
    corrected: [{ was: FACT, is: null }],
  };
  const claims = changedSince(previous, report.claims);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return {
    ...report,
    highlighted: { edition: previous.edition, asOf: previous.asOf },
    claims,
    sections: report.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => withChanges(block, byId)),
    })),
  };
}

const report = secondEdition();
const legend = changesLegend(report) ?? "";
// A line in a drawing has no room for a letter: the ledger has it.
const drawnLines = new Set(
  report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "figure" ? (block.mark ?? []) : [])),
  ),
);
const marked = report.claims
  .filter(({ id }) => !drawnLines.has(id))
  .flatMap(({ number, change }) => (change === undefined ? [] : [{ number, kind: change.kind }]));
const SIGNS = { new: "N", changed: "C", restated: "R" };

const files = new Map<string, Uint8Array>();
beforeAll(async () => {
  for (const { path, bytes } of await reportFiles(report, { paper: "a4" })) files.set(path, bytes);
});
const fileOf = (path: string) => files.get(path) ?? new Uint8Array();
const squeezed = (text: string) => text.replaceAll(/\s/g, "");

describe("a second edition marks what changed, with a letter and its word", () => {
  it("claims that are other, that are new and one that is restated", () => {
    const kinds = Map.groupBy(marked, ({ kind }) => kind);
    expect(kinds.get("changed")?.length).toBeGreaterThan(0);
    expect(kinds.get("new")?.length).toBeGreaterThan(1);
    expect(kinds.get("restated")).toHaveLength(1);
    expect(legend).toMatch(/since edition 1, as of 30 June 2026: N new, C changed, R restated/);
  });

  it("on the page, beside the number, in the ledger and at the head", () => {
    const html = renderToStaticMarkup(<ReportView report={report} />);
    expect(html).toContain(legend);
    for (const { number, kind } of marked)
      expect(html).toContain(`aria-label="Claim ${number}, ${kind}"`);
    expect(html).toContain("changed, was ");
    expect(html).toMatch(/Since the last pack (?:new|changed|restated): /);
  });

  it("on paper, beside the number and at the foot of every page", async () => {
    const pages = await paperText(fileOf("report.pdf"));
    for (const page of pages) expect(squeezed(page)).toContain(squeezed(legend));
    const all = squeezed(pages.join(""));
    for (const { number, kind } of marked) expect(all).toContain(`${number}${SIGNS[kind]}`);
  });

  it("in the workbook, in the notes of rows and in the list of claims", () => {
    const sheets = [...sheetsIn(officeParts(fileOf("report.xlsx")))];
    const words = sheets.flatMap(([, rows]) => rows.flat()).map(String);
    expect(words).toContain(legend);
    for (const kind of ["new", "changed", "restated"])
      expect(words.some((word) => word.includes(`${kind} since the last pack`))).toBe(true);
    expect(words).toContain("Since the last pack");
  });

  it("in the notes of slides", () => {
    const notes = [...officeParts(fileOf("report.pptx"))]
      .filter(([name]) => name.startsWith("ppt/notesSlides/"))
      .flatMap(([, part]) => allOf(part, "a:t").map(wordsOf))
      .join(" ");
    expect(notes).toMatch(/[Ss]ince the last pack (?:new|changed|restated)/);
  });

  it("in its drawings and tables as data", () => {
    const texts = [...files].map(([path, bytes]) => [path, strFromU8(bytes)] as const);
    const drawn = texts.filter(([path]) => path.endsWith(".svg")).map(([, text]) => text);
    expect(drawn.some((text) => /Since the last pack/.test(text))).toBe(true);
    for (const [, text] of texts.filter(([path]) => /\.(?:csv|json)$/.test(path)))
      expect(text).toContain(legend);
  });
});
