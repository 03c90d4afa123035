import { describe, expect, it } from "vitest";
import { aPrice, anOffering, DAY } from "@/tests/support/routing.ts";
import { catalogFlags } from "../catalog/catalog-flags.ts";
import { SCOPE_WORDS } from "./models-table.ts";
import { comparedPrices, pricesComparedTable } from "./prices-compared-table.ts";

// Azure's Llama 4 Maverick: 1.41 and 0.35 in LiteLLM, 0.25 and 1 in models.dev, which LLM DB repeats.
const maverick = anOffering("azure", {
  seller: { id: "azure", name: "Microsoft Azure", operatorId: "microsoft", kind: "cloud" },
  prices: [
    aPrice("input", 1.41, { observedAt: "2026-09-22" }),
    aPrice("output", 0.35, { observedAt: "2026-09-22" }),
    aPrice("input", 0.25, { feedId: "models-dev", observedAt: "2026-09-22" }),
    aPrice("output", 1, { feedId: "models-dev", observedAt: "2026-09-22" }),
    aPrice("input", 0.25, { feedId: "llmdb", observedAt: "2026-09-21" }),
    aPrice("input", 0.7, { serviceTier: "batch" }),
  ],
});
const compared = comparedPrices([maverick], DAY, catalogFlags([maverick], DAY));
const { rows, columns } = pricesComparedTable(compared, DAY);

describe("prices compared", () => {
  it("are one row for each unit and tier, with a column for each feed that says something", () => {
    expect(rows.map(({ id }) => id)).toEqual([
      "azure--opus input standard 0",
      "azure--opus output standard 0",
      "azure--opus input batch 0",
    ]);
    expect(columns.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["LiteLLM price map", "models.dev", "LLM DB"]),
    );
    expect(columns.map(({ id }) => id)).not.toContain("openrouter");
  });

  it("say who is shown, who disagrees and by how much, and what costs are worked out with", () => {
    const input = rows[0]?.cells;
    expect(input?.["shown"]?.value).toBe(1.41);
    expect(input?.["by"]?.value).toBe("LiteLLM price map");
    expect(input?.["agreement"]).toEqual({
      value: "disputed",
      note: "highest LiteLLM price map, lowest models.dev",
    });
    expect(input?.["spread"]?.value).toBeCloseTo(1 - 0.25 / 1.41, 12);
    expect(rows[1]?.cells["cost"]?.value).toBe(1);
    expect(rows[1]?.cells["shown"]?.value).toBe(0.35);
  });

  it("keep what does not count, with the reason, and say what is not listed", () => {
    expect(rows[0]?.cells["llmdb"]).toEqual({
      value: 0.25,
      note: "an older copy of the same list, seen 2026-09-21",
    });
    expect(rows[1]?.cells["llmdb"]).toEqual({
      value: null,
      none: true,
      note: "does not list it",
    });
  });

  it("say where and by what rule in the words of a reader", () => {
    const bare = comparedPrices([{ ...maverick, scope: "bare" }], DAY, new Map());
    const table = pricesComparedTable(bare, DAY);
    expect(table.rows[0]?.cells["scope"]?.value).toBe(SCOPE_WORDS.bare);
    expect(JSON.stringify(table)).not.toMatch(/lineage|witness/);
  });

  it("carry what looks odd with the first price of the offering", () => {
    expect(rows[0]?.cells["flags"]?.value).toContain("LiteLLM price map: output is cheaper");
    expect(rows[1]?.cells["flags"]?.value).toBeNull();
  });
});
