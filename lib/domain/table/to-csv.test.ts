import { array, assert, constantFrom, double, oneof, property, string, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { aRow, aTable } from "@/tests/support/build.ts";
import { bounds, estimate } from "../quantity/estimate.ts";
import type { CellValue, Table } from "./table.ts";
import { plainText } from "./neutral-text.ts";
import { toCsv } from "./to-csv.ts";

/** RFC 4180, section 2, to the letter: records end in CRLF, fields may be quoted, a quote is doubled. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let at = 0;
  const field = (): string => {
    if (text[at] !== '"') {
      const end = text.slice(at).search(/,|\r\n/);
      const bare = text.slice(at, at + end);
      if (end < 0 || /["\r\n]/.test(bare)) throw new Error(`a bare field at ${at} of ${text}`);
      at += end;
      return bare;
    }
    let words = "";
    for (at += 1; ; at += 1) {
      if (at >= text.length) throw new Error("a quoted field does not end");
      if (text[at] !== '"') words += text[at];
      else if (text[at + 1] === '"') {
        words += '"';
        at += 1;
      } else break;
    }
    at += 1;
    return words;
  };
  while (at < text.length) {
    const record = [field()];
    for (; text[at] === ","; record.push(field())) at += 1;
    if (text.slice(at, at + 2) !== "\r\n") throw new Error(`no CRLF at ${at} of ${text}`);
    at += 2;
    records.push(record);
  }
  return records;
}

/** Header and rows, without the lines on top. */
function recordsOf(table: Table, about: readonly string[] = []): string[][] {
  return parseCsv(toCsv(table, about)).filter(
    ([first], i) =>
      i > about.length + (table.note === undefined ? 0 : 1) || !first?.startsWith("# "),
  );
}
const rowOf = (vendor: CellValue, usd: CellValue): string[] =>
  recordsOf(aTable({ rows: [aRow(vendor, usd, "a")] }))[1] ?? [];

describe("words in a spreadsheet", () => {
  // OWASP, CSV injection; CWE-1236: these start a formula in Excel, LibreOffice or Sheets.
  it.each(["=", "+", "-", "@", "\t", "\r", "\n", "\0"])("never start a formula with %j", (sign) => {
    expect(rowOf(`${sign}cmd|' /C calc'!A0`, 1)[0]).toBe(`'${sign}cmd|' /C calc'!A0`);
  });

  it("are disarmed wherever words stand: header, note, title", () => {
    const table = aTable({
      title: "=1+1",
      note: "=2+2",
      columns: [{ id: "vendor", label: "=HYPERLINK(1)", unit: null }],
      rows: [{ id: "a", cells: { vendor: { value: null, note: "=3+3" } } }],
    });
    const fields = parseCsv(toCsv(table, ["=4+4", "a\r\n=5+5"])).flat();
    expect(fields.filter((field) => /^[=+\-@\t\r\n\0]/.test(field))).toEqual([]);
  });

  it("come back as they were, but for the apostrophe that disarms them", () => {
    const words = oneof(
      string({ unit: "binary", maxLength: 20 }),
      array(constantFrom('"', ",", "\r", "\n", "=", "-", "'", " ", "a", "é"), {
        maxLength: 12,
      }).map((signs) => signs.join("")),
    );
    assert(
      property(words, words, (vendor, other) => {
        const table = aTable({ rows: [aRow(vendor, 1, "a"), aRow(other, 2, "b")] });
        const [, first, second] = recordsOf(table);
        for (const [original, record] of [
          [vendor, first],
          [other, second],
        ] as const) {
          expect(plainText(record?.[0] ?? "")).toBe(original);
        }
      }),
    );
  });

  it("leave a minus inside a word alone", () => {
    expect(rowOf("T-Systems", 1)[0]).toBe("T-Systems");
  });
});

describe("numbers in a spreadsheet", () => {
  it("stay bare and in full, negative ones too", () => {
    expect(rowOf("a", -1_234_567.25)).toEqual(["a", "-1234567.25", ""]);
    expect(toCsv(aTable({ rows: [aRow("a", -2)] }), [])).toContain("\r\na,-2,\r\n");
  });

  it("come back to the last digit", () => {
    assert(
      property(double({ noNaN: true, noDefaultInfinity: true }), (usd) => {
        expect(Number(rowOf("a", usd)[1])).toBe(usd === 0 ? 0 : usd);
      }),
    );
  });

  // Microsoft in OpenAI: 26.5 to 27.5 %, "approximately 27 percent".
  it("take three columns where any row is an estimate", () => {
    const table = aTable({
      columns: [
        { id: "vendor", label: "Holder", unit: null },
        { id: "usd", label: "Stake", unit: "share" },
      ],
      rows: [
        aRow("Microsoft", estimate(0.265, 0.27, 0.275)),
        aRow("Meta", bounds(0, 0.1)),
        aRow("ASML", 0.11),
        aRow("Oracle", null),
      ],
    });
    expect(recordsOf(table)).toEqual([
      [
        "Holder",
        ...["low", "point", "high"].map((end) => `Stake (share of the whole, 0 to 1), ${end}`),
        "Notes",
      ],
      ["Microsoft", "0.265", "0.27", "0.275", ""],
      ["Meta", "0", "", "0.1", ""],
      ["ASML", "0.11", "0.11", "0.11", ""],
      ["Oracle", "", "", "", ""],
    ]);
  });

  it("are never made up: unknown is empty, and the note says why", () => {
    const table = aTable({
      rows: [
        {
          id: "a",
          cells: { vendor: { value: "a" }, usd: { value: null, note: "not disclosed" } },
        },
        { id: "b", cells: { vendor: { value: "b" } } },
        {
          id: "c",
          cells: {
            vendor: { value: "c" },
            usd: { value: 5, note: "at least", also: [{ label: "by its own total", value: 7 }] },
          },
        },
      ],
    });
    expect(recordsOf(table).slice(1)).toEqual([
      ["a", "", "Spend: not disclosed"],
      ["b", "", ""],
      ["c", "5", "Spend: at least; Spend, by its own total: 7"],
    ]);
  });
});

describe("the file", () => {
  it("says on top what it is and what it was made from", () => {
    const table = aTable({ note: "Known amounts only.", rows: [aRow("a", 1)] });
    const lines = toCsv(table, ["As of 2026-06-30", 'Data "v1", demo']).split("\r\n");
    expect(lines.slice(0, 5)).toEqual([
      "# Spend",
      "# As of 2026-06-30",
      '"# Data ""v1"", demo"',
      "# Known amounts only.",
      "Vendor,Spend (US dollars),Notes",
    ]);
  });

  it("has as many fields in each row as in its header, and a row for each of the table's", () => {
    const value = oneof(
      string(),
      double({ noNaN: true }),
      constantFrom(null, true, false, bounds(1, 2), estimate(1, 2, 3)),
    );
    assert(
      property(array(tuple(value, value)), (values) => {
        const rows = values.map(([a, b], i) => aRow(a, b, String(i)));
        const [header, ...records] = recordsOf(aTable({ rows }));
        expect(records).toHaveLength(rows.length);
        for (const record of records) expect(record).toHaveLength(header?.length ?? 0);
      }),
    );
  });

  it("ends its last line, also where there are no rows", () => {
    expect(toCsv(aTable(), [])).toBe("# Spend\r\nVendor,Spend (US dollars),Notes\r\n");
  });
});
