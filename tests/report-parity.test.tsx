import { renderToStaticMarkup } from "react-dom/server";
import Papa from "papaparse";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import { ReportView } from "@/components/report/report-view";
import { exact } from "@/lib/domain/quantity/estimate.ts";
import { UNITS } from "@/lib/domain/quantity/unit.ts";
import type { BoardReport } from "@/lib/domain/report/board-report.ts";
import { plainText } from "@/lib/domain/table/neutral-text.ts";
import { isEstimate, type Table } from "@/lib/domain/table/table.ts";
import { cellText } from "@/lib/format/cell.ts";
import { deckOf } from "@/lib/format/report/deck.ts";
import { aboutLines } from "@/lib/format/report/frame-lines.ts";
import { type ReportTable, reportTables } from "@/lib/format/report/report-tables.ts";
import { claimsById } from "@/lib/format/report/runs.ts";
import { tableLines } from "@/lib/format/report/table-lines.ts";
import { printable } from "@/lib/server/exports/report/printable.ts";
import { reportFiles } from "@/lib/server/exports/report/report-files.ts";
import { reportToHtml } from "@/lib/server/exports/report/report-to-html.ts";
import { reportToTaggedPdf } from "@/lib/server/exports/report/report-to-pdf.ts";
import {
  allOf,
  officeParts,
  type OfficeParts,
  type ReadCell,
  sheetsIn,
  tablesOnSlides,
  wordsOf,
} from "./support/read-office.ts";
import { sampleReport } from "./support/sample-report.ts";

const report = sampleReport({ rows: 60 });
const tables = reportTables(report);
const known = claimsById(report.claims);
/** The ledger stays off slides, which say so; on paper and screen it has fewer columns, and they say so. */
const LEDGERS = new Set(["claims", "facts", "sources"]);
const onPages = tables.filter(({ name }) => !LEDGERS.has(name));

/** Laid out from right to left, letter by letter: a reader of files gives back another order. */
const RIGHT_TO_LEFT = /[\u0590-\u06FF]/;

const files = new Map<string, Uint8Array>();
beforeAll(async () => {
  for (const { path, bytes } of await reportFiles(report, { paper: "a4" })) files.set(path, bytes);
});
const fileOf = (path: string): Buffer => {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`no file ${path}`);
  return Buffer.from(bytes);
};

/** Texts of all files whose names end so. */
const textsOf = (end: string): string[] =>
  [...files]
    .filter(([path]) => path.endsWith(end))
    .map(([, bytes]) => Buffer.from(bytes).toString("utf8"));

/** What data files hold of a table: every number in full, the ends of an interval apart. */
function expectedCells({ columns, rows }: Table): ReadCell[][] {
  return rows.map(({ cells }) =>
    columns.flatMap(({ id }) => {
      const value = cells[id]?.value ?? null;
      const spread = rows.some((row) => isEstimate(row.cells[id]?.value ?? null));
      if (isEstimate(value)) return [value.low, value.point, value.high];
      if (!spread) return [value];
      return typeof value === "number" ? [value, value, value] : [value, null, null];
    }),
  );
}
/** What a person reads of it, row by row. */
const expectedWords = (one: ReportTable): string[][] =>
  tableLines(inWords(one), known).rows.map((row) => row.map(({ text }) => text));

/** Headline numbers and decisions have columns of numbers in files alone, and say so. */
function inWords(one: ReportTable): ReportTable {
  if (!["key-figures", "decisions"].includes(one.name)) return one;
  expect(one.table.note).toMatch(/in the workbook and the data files alone/);
  const columns = one.table.columns.filter(({ exportOnly }) => !exportOnly);
  return { ...one, table: { ...one.table, columns } };
}

