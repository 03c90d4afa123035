import { describe, expect, it } from "vitest";
import { azureModelName, parseAzureMeter } from "./azure-meter.ts";
import { azureRetailFeed } from "./azure-retail.ts";

const item = (change: object = {}) => ({
  currencyCode: "USD",
  tierMinimumUnits: 0,
  retailPrice: 0.005,
  armRegionName: "swedencentral",
  effectiveStartDate: "2026-04-01T00:00:00Z",
  meterName: "Made-1 Inp glbl Tokens",
  productName: "Azure OpenAI",
  serviceName: "Foundry Models",
  unitOfMeasure: "1K",
  type: "Consumption",
  ...change,
});

describe("a meter of Azure's", () => {
  // As Microsoft's list names them.
  it.each([
    ["Azure OpenAI", "gpt 4.1 Inp glbl Tokens", "gpt-4.1", "input", "standard", "global"],
    [
      "Azure OpenAI",
      "gpt-4o-0806-Outp-regnl Tokens",
      "gpt-4o-2024-08-06",
      "output",
      "standard",
      "region",
    ],
    [
      "Azure OpenAI",
      "gpt 4o 1120 cached Inp glbl Tokens",
      "gpt-4o-2024-11-20",
      "cache-read",
      "standard",
      "global",
    ],
    [
      "Azure OpenAI",
      "gpt 4o 1120 Batch Inp glbl Tokens",
      "gpt-4o-2024-11-20",
      "input",
      "batch",
      "global",
    ],
    [
      "Azure OpenAI GPT5",
      "5.5 ShortCo inp Dz 1M Tokens",
      "gpt-5.5",
      "input",
      "standard",
      "data-zone",
    ],
    ["Azure OpenAI GPT5", "5.4 opt Gl 1M Tokens", "gpt-5.4", "output", "standard", "global"],
    [
      "Azure OpenAI GPT5",
      "GPT 5 cchd Inpt Glbl 1M Tokens",
      "gpt-5",
      "cache-read",
      "standard",
      "global",
    ],
    [
      "Azure Grok Models",
      "Grok 4.1 Outp DZone Tokens",
      "grok-4.1",
      "output",
      "standard",
      "data-zone",
    ],
    [
      "Azure Deepseek Models",
      "V4 Pro Inp glbl Tokens",
      "deepseek-v4-pro",
      "input",
      "standard",
      "global",
    ],
    [
      "Azure OpenAI Reasoning",
      "o4-mini 0416 Inp glbl Tokens",
      "o4-mini-2025-04-16",
      "input",
      "standard",
      "global",
    ],
  ])("%s, %s", (product, name, model, unit, serviceTier, scope) => {
    const meter = parseAzureMeter(name);
    expect(meter).toMatchObject({ unit, serviceTier, scope });
    expect(azureModelName(product, meter.model)).toBe(model);
  });
});

describe("Azure's own price list", () => {
  it("is by the thousand or the million, as each row says", () => {
    const feed = azureRetailFeed([
      item(),
      item({ meterName: "Made-1 Outp glbl Tokens", retailPrice: 30, unitOfMeasure: "1M" }),
    ]);
    expect(feed.listings).toMatchObject([
      {
        place: "item 1, item 2",
        seller: { id: "azure" },
        sellerModelId: "made-1",
        scope: "global",
        scopeName: null,
        prices: [
          { unit: "input", usdPerMtok: 5, effectiveFrom: "2026-04-01" },
          { unit: "output", usdPerMtok: 30 },
        ],
      },
    ]);
  });

  it("says which zone and region", () => {
    const names = [
      item({ meterName: "Made-1 Inp DZone Tokens" }),
      item({ meterName: "Made-1 Inp Data Zone Tokens", armRegionName: "eastus2" }),
      item({ meterName: "Made-1 Inp regnl Tokens" }),
    ];
    expect(
      azureRetailFeed(names).listings.map(({ scope, scopeName }) => [scope, scopeName]),
    ).toEqual([
      ["data-zone", "eu"],
      ["data-zone", "us"],
      ["region", "swedencentral"],
    ]);
  });

  it("counts what it does not take, by reason", () => {
    const feed = azureRetailFeed([
      item(),
      item({ armRegionName: "westeurope" }),
      item({ serviceName: "Storage" }),
      item({ type: "Reservation" }),
      item({ tierMinimumUnits: 1000 }),
      item({ unitOfMeasure: "1/Hour" }),
      item({ meterName: "Made-1 ft Inp glbl Tokens" }),
      item({ meterName: "Made-1 LongCo Inp glbl Tokens" }),
      item({ meterName: "Made-1 Tokens" }),
    ]);
    expect(feed.listings).toHaveLength(1);
    expect(feed.faults).toEqual([]);
    expect(feed.leftOut).toEqual({
      "repeats another row of the same offering": 1,
      "not a price of a model": 1,
      "a price of a reservation or a saving plan": 1,
      "a price of a large volume": 1,
      "not priced by the token": 1,
      "a tuned model, or the tuning": 1,
      "for long prompts, without saying from which length on": 1,
      "does not say what it counts of which model": 1,
    });
  });

  it("refuses other currencies, and amounts that are none", () => {
    const feed = azureRetailFeed([
      item({ currencyCode: "EUR" }),
      item({ retailPrice: -1 }),
      item({ retailPrice: "0.005" }),
      item({ effectiveStartDate: "4/1/26" }),
      7,
    ]);
    expect(feed.listings).toEqual([]);
    expect(feed.faults.map(({ place, field }) => [place, field])).toEqual([
      ["item 1", "currencyCode"],
      ["item 2", "retailPrice"],
      ["item 3", "retailPrice"],
      ["item 4", "effectiveStartDate"],
      ["item 5", null],
    ]);
    expect(feed.faults[0]?.reason).toContain("fetch the list with currencyCode='USD'");
  });
});
