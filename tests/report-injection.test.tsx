import { renderToStaticMarkup } from "react-dom/server";
import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import { ReportView } from "@/components/report/report-view";
import type { BoardReport } from "@/lib/domain/report/board-report.ts";
import { plainText } from "@/lib/domain/table/neutral-text.ts";
import { reportFiles } from "@/lib/server/exports/report/report-files.ts";
import { officeParts, sheetsIn, wordsOf } from "./support/read-office.ts";
import { paperText } from "./support/read-pdf.ts";
import { sampleReport } from "./support/sample-report.ts";

/** One text for every program that might take it for a command. */
const HOSTILE = `=cmd|'/C calc'!A0 #panic("t") #read("/etc/passwd") $x^2$ \\ *b* <lab> @ref [c] <script>alert(1)</script> <a:t>x</a:t> ]]> &amp; _x0041_`;

/** Words that somebody types, or that come from somewhere else. */
const TYPED = new Set([
  "title",
  "organisation",
  "confidentiality",
  "label",
  "note",
  "question",
  "subtitle",
  "sourceLine",
  "about",
  "how",
  "publisher",
  "alt",
  "name",
  "recommended",
]);

/** A value in which every such word begins with the hostile text, and every list of words is it. */
function spoilt(value: unknown, key = ""): unknown {
  if (typeof value === "string") return TYPED.has(key) ? `${HOSTILE} ${value}` : value;
  if (Array.isArray(value))
    return value.map((item) =>
      typeof item === "string" && ["filters", "leftOut"].includes(key) ? HOSTILE : spoilt(item),
    );
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, spoilt(item, name)]),
  );
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same with other words
const report = spoilt(sampleReport({ rows: 3 })) as BoardReport;
const files = new Map<string, Uint8Array>();
beforeAll(async () => {
  for (const { path, bytes } of await reportFiles(report, { paper: "a4" })) files.set(path, bytes);
});

const fileOf = (path: string) => files.get(path) ?? new Uint8Array();
const textOf = (path: string) => new TextDecoder().decode(fileOf(path));
const squeezed = (text: string) => text.replaceAll(/\s/g, "");
const times = (text: string, part: string) => text.split(part).length - 1;

describe("words that are commands elsewhere appear as words, wherever they stand", () => {
  it("on paper: title, head and foot of each page, headings, tables, notes, ledger", async () => {
    for (const path of ["report.pdf", "report-archive.pdf"]) {
      // oxlint-disable-next-line no-await-in-loop -- two of them
      const pages = (await paperText(fileOf(path))).map(squeezed);
      // In the head twice, whose it is and who may see it, and in the foot with the filters.
      for (const page of pages) expect(times(page, squeezed(HOSTILE))).toBeGreaterThanOrEqual(3);
      expect(times(pages.join(""), squeezed(HOSTILE))).toBeGreaterThan(3 * pages.length + 50);
    }
  });

  it("in the workbook, as texts, with no formula and no link", () => {
    const parts = officeParts(fileOf("report.xlsx"));
    const cells = [...sheetsIn(parts).values()].flat(2).filter((cell) => typeof cell === "string");
    expect(cells.filter((cell) => plainText(cell).includes(HOSTILE)).length).toBeGreaterThan(50);
    expect([...parts.keys()].filter((name) => name.includes("externalLink"))).toEqual([]);
  });

  it("on slides and in their notes, which stay well formed", () => {
    const parts = officeParts(fileOf("report.pptx"));
    const spoken = [...parts].filter(([name]) => /slides\/slide|notesSlides\/notes/.test(name));
    const words = spoken.map(([, part]) => wordsOf(part)).join(" ");
    expect(times(squeezed(words), squeezed(HOSTILE))).toBeGreaterThan(20);
  });

  it("in tables as data, where no field begins a formula", () => {
    const tables = [...files.keys()].filter((path) => path.endsWith(".csv"));
    expect(tables.length).toBeGreaterThan(5);
    for (const path of tables) {
      const fields = Papa.parse<string[]>(textOf(path)).data.flat();
      expect(fields.some((field) => field.includes("#panic"))).toBe(true);
      expect(fields.filter((field) => /^[=+@]/.test(field))).toEqual([]);
    }
  });

  it("in drawings and on the page, where nothing of it is markup", () => {
    const drawings = [...files.keys()].filter((path) => path.endsWith(".svg")).map(textOf);
    const html = renderToStaticMarkup(<ReportView report={report} />);
    expect(drawings.length).toBeGreaterThan(0);
    for (const text of [...drawings, html]) {
      expect(text).toContain("&lt;script");
      expect(text).not.toMatch(/<script|<a:t|<lab\b/);
    }
  });
});