describe("every table has the same rows and numbers", () => {
  it("in its CSV", () => {
    for (const { name, table } of tables) {
      const { data } = Papa.parse<string[]>(
        fileOf(`tables/${name}.csv`).toString("utf8").trimEnd(),
      );
      const rows = data.slice(-table.rows.length).map((row) => row.slice(0, -1));
      const read = rows.map((row) => row.map(plainText));
      expect(read).toEqual(
        expectedCells(table).map((row) =>
          row.map((value) => (value === null ? "" : String(value))),
        ),
      );
    }
  });

  it("in its JSON", () => {
    for (const { name, table, claims } of tables)
      expect(JSON.parse(fileOf(`tables/${name}.json`).toString("utf8"))).toEqual(
        JSON.parse(JSON.stringify({ about: aboutLines(report), table, claims })),
      );
  });

  it("in the workbook, numbers as numbers", () => {
    const sheets = [...sheetsIn(officeParts(fileOf("report.xlsx"))).values()].slice(1);
    expect(sheets).toHaveLength(tables.length);
    for (const [i, { table }] of tables.entries()) {
      const [, ...rows] = sheets[i] ?? [];
      const expected = expectedCells(table);
      expect(rows).toHaveLength(expected.length);
      for (const [r, row] of expected.entries())
        expect(row.map((_, c) => rows[r]?.[c] ?? null)).toEqual(
          row.map((value) => (value === "" ? null : value)),
        );
    }
  });

  it("on slides", () => {
    const shown = tablesOnSlides(officeParts(fileOf("report.pptx")));
    let at = 0;
    for (const one of onPages) {
      const expected = expectedWords(one).map((row) => row.map(onSlide));
      const read: string[][] = [];
      while (read.length < expected.length)
        read.push(...(shown[at++] ?? [[], ["none left"]]).slice(1));
      expect(read).toEqual(expected);
    }
    expect(at).toBe(shown.length);
  });

  it("on the page", () => {
    const html = renderToStaticMarkup(<ReportView report={report} />);
    const rows = rowsIn(html);
    for (const one of onPages.filter(({ name }) => !["key-figures", "decisions"].includes(name)))
      for (const row of expectedWords(one)) expect(rows).toContainEqual(row);
    for (const words of ["key-figures", "decisions"].flatMap((name) =>
      onPages.filter((one) => one.name === name).flatMap(expectedWords),
    ))
      for (const word of words.filter(
        (text) => !["yes", "no", "no line drawn", "2027-01-31"].includes(text),
      ))
        expect(fromHtml(html)).toContain(word);
  });

  it("in the page for print, the ledgers too", () => {
    const page = fileOf("report.html").toString("utf8");
    const rows = rowsIn(page).map((row) => row.map((cell) => cell.trim()));
    const isWhole = ({ name }: ReportTable) => !["key-figures", "decisions"].includes(name);
    for (const one of onPages.filter(isWhole))
      for (const row of expectedWords(one))
        expect(rows).toContainEqual(row.map((text) => withoutControls(text).trim()));
    for (const { table } of tables.filter(({ name }) => LEDGERS.has(name))) {
      const columns = table.columns.filter(({ exportOnly }) => !exportOnly);
      for (const { cells } of table.rows)
        expect(rows).toContainEqual(
          columns.map((column) => cellText(cells[column.id] ?? { value: null }, column)),
        );
    }
    for (const { number } of report.claims) expect(page).toContain(`id="claim-${number}"`);
  });

  it("on paper", async () => {
    const text = await wordsOnPaper(fileOf("report.pdf"));
    for (const one of onPages.filter(({ name }) => !["key-figures", "decisions"].includes(name))) {
      const lines = tableLines(one, known);
      for (const row of lines.rows) {
        // What is read from right to left is laid out so; its words are looked for apart.
        const cells = row.map((cell) => ({ ...cell, text: squeezed(printable(cell.text)) }));
        const parts = cells.map(({ text: words, claim }) => `${words}${claim ?? ""}`);
        const leftToRight = parts.filter((part) => !RIGHT_TO_LEFT.test(part)).join("");
        const isLaidOut = parts.every((part) => !RIGHT_TO_LEFT.test(part));
        expect(text).toContain(isLaidOut ? parts.join("") : leftToRight);
      }
    }
    for (const { number, label } of report.claims.filter((one) => !RIGHT_TO_LEFT.test(one.label)))
      expect(text).toContain(`${number}${squeezed(printable(label))}`);
  });
});

