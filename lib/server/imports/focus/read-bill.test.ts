import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import Papa from "papaparse";
import { afterAll, describe, expect, it } from "vitest";
import { AI_CATEGORY } from "../../../domain/bill/bill-line.ts";
import { exactToText } from "../../../domain/quantity/exact-decimal.ts";
import { Failure } from "../../failure.ts";
import { readBill, type ReadBill } from "./read-bill.ts";

const folder = mkdtempSync(join(tmpdir(), "stakeline-bills-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FIXTURES = join(import.meta.dirname, "../../../../tests/fixtures/bills");
const TOKENS = readFileSync(join(FIXTURES, "tokens-1-4.csv"), "utf8");
const isAi = ({ serviceCategory }: { serviceCategory: string }) => serviceCategory === AI_CATEGORY;
const options = (signal = new AbortController().signal) => ({
  signal,
  onProgress: () => undefined,
});

let files = 0;
function onDisk(content: string | Uint8Array) {
  files += 1;
  const path = join(folder, `file-${files}`);
  writeFileSync(path, content);
  return { path, bytes: statSync(path).size };
}
const read = (content: string | Uint8Array): Promise<ReadBill> =>
  readBill(onDisk(content), options(), isAi);

/** Effective and billed cost by vendor and currency, in digits. */
function totalsOf({ lines }: ReadBill): Record<string, readonly [string, string]> {
  const groups = Map.groupBy(lines, (line) => `${line.serviceProvider} ${line.currency}`);
  return Object.fromEntries(
    [...groups].map(([key, own]) => [
      key,
      [
        exactToText(own.reduce((sum, line) => sum + line.effectiveCost, 0n)),
        exactToText(own.reduce((sum, line) => sum + line.billedCost, 0n)),
      ],
    ]),
  );
}

/** The same sums by another way: whole numbers of the last place written, straight from the cells. */
function independentTotals(text: string): Record<string, readonly [string, string]> {
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const places = 20;
  const count = (cell = "") => {
    const [whole = "0", part = ""] = cell.replaceAll(/[$,\s]/g, "").split(".");
    return BigInt(`${whole}${part.padEnd(places, "0")}`);
  };
  const words = (value: bigint) => {
    const digits = (value < 0n ? -value : value).toString().padStart(places + 1, "0");
    const part = digits.slice(-places).replace(/0+$/, "");
    return `${value < 0n ? "-" : ""}${digits.slice(0, -places)}${part === "" ? "" : `.${part}`}`;
  };
  const groups = Map.groupBy(
    data,
    (row) =>
      `${row["ServiceProviderName"] ?? row["ProviderName"] ?? ""} ${row["BillingCurrency"] ?? ""}`,
  );
  const sum = (rows: readonly Record<string, string>[], column: string) =>
    words(rows.reduce((all, row) => all + count(row[column]), 0n));
  return Object.fromEntries(
    [...groups].map(([key, rows]) => [key, [sum(rows, "EffectiveCost"), sum(rows, "BilledCost")]]),
  );
}

const trouble = async (content: string | Uint8Array): Promise<string> => {
  const thrown: unknown = await read(content).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Failure)) throw new Error(`no failure but ${String(thrown)}`);
  return thrown.message;
};

