import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { PRICE_SHEET_TEMPLATE } from "@/lib/domain/imports/feeds/price-sheet-columns.ts";
import { sheetToXlsx } from "@/lib/server/exports/to-xlsx.ts";
import { recognisedFormat } from "./recognised-format.ts";

const folder = mkdtempSync(join(tmpdir(), "stakeline-formats-"));
afterAll(() => rmSync(folder, { recursive: true }));

const formatOf = (content: string | Uint8Array, name = "file") => {
  writeFileSync(join(folder, "file"), content);
  return recognisedFormat(join(folder, "file"), name);
};

const COST = "BilledCost,EffectiveCost,BillingCurrency\n1,1,USD\n";

describe("the format of a file", () => {
  it.each([
    [
      "litellm",
      `{"sample_spec": {}, "a/b": {"litellm_provider": "a", "input_cost_per_token": 1e-6}}`,
    ],
    ["models-dev", `{"a": {"id": "a", "env": [], "npm": "x", "models": {"b": {"id": "b"}}}}`],
    ["genai-prices", `[{"id": "a", "name": "A", "api_pattern": "a", "models": []}]`],
    ["azure-retail", `{"BillingCurrency": "USD", "Items": [{"retailPrice": 1}]}`],
    ["openrouter", `{"data": [{"id": "a/b", "pricing": {"prompt": "0.1"}}]}`],
    ["focus-cost", COST],
    ["focus-cost", `\uFEFF${COST.replaceAll(",", ";").replaceAll("\n", "\r\n")}`],
    ["focus-cost", gzipSync(COST)],
    ["focus-cost", "PAR1 and so on"],
    ["focus-commitment", "ContractCommitmentId,ContractCommitmentCategory\nx,Spend\n"],
    ["focus-cost", "BilledCost,ContractCommitmentId\n1,x\n"],
    ["quality-sheet", "benchmark,model,category,score\na,b,c,1\n"],
    ["price-sheet", "Seller;Model;Unit;Price (USD)\na;b;input;5\n"],
    ["price-sheet", "Price,Unit,Model,Vendor\n5,input,b,a\n"],
  ] as const)("is %s by how it begins: %s", async (format, content) => {
    expect(await formatOf(content)).toBe(format);
  });

  it("is LiveBench's by its name, where its columns could be anyone's", async () => {
    const table = "model,sums,rhymes\nmade-up,1,2\n";
    expect(await formatOf(table, "table_2026_03_01.csv")).toBe("livebench");
    await expect(formatOf(table, "scores.csv")).rejects.toThrow("is none of the formats");
  });

  it("is a price sheet's where it is a workbook, and none of any other zip", async () => {
    const workbook = await sheetToXlsx("Contract prices", PRICE_SHEET_TEMPLATE);
    expect(await formatOf(workbook)).toBe("price-sheet");
    // The list of parts of a zip that has none.
    const empty = Buffer.concat([Buffer.from("PK\u0005\u0006", "latin1"), Buffer.alloc(18)]);
    await expect(formatOf(empty)).rejects.toThrow("a zip, but no Excel workbook");
    await expect(formatOf("PK\u0003\u0004 a workbook")).rejects.toThrow("damaged or incomplete");
    await expect(formatOf(Buffer.concat([empty, Buffer.alloc(21 * 2 ** 20)]))).rejects.toThrow(
      "a workbook may have 20",
    );
  });

  it.each([
    ["", "is empty"],
    ["roses are red", "is none of the formats"],
    [gzipSync("roses are red"), "is none of the formats"],
    [Buffer.from([0x1f, 0x8b, 1, 2, 3]), "is none of the formats"],
    ["{", "is none of the formats"],
  ])("is not known of %s", async (content, words) => {
    await expect(formatOf(content)).rejects.toThrow(words);
  });
});
