import { assert, property, shuffledSubarray, subarray } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aFeedFile,
  aFeedPrice,
  afterPublishing,
  aListing,
  EMPTY,
} from "@/tests/support/price-files.ts";
import { pricesInForce } from "../../catalog/prices-in-force.ts";
import { planPrices } from "../plan-prices.ts";
import { seenPrices } from "./seen-prices.ts";
import type { StoredCatalog } from "./stored-catalog.ts";

/** A sheet of agreed prices: what a million tokens in cost, and since when where it says so. */
const sheet = (usd: number, effectiveFrom: string | null = null) =>
  aFeedFile([aListing({ prices: [aFeedPrice("input", usd, { effectiveFrom })] })], {
    feedId: "contract",
  });
type Said = readonly [file: ReturnType<typeof sheet>, day: string];

const published = (...files: readonly Said[]) =>
  files.reduce((stored, [file, day]) => afterPublishing(stored, file, day).stored, EMPTY);
/** The price as pages read it. */
const shownOn = ({ offerings }: StoredCatalog, day: string) =>
  offerings.flatMap(({ prices, sightings }) =>
    pricesInForce(seenPrices(prices, sightings).prices, day).map(({ usdPerMtok }) => usdPerMtok),
  );

describe("a price that moves further than price lists do", () => {
  const dated = (...prices: readonly (readonly [usd: number, from: string])[]) =>
    aFeedFile(
      [
        aListing({
          prices: prices.map(([usd, effectiveFrom]) => aFeedPrice("input", usd, { effectiveFrom })),
        }),
      ],
      { feedId: "contract" },
    );
  const plan = (file: ReturnType<typeof sheet>, stored = EMPTY) =>
    planPrices(file, stored, { observedOn: "2026-07-01" }).rows[0];
  const before = published([sheet(5), "2026-01-10"]);

  it("is refused within one file too, in whatever order its rows stand", () => {
    const [low, high] = [
      [0.01, "2026-01-01"],
      [10, "2026-06-01"],
    ] as const;
    for (const file of [dated(low, high), dated(high, low)])
      expect(plan(file)).toMatchObject({
        outcome: "error",
        reasons: [expect.stringContaining("before $0.01, now $10")],
      });
    expect(plan(dated([1, "2026-01-01"], [0.5, "2026-06-01"]))?.outcome).toBe("create");
  });

  it("is flagged from about tenfold on, against what its feed said before", () => {
    expect(plan(sheet(400), before)).toMatchObject({
      outcome: "update",
      flags: [expect.stringContaining("before $5, now $400, ratio 80")],
    });
    expect(plan(sheet(0.5), before)?.flags).toHaveLength(1);
    expect(plan(sheet(20), before)?.flags).toEqual([]);
    expect(plan(sheet(5), before)?.flags).toEqual([]);
    expect(plan(sheet(2000), before)).toMatchObject({ outcome: "error", flags: [] });
  });

  it("is flagged within one file too", () => {
    expect(plan(dated([1, "2026-01-01"], [10, "2026-06-01"]))?.flags).toHaveLength(1);
  });

  it("is not flagged by what another feed said", () => {
    const listed = published([{ ...sheet(5), feedId: "litellm" }, "2026-01-10"]);
    expect(plan(sheet(30), listed)?.flags).toEqual([]);
  });
});

describe("what a feed says after a price it dated back", () => {
  const january: Said = [sheet(1), "2026-01-10"];
  const july: Said = [sheet(2, "2025-06-10"), "2026-07-10"];
  const september: Said = [sheet(1), "2026-09-10"];
  const november: Said = [sheet(2, "2025-06-10"), "2026-11-10"];

  it("is held against what it said last, not against what began last", () => {
    const stored = published(january, july);
    expect(shownOn(stored, "2026-09-01")).toEqual([2]);
    const { stored: after, plan } = afterPublishing(stored, ...september);
    expect(plan.rows).toMatchObject([
      {
        outcome: "update",
        diffs: [{ before: "2 USD per million tokens", after: "1 USD per million tokens" }],
      },
    ]);
    expect(shownOn(after, "2026-09-10")).toEqual([1]);
    expect(shownOn(after, "2026-09-09")).toEqual([2]);
  });

  it("is a change where it says the dated price once more", () => {
    const stored = published(january, july, september);
    const { stored: after, plan } = afterPublishing(stored, ...november);
    expect(plan.rows).toMatchObject([{ outcome: "update" }]);
    expect(shownOn(after, "2026-11-10")).toEqual([2]);
  });

  it("comes to the same prices in whatever order the files are published", () => {
    assert(
      property(
        subarray([january, july, september], { minLength: 1 }).chain((files) =>
          shuffledSubarray(files, { minLength: files.length }).map((other) => [files, other]),
        ),
        ([files = [], other = []]) => {
          const [one, two] = [published(...files), published(...other)];
          for (const day of ["2025-07-01", "2026-01-10", "2026-07-10", "2026-09-10"])
            expect(shownOn(two, day)).toEqual(shownOn(one, day));
        },
      ),
    );
  });

  it("says nothing new once published, whatever was published since", () => {
    const files = [january, july, september, november];
    const stored = published(...files);
    for (const [file, observedOn] of files)
      expect(planPrices(file, stored, { observedOn }).rows).toMatchObject([
        { outcome: "unchanged", payload: null },
      ]);
  });
});
