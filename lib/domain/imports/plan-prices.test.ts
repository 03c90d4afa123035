import { describe, expect, it } from "vitest";
import {
  aFeedFile,
  aFeedPrice,
  afterPublishing,
  aListing,
  EMPTY,
} from "../../../tests/support/price-files.ts";
import {
  AUGUST,
  JULY,
  SEPTEMBER,
  outcomes,
  priced,
  published,
  saidOn,
} from "../../../tests/support/price-plans.ts";
import type { FeedFile } from "../catalog/feed-listing.ts";
import { planPrices } from "./plan-prices.ts";
import type { StoredCatalog } from "./prices/stored-catalog.ts";

describe("a price file", () => {
  it("is refused a row whose numbers can't be kept, before anybody says yes to it", () => {
    const odd = [
      aListing({
        sellerModelId: "far",
        prices: [aFeedPrice("input", 5, { minPromptTokens: 1e10 })],
      }),
      aListing({
        sellerModelId: "half",
        prices: [aFeedPrice("input", 5, { minPromptTokens: 0.5 })],
      }),
      aListing({ sellerModelId: "wide", contextTokens: 3e9 }),
      aListing({ sellerModelId: "most", contextTokens: 1e9 }),
    ];
    const { rows } = planPrices(aFeedFile(odd), EMPTY, { observedOn: JULY });
    expect(rows.map(({ place, outcome }) => [place, outcome])).toEqual([
      ["far", "error"],
      ["half", "error"],
      ["wide", "error"],
      ["most", "create"],
    ]);
    expect(rows[0]?.reasons[0]).toContain("a whole number up to 1,000,000,000");
  });

  it("brings what the catalog does not have, with the seller and the model it names", () => {
    const { rows, counts, remarks } = planPrices(aFeedFile([aListing()]), EMPTY, {
      observedOn: JULY,
    });
    expect(rows).toMatchObject([
      {
        outcome: "create",
        offeringId: "initech--nucleus-1",
        label: "Nucleus 1 at Initech Cloud",
        value: "input 5, output 20 USD per million tokens",
        diffs: [
          { field: "input, standard", before: null, after: "5 USD per million tokens" },
          { field: "output, standard", before: null, after: "20 USD per million tokens" },
        ],
      },
    ]);
    expect(counts.outcomes).toEqual({ create: 1, update: 0, unchanged: 0, error: 0 });
    expect(remarks.join(" ")).toContain("1 seller (initech)");
  });

  it("says of a price that changed what it was, what it is, and since when at the latest", () => {
    const stored = published([priced(5), JULY]);
    const [row] = planPrices(priced(4), stored, { observedOn: AUGUST }).rows;
    expect(row).toMatchObject({
      outcome: "update",
      diffs: [
        {
          field: "input, standard",
          before: "5 USD per million tokens",
          after: "4 USD per million tokens",
        },
      ],
    });
    expect(row?.writes?.prices).toMatchObject([
      { price: { usdPerMtok: 4, effectiveFrom: AUGUST, observedAt: AUGUST } },
    ]);
  });

  it("adds no price that is the same, and notes that it was seen", () => {
    const stored = published([priced(5), JULY]);
    const [row] = planPrices(priced(5), stored, { observedOn: AUGUST }).rows;
    expect(row).toMatchObject({ outcome: "unchanged", diffs: [] });
    expect(row?.writes?.prices).toEqual([]);
    expect(row?.payload).not.toBeNull();
  });

  it("does not let a feed speak for another, nor one of the same lineage", () => {
    const stored = published([priced(5), JULY]);
    for (const feedId of ["models-dev", "contract"] as const) {
      const [row] = planPrices({ ...priced(5), feedId }, stored, { observedOn: AUGUST }).rows;
      expect(row).toMatchObject({ outcome: "update", diffs: [{ before: null }] });
    }
  });

  it("that is older than what is stored becomes history and replaces nothing newer", () => {
    const stored = published([priced(4), SEPTEMBER]);
    const older = afterPublishing(stored, priced(5), JULY);
    expect(older.plan.remarks.join(" ")).toContain(SEPTEMBER);
    expect(saidOn(older.stored, AUGUST)).toEqual([
      expect.stringMatching(/initech--nucleus-1 litellm input.* 5 USD per million tokens$/),
    ]);
    expect(saidOn(older.stored, SEPTEMBER)).toEqual(saidOn(stored, SEPTEMBER));
  });

  it("names what is no longer listed, and leaves it", () => {
    const other = aListing({ sellerModelId: "nucleus-2", place: "nucleus-2" });
    const stored = published([aFeedFile([aListing(), other]), JULY]);
    const { rows, remarks } = planPrices(priced(5), stored, { observedOn: AUGUST });
    expect(rows.map(({ outcome }) => outcome)).toEqual(["unchanged"]);
    const [gone] = remarks.filter((remark) => remark.startsWith("No longer listed"));
    expect(gone).toContain("initech--nucleus-2");
    expect(gone).toContain("initech--nucleus-1 (output, standard)");
  });

  it.each([
    [5, 501],
    [5, 0.04],
    [5, 0],
  ])("that moves a price from %s to %s refuses the row whole", (before, after) => {
    const stored = published([priced(before), JULY]);
    const file = aFeedFile([
      aListing({ prices: [aFeedPrice("input", after), aFeedPrice("output", 21)] }),
    ]);
    const [row] = planPrices(file, stored, { observedOn: AUGUST }).rows;
    expect(row).toMatchObject({ outcome: "error", payload: null, writes: null });
    expect(row?.reasons.join(" ")).toContain("input, standard");
  });

  it.each([
    [5, 500],
    [5, 0.05],
    [0, 7],
  ])("may move a price from %s to %s", (before, after) => {
    const stored = published([priced(before), JULY]);
    expect(outcomes(priced(after), stored)).toEqual(["update"]);
  });

  it.each([1e308, Number.POSITIVE_INFINITY, -1, Number.NaN, 1e9, 1e-12])(
    "with the price %s is refused",
    (usd) => expect(outcomes(priced(usd), EMPTY)).toEqual(["error"]),
  );

  it("with two rows for one offering puts them together", () => {
    const file = aFeedFile([
      aListing({ place: "a", prices: [aFeedPrice("input", 5)] }),
      aListing({ place: "b", prices: [aFeedPrice("input", 5), aFeedPrice("output", 20)] }),
    ]);
    const { rows } = planPrices(file, EMPTY, { observedOn: JULY });
    expect(rows.map(({ place, outcome }) => [place, outcome])).toEqual([
      ["a", "create"],
      ["b", "unchanged"],
    ]);
    expect(rows[0]?.writes?.prices).toHaveLength(2);
    expect(rows[1]?.reasons).toEqual(["is the same offering as a, and counted with it"]);
  });

  it("with two prices for one thing takes neither, and names both places", () => {
    const file = aFeedFile([
      aListing({ place: "a", prices: [aFeedPrice("input", 5)] }),
      aListing({ place: "b", prices: [aFeedPrice("input", 6)] }),
    ]);
    const { rows } = planPrices(file, EMPTY, { observedOn: JULY });
    expect(rows.map(({ outcome }) => outcome)).toEqual(["error", "error"]);
    for (const { reasons } of rows)
      expect(reasons.join(" ")).toMatch(/5 USD per million tokens in a, 6 USD .* in b/);
  });

  it("tells offerings apart by scope, and gives each an id of its own", () => {
    const file = aFeedFile([
      aListing({ place: "a", scope: "geo", scopeName: "us" }),
      aListing({ place: "b", scope: "geo", scopeName: "eu" }),
      aListing({ place: "c", sellerModelId: "Nucleus.1" }),
    ]);
    const ids = (listings: FeedFile["listings"]) =>
      planPrices({ ...file, listings }, EMPTY, { observedOn: JULY })
        .rows.map(({ place, offeringId }) => `${place} ${offeringId}`)
        .toSorted();
    expect(ids(file.listings)).toEqual([
      "a initech--nucleus-1--geo-us",
      "b initech--nucleus-1--geo-eu",
      "c initech--nucleus-1--unknown",
    ]);
    expect(ids(file.listings.toReversed())).toEqual(ids(file.listings));
  });

  it("names every fault of a row at its place, all at once", () => {
    const fault = (place: string, field: string | null) => ({ place, field, reason: "is odd" });
    const file = aFeedFile([], {
      rows: 2,
      faults: [fault("row 2", "input"), fault("row 2", "output"), fault("row 3", null)],
    });
    expect(planPrices(file, EMPTY, { observedOn: JULY }).rows).toMatchObject([
      { place: "row 2", outcome: "error", reasons: ["input: is odd", "output: is odd"] },
      { place: "row 3", outcome: "error", reasons: ["is odd"] },
    ]);
  });

  it("moves a name from the day it says so", () => {
    const named = (...models: readonly (string | null)[]) =>
      aFeedFile([aListing()], {
        aliases: models.map((sellerModelId) => ({
          sellerId: "initech",
          alias: "latest",
          sellerModelId,
        })),
      });
    const rowsOf = (file: FeedFile, stored: StoredCatalog) =>
      planPrices(file, stored, { observedOn: AUGUST }).rows.slice(1);
    const stored = published([named("nucleus-1"), JULY]);
    expect(rowsOf(named("nucleus-1"), stored)).toMatchObject([{ outcome: "unchanged" }]);
    expect(rowsOf(named(null), stored)).toMatchObject([{ outcome: "unchanged" }]);
    expect(rowsOf(named("nucleus-2", null, "nucleus-2"), stored)).toMatchObject([
      { outcome: "update", diffs: [{ before: "nucleus-1", after: "nucleus-2" }] },
    ]);
    expect(rowsOf(named("nucleus-2", "nucleus-3"), stored)).toMatchObject([
      { outcome: "error", reasons: [expect.stringContaining("nucleus-2 and for nucleus-3")] },
    ]);
    const nobody = aFeedFile([], { aliases: named("nucleus-1").aliases });
    expect(planPrices(nobody, EMPTY, { observedOn: JULY }).rows).toMatchObject([
      { outcome: "error", reasons: [expect.stringContaining("no seller initech")] },
    ]);
  });
});

