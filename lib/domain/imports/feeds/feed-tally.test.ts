import { assert, constantFrom, property, string, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { unkeepableTexts } from "../../fact/unkeepable-texts.ts";
import { litellmFeed } from "./litellm.ts";
import { modelsDevFeed } from "./models-dev.ts";
import { priceSheetFeed } from "./price-sheet.ts";

const chat = {
  litellm_provider: "initech",
  mode: "chat",
  input_cost_per_token: 5e-6,
  output_cost_per_token: 2e-5,
};

// PostgreSQL has no place for a NUL in a text, and JSON may hold one as \\u0000.
describe("a text that cannot be kept", () => {
  it("is a fault of its row, and of no other", () => {
    const feed = litellmFeed({ "initech/a\0b": chat, "initech/c\ud800": chat, "initech/d": chat });
    expect(feed.listings).toMatchObject([{ place: "initech/d" }]);
    expect(feed.faults.map(({ place }) => place)).toEqual(["initech/a\ufffdb", "initech/c\ufffd"]);
    expect(feed.faults[0]?.reason).toContain("a NUL or half a character");
  });

  it("is named by its field", () => {
    const model = { name: "X\u00001", cost: { input: 1, output: 2 } };
    const feed = modelsDevFeed({ initech: { models: { "x-1": model } } });
    expect(feed.faults).toMatchObject([{ place: "initech/x-1", field: "model.name" }]);
  });

  it("is found in a moving name, and in a cell", () => {
    expect(litellmFeed({ "made-up\0-latest": chat })).toMatchObject({
      aliases: [],
      faults: [{ place: "made-up\ufffd-latest" }],
    });
    const headers = ["Seller", "Model", "Unit", "Price", "Odd\0"];
    const cells = (model: string) => ["Initech", model, "input", "5", ""];
    const feed = priceSheetFeed({
      headers,
      rows: [
        { number: 2, cells: cells("b\0ig") },
        { number: 3, cells: cells("big") },
      ],
    });
    expect(feed.faults).toMatchObject([{ place: "row 2", field: "sellerModelId" }]);
    expect(feed.listings).toMatchObject([
      { place: "row 3", notes: ["Columns that were not read: Odd\ufffd."] },
    ]);
  });

  it("never leaves a translated file, whatever the names in it", () => {
    const odd = tuple(string(), constantFrom("", "\0", "\ud800"), string()).map((parts) =>
      parts.join(""),
    );
    assert(
      property(odd, odd, odd, (key, provider, mode) => {
        const row = { ...chat, litellm_provider: provider, [mode]: 0, source: key };
        expect(unkeepableTexts(litellmFeed({ [key]: row }))).toEqual([]);
      }),
    );
  });
});
