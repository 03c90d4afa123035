import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readFeed } from "@/lib/server/imports/feeds/read-feed.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase();

const folder = mkdtempSync(join(tmpdir(), "stakeline-genai-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** An entry for every region of Bedrock but the global endpoint, as genai-prices has them. */
const ENTRY = {
  id: "regional.anthropic.claude-opus-4-8-v1:0",
  match: { contains: "anthropic.claude-opus-4-8" },
  prices: { input_mtok: 5.5 },
};

describe("genai-prices beside the catalog", () => {
  it("gives an entry's price to each name the catalog has that it is for", async () => {
    const path = join(folder, "data.json");
    writeFileSync(path, JSON.stringify([{ id: "aws", models: [ENTRY] }]));
    const { listings } = await readFeed({ format: "genai-prices", path, name: "data.json" });
    const names = listings.map(({ sellerModelId }) => sellerModelId);
    expect(names).toContain("eu.anthropic.claude-opus-4-8");
    expect(names).not.toContain("global.anthropic.claude-opus-4-8");
    expect(new Set(listings.map(({ place }) => place))).toEqual(new Set([`aws/${ENTRY.id}`]));
  });
});