describe("a bill of FOCUS 1.4", () => {
  it("comes to the file's own sums, as CSV, packed, and however it is parted", async () => {
    const plain = await read(TOKENS);
    expect(plain.header.version).toBe("1.4");
    expect(totalsOf(plain)).toEqual(independentTotals(TOKENS));
    const parts = Papa.parse<string[]>(TOKENS, { skipEmptyLines: true }).data;
    const others = [
      gzipSync(TOKENS),
      `\uFEFF${TOKENS.replaceAll("\n", "\r\n")}`,
      Papa.unparse(parts, { delimiter: ";" }),
      Papa.unparse(parts, { delimiter: "\t", quotes: true }),
      Buffer.from(`\uFEFF${TOKENS}`, "utf16le"),
    ];
    for (const other of others)
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      expect((await read(other)).lines).toEqual(plain.lines);
  });

  it("is read from Parquet: doubles as they are written, decimals exactly", async () => {
    const { data } = Papa.parse<Record<string, string>>(TOKENS, {
      header: true,
      skipEmptyLines: true,
    });
    const names = Object.keys(data[0] ?? {});
    const isAmount = (name: string) => name.endsWith("Cost");
    const texts = (name: string) => data.map((row) => row[name] ?? "");
    const doubles = parquetWriteBuffer({
      columnData: names.map((name) =>
        isAmount(name)
          ? { name, data: texts(name).map(Number), type: "DOUBLE" as const }
          : { name, data: texts(name), type: "STRING" as const },
      ),
      rowGroupSize: 4,
    });
    // A double cannot hold the eighteenth place that the CSV has; the cents are the same.
    const fromDoubles = await read(new Uint8Array(doubles));
    expect(fromDoubles.rows).toBe(11);
    expect(totalsOf(fromDoubles)).toEqual(
      independentTotals(TOKENS.replaceAll("40.000000000000000001", "40")),
    );

    const SCALE = 18;
    const whole = (text: string): bigint => {
      const [units = "0", part = ""] = text.split(".");
      return BigInt(`${units}${part.padEnd(SCALE, "0")}`);
    };
    const decimals = parquetWriteBuffer({
      columnData: names.map((name) => ({
        name,
        data: isAmount(name) ? texts(name).map(whole) : texts(name),
      })),
      schema: [
        { name: "root", num_children: names.length },
        ...names.map((name) =>
          isAmount(name)
            ? {
                name,
                type: "FIXED_LEN_BYTE_ARRAY" as const,
                type_length: 16,
                converted_type: "DECIMAL" as const,
                precision: 38,
                scale: SCALE,
                repetition_type: "REQUIRED" as const,
              }
            : {
                name,
                type: "BYTE_ARRAY" as const,
                converted_type: "UTF8" as const,
                repetition_type: "REQUIRED" as const,
              },
        ),
      ],
    });
    expect(totalsOf(await read(new Uint8Array(decimals)))).toEqual(independentTotals(TOKENS));
  });

  it("reads a decimal comma, NULL and columns nobody knows", async () => {
    const bill = await read(readFileSync(join(FIXTURES, "european.csv")));
    expect(totalsOf(bill)).toEqual({ "Initrode Cloud EUR": ["1235", "1235"] });
    expect(bill.header).toMatchObject({ version: "1.2", unknown: ["Id", "x_Team"] });
    expect(bill.lines.map(({ listCost }) => listCost)).toEqual([null, null]);
    expect(bill.remarks).toEqual(["Amounts are read with a decimal comma."]);
  });

  it("reads no comma by guessing, however late it comes", async () => {
    const [header = "", first = ""] = TOKENS.trim().split("\n");
    const row = (cost: string) => first.replaceAll("12.34", cost);
    const rows = Array.from({ length: 2_001 }, () => row("7"));
    const late = await read([header, ...rows, row('"1,234"'), row('"0,123"')].join("\n"));
    expect(late.faults.map(({ row: number, faults: [fault] }) => [number, fault?.reason])).toEqual([
      [2_003, expect.stringContaining("“1,234” can be read in two ways")],
      [2_004, expect.stringContaining("“0,123” does not read as an amount")],
    ]);
  });

  it("counts rows that stand twice, and says what they come to", async () => {
    const [header = "", first = "", ...rest] = TOKENS.trim().split("\n");
    const bill = await read([header, first, first, ...rest].join("\n"));
    expect(bill.repeated.rows).toBe(1);
    expect(exactToText(bill.repeated.effective.get("USD") ?? 0n)).toBe("12.34");
    expect(bill.rows).toBe(12);
  });

  it("names every wrong cell of every row at once", async () => {
    const bill = await read(
      TOKENS.replace("7.50,7.50", "x,1e308")
        .replace(",EUR,2026-05-01T00:00:00Z", ",Euro,2026-05-99")
        .replace("\nopenai,,", "\n,,"),
    );
    expect(bill.faultyRows).toBe(2);
    expect(bill.faults).toEqual([
      {
        row: 9,
        faults: [
          { column: "BillingCurrency", reason: "“Euro” is no code of a currency, such as EUR" },
          {
            column: "BillingPeriodStart",
            reason: "“2026-05-99” is no day; write it as 2026-04-01",
          },
          {
            column: "EffectiveCost",
            reason: "“1e308” is larger than any amount of a bill",
          },
          { column: "BilledCost", reason: "“x” is no number" },
        ],
      },
      {
        row: 11,
        faults: [{ column: "ServiceProviderName", reason: "is empty, and so is ProviderName" }],
      },
    ]);
  });
});