describe("numbers beside a headline number", () => {
  const drawn: BoardReport = {
    ...report,
    sections: report.sections.slice(0, 1).map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === "key-figures"
          ? {
              ...block,
              figures: block.figures.map((figure) => ({
                ...figure,
                appetite: figure.appetite && { ...figure.appetite, claim: "the-line" },
                since: figure.since && { ...figure.since, claim: "it-was" },
              })),
            }
          : block,
      ),
    })),
    claims: [
      ...report.claims,
      ...["the-line", "it-was"].map((id, i) => ({
        id,
        label: id,
        value: exact(2),
        unit: "suppliers" as const,
        index: null,
        how: "as drawn",
        facts: [],
        gaps: [],
        number: 901 + i,
        notes: [],
      })),
    ],
  };

  it("can be opened like it, on screen, in print, on paper and in the notes of slides", async () => {
    for (const page of [
      renderToStaticMarkup(<ReportView report={drawn} />),
      reportToHtml(drawn, { paper: "a4" }),
    ])
      for (const number of [901, 902])
        expect(page.split(`href="#claim-${number}"`).length).toBeGreaterThan(1);
    const text = await wordsOnPaper(reportToTaggedPdf(drawn, { paper: "a4" }));
    expect(text).toMatch(/appetite:atleast2\.0901/);
    expect(text).toMatch(/was2\.1\(1\.9–2\.6\)902/);
    const notes = deckOf(drawn).slides.map((slide) => slide.notes);
    expect(notes.filter((one) => /901–902/.test(one))).not.toEqual([]);
  });

  it("stand in files as numbers, with low, best value, high and unit, each with its claim", () => {
    const { figures = [] } =
      drawn.sections[0]?.blocks.find((block) => block.kind === "key-figures") ?? {};
    const one = reportTables(drawn).find(({ name }) => name === "key-figures");
    expect(figures.length).toBeGreaterThan(2);
    for (const { claim, appetite, since } of figures) {
      const { value, unit } = known.get(claim) ?? {};
      const cells = one?.table.rows.find(({ id }) => id === claim)?.cells;
      expect([cells?.["number"]?.value, cells?.["unit"]?.value]).toEqual([
        value,
        UNITS[unit ?? "count"],
      ]);
      expect(cells?.["line"]?.value).toEqual(appetite?.at ?? null);
      expect(cells?.["was"]?.value).toEqual(since?.was ?? null);
      expect(one?.claims[claim]).toMatchObject({ value: claim, number: claim });
      expect(one?.claims[claim]?.["line"]).toBe(appetite === null ? undefined : "the-line");
    }
    const asked = reportTables(report).find(({ name }) => name === "decisions");
    const [paid, free] = asked?.table.rows ?? [];
    const { usd, cost } = asked?.claims[paid?.id ?? ""] ?? {};
    expect([usd, known.get(usd ?? "")?.value]).toEqual([cost, paid?.cells["usd"]?.value]);
    expect(paid?.cells["usd"]?.value).toMatchObject({ low: expect.any(Number) });
    expect(free?.cells["usd"]).toEqual({ value: null, note: "not stated" });
  });
});

describe("names that are written to break a file", () => {
  it("start no formula in any CSV", () => {
    const fields = textsOf(".csv")
      .flatMap((text) => Papa.parse<string[]>(text).data.flat())
      .filter((field) => !Number.isFinite(Number(field)));
    expect(fields.length).toBeGreaterThan(500);
    expect(fields.filter((field) => /^[=+\-@\t\r]/.test(field))).toEqual([]);
  });

  it("are texts in the workbook, and on slides, which are well formed", () => {
    const workbook = officeParts(fileOf("report.xlsx"));
    for (const part of workbook.values()) expect(allOf(part, "f")).toEqual([]);
    const slides: OfficeParts = officeParts(fileOf("report.pptx"));
    expect(slides.size).toBeGreaterThan(20);
    // Native charts, each with the workbook behind it; nothing that is fetched from elsewhere.
    expect([...slides.keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(
      3,
    );
    for (const part of slides.values())
      for (const relation of allOf(part, "Relationship"))
        expect(relation.attributes["TargetMode"]).not.toBe("External");
  });

  it("run nothing on the page", () => {
    const html = renderToStaticMarkup(<ReportView report={report} />);
    expect(html).not.toMatch(/<script|<b>bold|<a:t>/);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("are words in drawings", () => {
    const drawings = textsOf(".svg");
    expect(drawings).toHaveLength(3);
    expect(drawings.filter((text) => /<(?:script|Green)/.test(text))).toEqual([]);
  });
});

it("names the claims of a slide in its notes", () => {
  const notes = [...officeParts(fileOf("report.pptx"))]
    .filter(([name]) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name))
    .map(([, part]) => wordsOf(part))
    .join("\n");
  expect(notes).toContain("Claim 1: Independent suppliers: 1.8 (1.4–2.3)");
});

/** Blanks and what XML cannot hold, as slides show them. */
const onSlide = (text: string): string =>
  text.replaceAll(/\s+/g, " ").replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");

/** Cells of every row of a page, as a reader meets them. */
const rowsIn = (html: string): string[][] =>
  [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<(?:td|th)[^>]*>(.*?)<\/(?:td|th)>/gs)].map(([, cell = ""]) =>
      fromHtml(cell),
    ),
  );

/** What no page may hold, as it shows it. */
const withoutControls = (text: string): string => text.replaceAll(/[^\P{Cc}\t\n\r]/gu, "\uFFFD");

const squeezed = (text: string): string => text.replaceAll(/\s/g, "");

const fromHtml = (html: string): string =>
  html
    .replaceAll(/<sup.*?<\/sup>/gs, "")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll(/&#(?:x27|39);/g, "'")
    .replaceAll("&amp;", "&");

async function wordsOnPaper(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const pages: string[] = [];
  for (let i = 1; i <= document.numPages; i += 1) {
    const { items } = await (await document.getPage(i)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  return squeezed(pages.join(""));
}
