import { array, assert, asyncProperty, constantFrom, property, string, tuple } from "fast-check";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { diffed, exported } from "@/tests/support/sheets.ts";
import { aZip } from "@/tests/support/zip.ts";
import type { Sheet } from "../../../domain/curation/sheets/sheet.ts";
import { sheetToCsv } from "../../../domain/curation/sheets/sheet-to-csv.ts";
import { plainText } from "../../../domain/table/neutral-text.ts";
import { sheetToXlsx } from "../../exports/to-xlsx.ts";
import { Failure } from "../../failure.ts";
import { csvRows } from "./csv-rows.ts";
import { readSheet } from "./read-sheet.ts";
import { xlsxRows } from "./xlsx-rows.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const refusal = async (file: Uint8Array, name: string): Promise<string> => {
  const thrown: unknown = await readSheet(file, name).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Failure)) throw new Error(`no failure but ${String(thrown)}`);
  return thrown.message;
};
const rowsOf = ({ headers, rows }: Sheet) => [headers, ...rows.map(({ cells }) => cells)];

const WORKBOOK = {
  "[Content_Types].xml": "<Types/>",
  "xl/workbook.xml": "<workbook/>",
};

describe("a CSV", () => {
  it.each([
    ["commas", "a,b\r\n1,2\r\n"],
    ["semicolons", "a;b\n1;2"],
    ["tabs", "a\tb\n1\t2\n"],
    ["a mark of UTF-8", "\uFEFFa,b\n1,2"],
    ["blank rows before and between", "\n\na,b\n\n1,2\n\n"],
  ])("with %s is read", async (_, text) => {
    const { sheet } = await readSheet(bytes(text), "file.csv");
    expect(sheet.headers).toEqual(["a", "b"]);
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([["1", "2"]]);
  });

  it("counts rows as a spreadsheet does, over line breaks in cells", async () => {
    const { sheet } = await readSheet(bytes('a,b\n"one\ntwo",2\n\nx,y'), "file.csv");
    expect(sheet.rows).toEqual([
      { number: 2, cells: ["one\ntwo", "2"] },
      { number: 4, cells: ["x", "y"] },
    ]);
  });

  it("is read in UTF-16 where it says so", async () => {
    const le = Buffer.from("\uFEFFa,b\né,€", "utf16le");
    expect((await readSheet(le, "file.csv")).sheet.rows[0]?.cells).toEqual(["é", "€"]);
    const be = Buffer.from(le).swap16();
    expect((await readSheet(be, "file.csv")).sheet.rows[0]?.cells).toEqual(["é", "€"]);
  });

  it.each([
    ["in Windows-1252", Buffer.from("a,b\nx,\x92y", "latin1"), "Byte 0x92 in row 2"],
    ["in Latin 1", Buffer.from("a,b\nCaf\xe9,y", "latin1"), "Byte 0xE9 in row 2"],
    ["in UTF-16 without a mark", Buffer.from("a,b\nx,y", "utf16le"), "NUL byte in row 1"],
    ["cut off within UTF-16", Buffer.from([0xff, 0xfe, 0x61]), "UTF-16"],
    ["with an open quotation mark", bytes('a,b\nx,"y\nz,1'), "quotation mark"],
    ["with more fields than headers", bytes("a,b\n1,2\n1,2,3"), "Row 3 has 3 fields"],
    ["with a huge cell", bytes(`a,b\nx,${"y".repeat(100_001)}`), "Row 2, column B"],
    ["with too many rows", bytes(`a\n${"x\n".repeat(40_001)}`), "40002 rows"],
    ["with too many columns", bytes(`${"a,".repeat(200)}a\n1`), "201 columns"],
    ["that is empty", bytes(""), "is empty"],
    ["of blanks", bytes("\n ,\n"), "nothing in the file"],
    ["of a header alone", bytes("a,b\n"), "no row below it"],
    ["that is a PDF", bytes("%PDF-1.7"), "is a PDF"],
  ])("%s is refused whole, with the place", async (_, file, why) => {
    expect(await refusal(file, "file.csv")).toContain(why);
  });

  it("may have a header that is the name of something in every object", async () => {
    const { sheet } = await readSheet(
      bytes("__proto__,constructor,subject\nx,y,tie/amazon-openai-2026-02"),
      "file.csv",
    );
    const plan = diffed("tie", sheet);
    expect(plan.questions).toMatchObject([{ about: ["__proto__", "constructor"] }]);
    expect(plan.rows).toMatchObject([{ outcome: "unchanged" }]);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });
});