describe("what is no bill", () => {
  it("is refused with the place and what to do", async () => {
    expect(await trouble("")).toContain("empty");
    expect(await trouble("\n\n")).toContain("empty");
    expect(await trouble(TOKENS.split("\n")[0] ?? "")).toContain("a header and no rows");
    expect(await trouble("a,b,c\n1,2,3\n")).toContain("not those of a FOCUS bill: “a”, “b”, “c”");
    expect(await trouble(TOKENS.replace("EffectiveCost", "Costs"))).toContain(
      "It lacks EffectiveCost",
    );
    expect(await trouble(gzipSync(TOKENS).subarray(0, 400))).toContain("ends in the middle");
    expect(
      await trouble(Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(99, 7)])),
    ).toContain("damaged");
    expect(await trouble(`PK${TOKENS}`)).toContain("zip or a workbook");
    expect(await trouble(TOKENS.replace("Tokens", "To\0kens"))).toContain("NUL");
    expect(await trouble(Buffer.from(TOKENS.replace("Tokens", "Tök"), "latin1"))).toContain(
      "no UTF-8",
    );
    expect(await trouble(`${TOKENS}"never closed,1,2`)).toContain("quotation mark");
  });

  it("does not unpack a bomb", async () => {
    const bomb = gzipSync(
      Buffer.concat([Buffer.from(TOKENS), Buffer.alloc(48 * 1024 ** 2, `${"a".repeat(2_000)}\n`)]),
    );
    expect(await trouble(bomb)).toContain("unpacks to far more");
  });

  it("stops where the reader is told to", async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(readBill(onDisk(TOKENS), options(stop.signal), isAi)).rejects.toThrow("abort");
  });
});

const DATA = join(import.meta.dirname, "../../../../../shared/data/focus");
const isThere = statSync(DATA, { throwIfNoEntry: false }) !== undefined;

/** What the shorter examples of the standard leave out, which every real file has. */
const LEFT_OUT = "ProviderName,BillingCurrency,BillingAccountId,ServiceName";
const completed = (text: string): string => {
  const [header = "", ...rows] = text.trim().split(/\r?\n/);
  return header.includes("BillingAccountId")
    ? text
    : [
        `${header},${LEFT_OUT}`,
        ...rows.map((row) => (row === "" ? "" : `${row},Initech,USD,1,Machines`)),
      ].join("\n");
};

describe.skipIf(!isThere)("files of third parties, where they are at hand", () => {
  it.each(["aws_1_2_rows100_seed42.csv", "consolidated_multi_provider_1_3.csv"])(
    "%s comes to its own sums, by vendor, in its own currency",
    async (name) => {
      const text = readFileSync(join(DATA, name), "utf8");
      const bill = await read(text);
      expect(totalsOf(bill)).toEqual(independentTotals(text));
      expect(bill.faultyRows).toBe(0);
    },
  );

  const examples = isThere ? readdirSync(join(DATA, "spec_examples_1_2")) : [];
  it.each(examples)("the standard’s own example %s", async (name) => {
    const text = readFileSync(join(DATA, "spec_examples_1_2", name), "utf8").replace(/^\uFEFF/, "");
    const bill = await read(completed(text));
    expect(bill.faults).toEqual([]);
    expect(totalsOf(bill)).toEqual(independentTotals(completed(text)));
  });

  it("counts what is bought by its use, and not by its purchase again", async () => {
    const of = async (name: string) =>
      totalsOf(await read(readFileSync(join(DATA, "spec_examples_1_2", name), "utf8")));
    expect(await of("virtual_currency_pricing_model_a1.csv")).toEqual({
      "ACMECORP USD": ["0", "200000"],
    });
    expect(await of("virtual_currency_pricing_model_a2.csv")).toEqual({
      "ACMECORP USD": ["1230", "0"],
    });
  });
});
