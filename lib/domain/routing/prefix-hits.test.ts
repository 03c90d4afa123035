import { describe, expect, it } from "vitest";
import { prefixHits } from "./prefix-hits.ts";

const request = (atMs: number, inputTokens: number, blockHashes: readonly number[]) => ({
  atMs,
  inputTokens,
  blockHashes,
});

describe("prefix hits", () => {
  // The first three requests of Mooncake's conversation trace share their first block alone.
  const trace = [
    request(0, 1500, [0, 1, 2]),
    request(1000, 1400, [0, 1, 3]),
    request(400_000, 600, [0, 1]),
  ];

  it("counts the leading run that was seen, and no more tokens than the prompt has", () => {
    const hits = prefixHits(trace, { blockTokens: 512, lifetimeSeconds: null });
    expect(hits).toMatchObject({
      blocks: 8,
      hitBlocks: 4,
      inputTokens: 3500,
      hitTokens: 1024 + 600,
    });
  });

  it("forgets after the lifetime, which each use renews", () => {
    expect(prefixHits(trace, { blockTokens: 512, lifetimeSeconds: 300 }).hitBlocks).toBe(2);
    const renewed = [0, 250_000, 500_000].map((at) => request(at, 512, [7]));
    expect(prefixHits(renewed, { blockTokens: 512, lifetimeSeconds: 300 }).hitBlocks).toBe(2);
  });

  it("does not count a later block behind a miss", () => {
    const broken = [request(0, 1024, [1, 2]), request(1, 1024, [9, 2])];
    expect(prefixHits(broken, { blockTokens: 512, lifetimeSeconds: null }).hitBlocks).toBe(0);
  });

  it("refuses an empty trace", () => {
    expect(() => prefixHits([], { blockTokens: 512, lifetimeSeconds: null })).toThrow("prompts");
  });
});
