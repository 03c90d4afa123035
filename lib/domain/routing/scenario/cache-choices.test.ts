import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aClass, aPinned } from "@/tests/support/made-up-scenario.ts";
import { aPrice, DAY } from "@/tests/support/routing.ts";
import { classMeans } from "../trace/class-means.ts";
import { foldWholeTrace, statisticsOfClass } from "../trace/fold-trace.ts";
import { cachingPays, MEASURED_HITS, measuredCaching } from "./cache-choices.ts";
import { quoteClass } from "./class-quote.ts";

const TRACE = join(
  import.meta.dirname,
  "../../../../../shared/data/traces/mooncake_conversation_trace.jsonl",
);
const caching = (id: string) => {
  const one = measuredCaching(id);
  if (one === undefined) throw new Error(`${id} was not measured`);
  return one;
};
/** Caching at Anthropic’s multipliers; a seller without them asks nothing more for a write. */
const seller = (prices: readonly (readonly ["cache-write-5m" | "cache-write-1h", number])[]) =>
  aPinned("north", "swift", [1, 2], {
    prices: [
      aPrice("input", 1),
      aPrice("output", 2),
      aPrice("cache-read", 0.1),
      ...prices.map(([unit, usd]) => aPrice(unit, usd)),
    ],
  });
const anthropic = seller([
  ["cache-write-5m", 1.25],
  ["cache-write-1h", 2],
]);
const inputUsd = (id: string, offering: ReturnType<typeof seller>) => {
  const of = aClass({ ...caching(id), inputTokens: 1e6, outputTokens: 0 });
  const quote = quoteClass(of, offering, { day: DAY });
  return quote.kind === "quoted" ? quote.usdPerRequest : Number.NaN;
};

describe("the caching of a class", () => {
  // On Mooncake’s conversations: 0.913 held for 5 minutes, 1.290 for an hour, 0.736 without a fee for writing.
  it("multiplies the price of a prompt as measured", () => {
    expect(cachingPays(caching("mooncake-5m")).multiplier).toBeCloseTo(0.913, 3);
    expect(cachingPays(caching("mooncake-1h")).multiplier).toBeCloseTo(1.29, 3);
    expect(inputUsd("mooncake-5m", anthropic)).toBeCloseTo(0.9126, 4);
    expect(inputUsd("mooncake-1h", anthropic)).toBeCloseTo(1.2901, 4);
    expect(inputUsd("mooncake-5m", seller([]))).toBeCloseTo(0.7359513789479818, 12);
  });

  it("pays from the second use of a prompt on for five minutes, from the third for an hour", () => {
    expect(cachingPays(caching("mooncake-5m")).uses).toBe(2);
    expect(cachingPays(caching("mooncake-1h")).uses).toBe(3);
  });

  it.skipIf(!existsSync(TRACE))("is what the trace itself shows", () => {
    const file = readFileSync(TRACE);
    for (const { lifetime, readShare } of MEASURED_HITS) {
      const lifetimeSeconds = lifetime === "5m" ? 300 : 3600;
      const { statistics, requests } = foldWholeTrace(file, {
        minPromptTokens: [0],
        cache: { lifetimeSeconds, chargesWrites: true },
      });
      expect(requests).toBe(12_031);
      const means = classMeans(statisticsOfClass(statistics, 0));
      expect(means.cacheReadShare).toBeCloseTo(readShare, 12);
      expect(means.cacheWriteShare).toBeCloseTo(1 - readShare, 12);
    }
  });
});