describe("what a file says beside prices", () => {
  const listed = (retiresOn: string | null, feedId: FeedFile["feedId"] = "litellm") =>
    aFeedFile([aListing({ retiresOn })], { feedId });
  const retirement = ({ offerings }: StoredCatalog) => offerings[0]?.facts.retiresOn;

  it("is taken where nothing is known, and changed by the same feed alone", () => {
    const unknown = published([listed(null), JULY]);
    const known = afterPublishing(unknown, listed("2027-01-01", "models-dev"), AUGUST);
    expect(retirement(known.stored)).toBe("2027-01-01");
    const other = afterPublishing(known.stored, listed("2027-06-01", "models-dev"), SEPTEMBER);
    expect(retirement(other.stored)).toBe("2027-01-01");
    expect(other.plan.rows[0]?.reasons.join(" ")).toContain("2027-06-01");
    const own = afterPublishing(known.stored, listed("2027-06-01"), SEPTEMBER);
    expect(retirement(own.stored)).toBe("2027-06-01");
    expect(own.plan.rows[0]?.diffs).toContainEqual({
      field: "retires on",
      before: "2027-01-01",
      after: "2027-06-01",
    });
  });

  it("is not taken back by an older file", () => {
    const stored = published([listed("2027-06-01"), SEPTEMBER], [listed("2027-01-01"), JULY]);
    expect(retirement(stored)).toBe("2027-06-01");
  });
});
