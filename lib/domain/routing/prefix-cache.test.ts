import { array, assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { prefixCache } from "./prefix-cache.ts";

describe("a prompt cache", () => {
  it("serves what is not yet forgotten, up to the first miss", () => {
    const cache = prefixCache({ blockTokens: 512, lifetimeSeconds: 10 });
    expect(cache.use(0, [1, 2])).toBe(0);
    expect(cache.use(10_000, [1, 3, 2])).toBe(1);
    expect(cache.use(15_000, [1, 2, 3])).toBe(3);
    expect(cache.use(25_001, [1])).toBe(0);
  });

  it("is never worse for a longer lifetime", () => {
    const requests = array(array(integer({ min: 0, max: 5 }), { maxLength: 4 }), { maxLength: 30 });
    assert(
      property(
        requests,
        integer({ min: 0, max: 40 }),
        integer({ min: 0, max: 40 }),
        (all, a, b) => {
          const hits = (lifetimeSeconds: number) => {
            const cache = prefixCache({ blockTokens: 1, lifetimeSeconds });
            return all.reduce((sum, blocks, i) => sum + cache.use(i * 5000, blocks), 0);
          };
          expect(hits(Math.max(a, b))).toBeGreaterThanOrEqual(hits(Math.min(a, b)));
        },
      ),
    );
  });

  it("serves the same after letting go of what has expired", () => {
    const cache = prefixCache({ blockTokens: 1, lifetimeSeconds: 1 });
    for (let i = 0; i < 250; i += 1)
      cache.use(
        i * 100,
        Array.from({ length: 1000 }, (_, block) => i * 1000 + block),
      );
    expect(cache.use(25_000, [249_000, 249_001])).toBe(2);
    expect(cache.use(25_000, [100])).toBe(0);
  });

  it("refuses blocks and lifetimes that make no sense", () => {
    expect(() => prefixCache({ blockTokens: 0, lifetimeSeconds: 1 })).toThrow("blocks of 0 tokens");
    expect(() => prefixCache({ blockTokens: 1, lifetimeSeconds: -1 })).toThrow("-1 seconds");
  });
});
