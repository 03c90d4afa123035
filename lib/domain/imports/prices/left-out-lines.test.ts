import { describe, expect, it } from "vitest";
import {
  aFeedFile,
  aFeedPrice,
  afterPublishing,
  aListing,
  EMPTY,
} from "@/tests/support/price-files.ts";
import { anOffering } from "@/tests/support/routing.ts";
import { lastSeen } from "../../catalog/price.ts";
import { priceChanges } from "../../catalog/price-changes.ts";
import { seenPrices } from "./seen-prices.ts";
import type { StoredCatalog } from "./stored-catalog.ts";

const [JULY, AUGUST, SEPTEMBER, OCTOBER] = ["2026-07-01", "2026-08-15", "2026-09-22", "2026-10-20"];

const long = aFeedPrice("input", 10, { minPromptTokens: 200_001 });
const whole = aFeedFile([
  aListing({ prices: [aFeedPrice("input", 5), aFeedPrice("cache-read", 0.5), long] }),
]);
const without = (input = 5) => aFeedFile([aListing({ prices: [aFeedPrice("input", input)] })]);

type Said = readonly [file: typeof whole, day: string];
const published = (...files: readonly Said[]) =>
  files.reduce((stored, [file, day]) => afterPublishing(stored, file, day).stored, EMPTY);
const pricesOf = ({ offerings }: StoredCatalog) =>
  offerings.flatMap(({ prices, sightings }) => seenPrices(prices, sightings).prices);
const seenOf = (stored: StoredCatalog) =>
  pricesOf(stored).map((row) => [row.unit, row.minPromptTokens, row.usdPerMtok, lastSeen(row)]);

describe("a price that a file leaves out", () => {
  it("is not seen in it, and the rest of the offering is", () => {
    expect(seenOf(published([whole, JULY], [whole, AUGUST], [without(), SEPTEMBER]))).toEqual([
      ["input", 0, 5, SEPTEMBER],
      ["cache-read", 0, 0.5, AUGUST],
      ["input", 200_001, 10, AUGUST],
    ]);
  });

  it("is not seen either where the file has a new price of the same offering", () => {
    expect(seenOf(published([whole, JULY], [without(4), SEPTEMBER]))).toEqual([
      ["input", 0, 5, JULY],
      ["input", 0, 4, SEPTEMBER],
      ["cache-read", 0, 0.5, JULY],
      ["input", 200_001, 10, JULY],
    ]);
  });

  it("has vanished from the feed, until a file lists it again", () => {
    const stored = published([whole, JULY], [whole, AUGUST], [without(), SEPTEMBER]);
    const changes = (catalog: StoredCatalog, from: string, to: string) => {
      const offering = anOffering("initech", { prices: pricesOf(catalog) });
      const { changes: found, unchanged } = priceChanges([offering], "litellm", from, to);
      return [...found.map(({ kind, price }) => `${kind} ${price.unit}`), unchanged];
    };
    expect(changes(stored, AUGUST, SEPTEMBER)).toEqual([
      "vanished cache-read",
      "vanished input",
      1,
    ]);
    const again = afterPublishing(stored, whole, OCTOBER).stored;
    expect(changes(again, SEPTEMBER, OCTOBER)).toContain(3);
  });

  it("is not said to have stood in it, where an older file brings another", () => {
    const dearer = aFeedFile([
      aListing({ prices: [aFeedPrice("input", 5), aFeedPrice("cache-read", 0.6)] }),
    ]);
    const stored = published([whole, JULY], [without(), SEPTEMBER], [dearer, AUGUST]);
    const cacheReads = pricesOf(stored).filter(({ unit }) => unit === "cache-read");
    expect(cacheReads.map((row) => [row.usdPerMtok, lastSeen(row)])).toEqual([
      [0.5, JULY],
      [0.6, AUGUST],
    ]);
  });

  it("has not gone from a sheet of our own, which names what it is about and no more", () => {
    const ours = (file: typeof whole) => ({ ...file, feedId: "contract" as const });
    const stored = published([ours(whole), JULY], [ours(without()), SEPTEMBER]);
    expect(seenOf(stored).map(([, , , day]) => day)).toEqual([SEPTEMBER, SEPTEMBER, SEPTEMBER]);
  });
});