describe("a workbook", () => {
  const xlsx = (files: Readonly<Record<string, string>>) => aZip(files);
  const doctype = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><workbook/>';

  it("is refused by what it says of itself, before anything is unpacked", async () => {
    const bomb = aZip({ ...WORKBOOK, "xl/worksheets/sheet1.xml": " ".repeat(30e6) });
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(await refusal(bomb, "bomb.xlsx")).toContain("times its size");
    const many = Object.fromEntries(Array.from({ length: 2_100 }, (_, i) => [`f${i}`, ""]));
    expect(await refusal(xlsx(many), "many.xlsx")).toContain("2100 parts");
    const huge = aZip(WORKBOOK, { "xl/workbook.xml": 0x7f_ff_ff_ff });
    expect(await refusal(huge, "huge.xlsx")).toContain("Unpacked");
  });

  it.each([
    ["another archive", { ...WORKBOOK, "xl/media/inner.zip": "PK" }, "another archive"],
    [
      "an archive under another name",
      { ...WORKBOOK, "xl/media/a.png": "PK\u0003\u0004" },
      "another archive",
    ],
    ["no workbook", { "a.txt": "a" }, "no Excel workbook"],
  ])("that holds %s is refused", async (_, files, why) => {
    expect(await refusal(aZip(files, {}, true), "file.xlsx")).toContain(why);
  });

  it("that declares entities is refused", async () => {
    const file = xlsx({ ...WORKBOOK, "xl/workbook.xml": doctype });
    expect(await refusal(file, "file.xlsx")).toContain("declares a document type");
  });

  it("that lies about its size is refused", async () => {
    const file = aZip({ ...WORKBOOK, "xl/a.xml": "x".repeat(5_000) }, { "xl/a.xml": 10 });
    expect(await refusal(file, "file.xlsx")).toContain("damaged");
  });

  it("that is cut off anywhere is refused, and nothing of it is read", async () => {
    const file = await sheetToXlsx("Ties", exported("stake"));
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      const cut = file.subarray(0, Math.floor(file.byteLength * part));
      expect(await refusal(cut, "file.xlsx")).toContain("damaged or incomplete");
    }
  });

  it("with a broken part is refused", async () => {
    const file = await sheetToXlsx("Ties", exported("stake"));
    const broken = Buffer.from(file);
    broken.fill(0xff, 100, 400);
    expect(await refusal(broken, "file.xlsx")).toMatch(/damaged|no Excel/);
  });

  it.each([
    ["sheet.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), "neither a CSV"],
    ["sheet.xlsx", bytes("a,b\n1,2"), "is called a workbook"],
    ["sheet.csv", aZip(WORKBOOK), "is called a CSV"],
  ])("called %s must be what its name says", async (name, file, why) => {
    expect(await refusal(file, name)).toContain(why);
  });
});

describe("the register, out and in again", () => {
  it.each(["party", "tie", "stake", "right", "source"] as const)(
    "has the same cells of every %s, as CSV and as workbook",
    async (kind) => {
      const sheet = exported(kind);
      const csv = await readSheet(bytes(sheetToCsv(sheet)), "file.csv");
      expect(csv.sheet).toEqual(sheet);
      const xlsx = await readSheet(await sheetToXlsx("Sheet", sheet), "file.xlsx");
      expect(xlsx.sheetName).toBe("Sheet");
      expect(diffed(kind, xlsx.sheet).changes).toEqual([]);
    },
  );

  const cell = tuple(
    constantFrom(
      "",
      "=",
      "+",
      "-",
      "@",
      "'",
      "'=",
      "\t",
      "_x0041_",
      "-5",
      '"',
      "\r\n",
      "valueOf",
      "__proto__",
    ),
    string({ unit: "grapheme", maxLength: 12 }),
  ).map((parts) => `x${parts.join("")}`.slice(1).replaceAll("\0", ""));
  const sheetOf = (cells: readonly (readonly string[])[]): Sheet => ({
    headers: ["first", "a", "b"],
    rows: cells.map((row, i) => ({ number: i + 2, cells: ["r", ...row] })),
  });
  const cells = array(tuple(cell, cell), { minLength: 1, maxLength: 5 });

  it("is exact as CSV, whatever is in the cells", () => {
    assert(
      property(cells, (rows) => {
        const sheet = sheetOf(rows);
        const read = csvRows(bytes(sheetToCsv(sheet))).rows.map((row) => row.map(plainText));
        expect(read).toEqual(rowsOf(sheet));
      }),
    );
  });

  it("keeps in a workbook what XML cannot write, and what the library would drop", async () => {
    const sheet = sheetOf([["\u007F", "\uFFFD"]]);
    const { rows } = await xlsxRows(await sheetToXlsx("S", sheet), null);
    expect(rows).toEqual(rowsOf(sheet));
  });

  it("is exact as a workbook, whatever is in the cells", async () => {
    await assert(
      asyncProperty(cells, async (rows) => {
        const sheet = sheetOf(rows);
        const read = await xlsxRows(await sheetToXlsx("S", sheet), null);
        const padded = read.rows.map((row) => [...row, "", ""].slice(0, 3));
        expect(padded).toEqual(rowsOf(sheet));
      }),
      { numRuns: 60 },
    );
  });
});

describe("a file that is no zip inside", () => {
  it("is refused", async () => {
    const file = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), deflateRawSync("nothing")]);
    expect(await refusal(file, "file.xlsx")).toContain("damaged or incomplete");
  });
});
