import { describe, expect, it } from "vitest";
import { aParty, parties } from "@/tests/support/build.ts";
import { anOffering, aPrice, DAY } from "@/tests/support/routing.ts";
import { MODELS_CONTROLS, modelsTable } from "./models-table.ts";

// On 2026-09-22: DeepSeek's model, served by an American host; both countries are facts of their own.
const PARTIES = parties(
  aParty("deepseek", { name: "DeepSeek", hqCountry: "CN" }),
  aParty("groq", { name: "Groq", kind: "chip_vendor", hqCountry: "US" }),
);
const offering = {
  ...anOffering("groq", {
    model: {
      id: "deepseek/v4",
      name: "DeepSeek V4",
      labId: "deepseek",
      openWeights: true,
      released: null,
    },
    prices: [
      aPrice("input", 0.66, { observedAt: DAY }),
      aPrice("input", 1.32, { observedAt: DAY, minPromptTokens: 200_001 }),
      aPrice("input", 0.33, { observedAt: DAY, serviceTier: "batch" }),
    ],
  }),
  observedAt: DAY,
};
const cells = (tier: "standard" | "batch" = "standard", all = PARTIES) =>
  modelsTable([offering], all, DAY, tier).rows[0]?.cells ?? {};

describe("the table of everything on offer", () => {
  it("tells the lab’s country from the operator’s", () => {
    expect(cells()["lab-country"]?.value).toBe("CN");
    expect(cells()["operator-country"]?.value).toBe("US");
  });

  it("says not known where the register has neither, and guesses nothing", () => {
    const empty = cells("standard", parties());
    expect(empty["lab-country"]).toEqual({ value: null, note: "not known" });
    expect(empty["operator-country"]).toEqual({ value: null, note: "not known" });
    expect(empty["lab"]).toEqual({ value: null, note: "not in the register" });
  });

  it("never fills a price in from another tier, and leaves a missing one out", () => {
    expect(cells("batch")["input"]?.value).toBe(0.33);
    expect(cells()["input"]?.value).toBe(0.66);
    expect(cells()["output"]).toEqual({ value: null, note: "no price" });
  });

  it("says what a long prompt costs beside the price of a short one", () => {
    expect(cells()["input"]?.note).toBe("$1.32 from 200k tokens");
  });

  it("leads to the model’s page, whatever its id", () => {
    expect(cells()["model"]?.href).toBe("/models/deepseek%2Fv4");
  });

  it("has every column that it can be narrowed by", () => {
    const ids = modelsTable([], PARTIES, DAY).columns.map(({ id }) => id);
    const { searched, facets, lists, range } = MODELS_CONTROLS;
    for (const id of [...searched, ...facets, ...lists, range]) expect(ids).toContain(id);
  });
});
