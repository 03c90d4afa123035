import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { ImportFormat } from "@/lib/domain/imports/import-format.ts";
import { PRICE_SHEET_TEMPLATE } from "@/lib/domain/imports/feeds/price-sheet-columns.ts";
import { sheetToXlsx } from "@/lib/server/exports/to-xlsx.ts";
import { recognisedFormat } from "../recognised-format.ts";
import { readFeed } from "./read-feed.ts";

const folder = mkdtempSync(join(tmpdir(), "stakeline-feeds-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return { path, name };
}

const read = (format: ImportFormat, value: unknown) =>
  readFeed({ format, ...file(`${format}.json`, JSON.stringify(value)) });

const LITELLM = {
  "made-up-1": { litellm_provider: "made_up", mode: "chat", input_cost_per_token: 2e-6 },
};
const MODELS_DEV = {
  "made-up": {
    id: "made-up",
    env: [],
    npm: "x",
    models: { "made-up-1": { id: "made-up-1", cost: { input: 2, output: 8 } } },
  },
};
const AZURE = {
  BillingCurrency: "USD",
  Items: [
    {
      currencyCode: "USD",
      retailPrice: 0.002,
      meterName: "Made-1 Inp glbl Tokens",
      productName: "Azure OpenAI",
      serviceName: "Foundry Models",
      unitOfMeasure: "1K",
    },
  ],
};
const OPENROUTER = {
  data: [{ id: "a/b", pricing: { prompt: "0.000002", completion: "0.000008" } }],
};
const SHEET = "\uFEFFSeller;Model;Unit;Price\r\nazure;made-up-1;input;2.50\r\n";

describe("a price file", () => {
  it.each([
    ["litellm", LITELLM],
    ["models-dev", MODELS_DEV],
    ["azure-retail", AZURE],
    ["openrouter", OPENROUTER],
  ] as const)("is recognised and read: %s", async (format, value) => {
    const { path, name } = file(`${format}-made-up.json`, JSON.stringify(value));
    expect(await recognisedFormat(path, name)).toBe(format);
    const feed = await read(format, value);
    expect(feed.faults).toEqual([]);
    expect(feed.listings).toHaveLength(1);
    expect(feed.listings[0]?.prices[0]).toMatchObject({ unit: "input", usdPerMtok: 2 });
  });

  it("is a sheet, too, with a mark, semicolons and the line ends of Windows", async () => {
    const sheet = file("contract.csv", SHEET);
    expect(await recognisedFormat(sheet.path, sheet.name)).toBe("price-sheet");
    const feed = await readFeed({ format: "price-sheet", ...sheet });
    expect(feed.listings).toMatchObject([{ place: "row 2", prices: [{ usdPerMtok: 2.5 }] }]);
  });

  it("is a workbook: the template, saved as one", async () => {
    const path = join(folder, "contract.xlsx");
    writeFileSync(path, await sheetToXlsx("Contract prices", PRICE_SHEET_TEMPLATE));
    expect(await recognisedFormat(path, "contract.xlsx")).toBe("price-sheet");
    const feed = await readFeed({ format: "price-sheet", path, name: "contract.xlsx" });
    expect(feed.faults).toEqual([]);
    expect(feed.listings).toMatchObject([
      {
        seller: { id: "amazon-bedrock" },
        prices: [{ usdPerMtok: 4.25, effectiveTo: "2027-01-01" }],
      },
    ]);
  });

  it("of other headers is read as somebody chose, and says what each column was read as", async () => {
    const text =
      "Marketplace,Deployment,Token type,List,Ours per 1K tokens\nazure,made-up-1,input,9,0.0025\n";
    const sheet = { format: "price-sheet" as const, ...file("agreed.csv", text) };
    const guessed = await readFeed(sheet);
    expect(guessed.faults).toMatchObject([{ place: "row 1", field: "Price" }]);
    expect(guessed.remarks).toEqual(["Columns that are not read: List, Ours per 1K tokens."]);
    const columns = [{ column: "Ours per 1K tokens", target: "price" }];
    const chosen = await readFeed({ ...sheet, columns });
    expect(chosen.listings).toMatchObject([{ prices: [{ usdPerMtok: 2.5 }] }]);
    expect(chosen.columns?.map(({ target }) => target)).toEqual([
      "seller",
      "model",
      "unit",
      null,
      "price",
    ]);
  });

  it("of a sheet is refused by its size before it is read, and let go of where nobody waits", async () => {
    const large = { format: "price-sheet" as const, ...file("large.csv", "") };
    truncateSync(large.path, 21 * 2 ** 20);
    await expect(readFeed(large)).rejects.toMatchObject({ code: "too-large" });
    const sheet = { format: "price-sheet" as const, ...file("contract.csv", SHEET) };
    await expect(readFeed(sheet, AbortSignal.abort())).rejects.toThrow(/abort/i);
  });

  it.each([
    ["litellm", MODELS_DEV],
    ["models-dev", LITELLM],
    ["litellm", [LITELLM]],
    ["azure-retail", LITELLM],
    ["openrouter", { data: "none" }],
    ["litellm", {}],
  ] as const)("of another format is refused whole, once: %s", async (format, value) => {
    await expect(read(format, value)).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("Choose its format, or let it be recognised"),
    });
  });
});
