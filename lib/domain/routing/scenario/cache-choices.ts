import { cacheBreakEven, type CacheMix, inputPriceMultiplier } from "../caching.ts";
import type { CacheLifetime, RequestClass } from "./request-class.ts";

/**
 * What caching costs over plain input at the seller whose terms are best known: a read, and
 * a write by how long it is held.
 */
const MULTIPLIERS = {
  read: 0.1,
  write: { "5m": 1.25, "1h": 2 },
  source: "Anthropic’s price list, as genai-prices 0.1.8 has it",
} as const;

/** Hits that were measured on a real trace, every miss being written to the cache. */
export const MEASURED_HITS = [
  {
    id: "mooncake-5m",
    lifetime: "5m",
    readShare: 0.2933873567244647,
    name: "Mooncake’s conversations, held for 5 minutes: 29.34 %",
  },
  {
    id: "mooncake-1h",
    lifetime: "1h",
    readShare: 0.3736237491291324,
    name: "Mooncake’s conversations, held for 1 hour: 37.36 %",
  },
] as const;
export const HITS_SOURCE =
  "The first prefixes found in the cache over 12,031 requests of Mooncake’s public conversation trace (Apache-2.0), in blocks of 512 tokens; the rest of each prompt is written";

type Caching = Pick<RequestClass, "cacheReadShare" | "cacheWriteShare"> & {
  readonly cacheLifetime: CacheLifetime;
};

/**
 * The caching of a class as it was measured; undefined where there is no such measurement.
 *
 * @example
 * measuredCaching("mooncake-5m")?.cacheReadShare // => 0.2934
 */
export function measuredCaching(id: string): Caching | undefined {
  const hits = MEASURED_HITS.find((one) => one.id === id);
  if (hits === undefined) return undefined;
  const { readShare, lifetime } = hits;
  return {
    cacheReadShare: readShare,
    cacheWriteShare: 1 - readShare,
    cacheLifetime: lifetime,
  };
}

/**
 * What a prompt token of a class costs over plain input where caching is paid as at
 * Anthropic, and how often a prompt must be used for writing it to pay.
 *
 * @example
 * cachingPays({ cacheReadShare: 0.2934, cacheWriteShare: 0.7066, cacheLifetime: "5m" }).multiplier // => 0.913
 */
export function cachingPays({ cacheReadShare, cacheWriteShare, cacheLifetime }: Caching): {
  readonly multiplier: number;
  readonly uses: number;
  readonly source: string;
} {
  const mix: CacheMix = {
    readShare: cacheReadShare,
    writeShare: Math.min(cacheWriteShare, 1 - cacheReadShare),
    readMultiplier: MULTIPLIERS.read,
    writeMultiplier: MULTIPLIERS.write[cacheLifetime],
  };
  return {
    multiplier: inputPriceMultiplier(mix),
    uses: cacheBreakEven(mix).uses,
    source: MULTIPLIERS.source,
  };
}
