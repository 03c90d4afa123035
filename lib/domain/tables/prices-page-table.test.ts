import { describe, expect, it } from "vitest";
import { anOffering, aPrice, DAY } from "@/tests/support/routing.ts";
import { comparedPrices } from "./prices-compared-table.ts";
import {
  CHANGES_CONTROLS,
  mostPressingFirst,
  priceCounts,
  PRICES_CONTROLS,
  pricesPageTable,
} from "./prices-page-table.ts";
import { priceChangesTable } from "./price-changes-table.ts";

// Llama 3.3 70B on Bedrock, 2026-09-22: 0.265 by one list, 0.72 by every other source.
const disputed = anOffering("amazon-bedrock", {
  id: "bedrock--llama",
  seller: { id: "amazon-bedrock", name: "Amazon Bedrock", operatorId: "amazon", kind: "cloud" },
  prices: [
    aPrice("input", 0.265, { feedId: "models-dev", sourceId: "md", observedAt: DAY }),
    aPrice("input", 0.72, { feedId: "litellm", sourceId: "ll", observedAt: DAY }),
  ],
});
const plain = anOffering("anthropic", { prices: [aPrice("input", 5, { observedAt: DAY })] });
// Claude Opus 5 on Bedrock under its bare id: LiteLLM reads it as global, genai-prices as regional.
const bare = anOffering("amazon-bedrock", {
  id: "bedrock--claude-opus-5",
  scope: "bare",
  prices: [
    aPrice("input", 5, { feedId: "litellm", sourceId: "ll", observedAt: DAY }),
    aPrice("input", 5.5, { feedId: "genai-prices", sourceId: "gp", observedAt: DAY }),
  ],
});
const compared = mostPressingFirst(comparedPrices([plain, disputed], DAY, new Map()));

describe("the page of prices compared", () => {
  it("begins with what sources disagree on", () => {
    expect(compared.map(({ offering }) => offering.id)).toEqual(["bedrock--llama", plain.id]);
  });

  it("shows the one believed first, counts with the highest, and says by which rule", () => {
    const cells = pricesPageTable(compared, DAY).rows[0]?.cells;
    expect(cells?.["shown"]?.value).toBe(0.72);
    expect(cells?.["cost"]?.value).toBe(0.72);
    expect(cells?.["rule"]?.value).toBe("believed first on clouds and hosts");
    expect(cells?.["by"]).toMatchObject({ value: "LiteLLM price map", href: "/sources/ll" });
    expect(cells?.["models-dev"]?.value).toBe(0.265);
  });

  it("leads to the page that the source names for the price", () => {
    const page = "https://docs.aws.example/pricing?x=1";
    const named = { ...plain, prices: plain.prices.map((row) => ({ ...row, sourceUrl: page })) };
    const [first, second] = pricesPageTable(
      [...comparedPrices([named], DAY, new Map()), ...compared],
      DAY,
    ).rows;
    expect(first?.cells["page"]).toEqual({ value: "docs.aws.example", href: page });
    expect(second?.cells["page"]).toMatchObject({ value: null, none: true });
  });

  it("ends every price in one count", () => {
    const { prices, confirmed, single, disputed: open } = priceCounts(compared);
    expect(prices).toBe(2);
    expect(confirmed + single + open).toBe(prices);
    expect(open).toBe(1);
  });

  it("leaves a price whose id names no region out of all three, and says why", () => {
    const withBare = comparedPrices([plain, bare, disputed], DAY, new Map());
    expect(priceCounts(withBare)).toMatchObject({
      prices: 3,
      confirmed: 0,
      single: 1,
      disputed: 1,
      scopeUnknown: 1,
    });
    const row = pricesPageTable(withBare, DAY).rows.find(({ id }) => id.startsWith(bare.id));
    expect(row?.cells["agreement"]).toMatchObject({
      value: "region not stated",
      note: expect.stringContaining("not compared"),
    });
    expect(row?.cells["spread"]).toMatchObject({ value: null, none: true });
    expect(row?.cells["litellm"]?.value).toBe(5);
    expect(row?.cells["genai-prices"]?.value).toBe(5.5);
    expect(row?.cells["cost"]?.value).toBe(5.5);
  });

  it("has every column that it can be narrowed by", () => {
    const ids = pricesPageTable(compared, DAY).columns.map(({ id }) => id);
    const { searched, facets, range } = PRICES_CONTROLS;
    for (const id of [...searched, ...facets, range]) expect(ids).toContain(id);
    const list = {
      feedId: "litellm",
      from: "2026-07-01",
      to: DAY,
      changes: [],
      unchanged: 0,
      unread: 0,
    };
    const changes = priceChangesTable({ ...list, feedId: "litellm" }).columns.map(({ id }) => id);
    for (const id of [...CHANGES_CONTROLS.searched, ...CHANGES_CONTROLS.facets])
      expect(changes).toContain(id);
  });
});
