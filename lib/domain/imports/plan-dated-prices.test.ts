import {
  assert,
  constantFrom,
  dictionary,
  integer,
  property,
  record,
  shuffledSubarray,
  uniqueArray,
} from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aFeedFile,
  aFeedPrice,
  afterPublishing,
  aListing,
  EMPTY,
} from "../../../tests/support/price-files.ts";
import { AUGUST, JULY, outcomes, published, saidOn } from "../../../tests/support/price-plans.ts";
import type { FeedFile } from "../catalog/feed-listing.ts";
import { addDays } from "../quantity/plain-date.ts";
import { planPrices } from "./plan-prices.ts";

describe("a file that dates its prices", () => {
  const dated = (...spans: readonly (readonly [number, string | null, string | null])[]) =>
    aFeedFile(
      [
        aListing({
          prices: spans.map(([usd, effectiveFrom, effectiveTo]) =>
            aFeedPrice("input", usd, { effectiveFrom, effectiveTo }),
          ),
        }),
      ],
      { feedId: "genai-prices" },
    );

  it("keeps its days, and says nothing new where a price ends as the next one begins", () => {
    const stored = published([dated([5, "2026-01-01", null]), JULY]);
    const { stored: after, plan } = afterPublishing(
      stored,
      dated([5, "2026-01-01", "2026-08-01"], [4, "2026-08-01", null]),
      AUGUST,
    );
    expect(plan.rows[0]?.writes?.prices).toMatchObject([
      { price: { usdPerMtok: 4, effectiveFrom: "2026-08-01" } },
    ]);
    expect(saidOn(after, "2026-07-31")[0]).toMatch(/ 5 USD per million tokens$/);
    expect(saidOn(after, "2026-08-01")[0]).toMatch(/ 4 USD per million tokens$/);
  });

  it("ends a price that nothing follows, and what was said before of the same days gives way", () => {
    const stored = published(
      [dated([5, "2026-01-01", null]), JULY],
      [dated([5, "2026-01-01", "2026-08-01"]), AUGUST],
    );
    expect(saidOn(stored, "2026-07-31")[0]).toMatch(/ 5 USD per million tokens, until 2026-08-01$/);
    expect(saidOn(stored, "2026-08-01")[0]).toMatch(/\| $/);
    expect(outcomes(dated([5, "2026-01-01", null]), stored, JULY)).toEqual(["unchanged"]);
  });
});

describe("a price of which only the end is known", () => {
  const since = aFeedPrice("input", 5, { effectiveFrom: "2026-01-01" });
  const until = aFeedPrice("input", 8, { effectiveTo: "2026-01-01" });
  const fileOf = (...prices: readonly ReturnType<typeof aFeedPrice>[]) =>
    aFeedFile([aListing({ prices })], { feedId: "genai-prices" });

  it("goes before what is known since, and is said once", () => {
    const whole = fileOf(until, since);
    const { stored, plan } = afterPublishing(published([fileOf(since), JULY]), whole, AUGUST);
    expect(plan.rows).toMatchObject([{ outcome: "update" }]);
    expect(saidOn(stored, "2025-12-31")[0]).toMatch(/ 8 USD per million tokens, until 2026-01-01$/);
    expect(saidOn(stored, "2026-01-01")[0]).toMatch(/ 5 USD per million tokens$/);
    expect(outcomes(whole, stored, AUGUST)).toEqual(["unchanged"]);
  });
});

describe("planning", () => {
  /** Ten models with the same prices to say each time: what a feed leaves out is not said to end. */
  const anAmount = constantFrom(1, 2, 4, 8);
  const aState = dictionary(
    constantFrom("alpha", "beta", "gamma"),
    record({ input: anAmount, output: anAmount }),
    { minKeys: 1 },
  );
  const fileOf = (
    state: Record<string, { input: number; output: number }>,
    feedId: FeedFile["feedId"],
  ) =>
    aFeedFile(
      Object.entries(state).map(([id, { input, output }]) =>
        aListing({
          place: id,
          sellerModelId: id,
          model: { ...aListing().model, id },
          prices: [aFeedPrice("input", input), aFeedPrice("output", output)],
        }),
      ),
      { feedId },
    );
  const aDay = integer({ min: 0, max: 40 }).map((days) => addDays(JULY, days));
  const someFiles = uniqueArray(
    record({
      day: aDay,
      feedId: constantFrom("litellm" as const, "models-dev" as const),
      state: aState,
    }),
    { minLength: 1, maxLength: 6, selector: ({ day, feedId }) => `${day} ${feedId}` },
  );
  const publishAll = (
    files: readonly {
      day: string;
      feedId: FeedFile["feedId"];
      state: Record<string, { input: number; output: number }>;
    }[],
  ) =>
    files.reduce(
      (stored, { day, feedId, state }, i) =>
        afterPublishing(stored, fileOf(state, feedId), day, `2026-12-01T00:00:0${i}.000Z`).stored,
      EMPTY,
    );
  const everyDay = Array.from({ length: 45 }, (_, i) => addDays(JULY, i));

  it("a file that was published says nothing new, whatever was published since", () => {
    assert(
      property(someFiles, (files) => {
        const stored = publishAll(files);
        for (const { day, feedId, state } of files) {
          const { rows } = planPrices(fileOf(state, feedId), stored, { observedOn: day });
          expect(rows.map(({ outcome, payload }) => [outcome, payload])).toEqual(
            rows.map(() => ["unchanged", null]),
          );
        }
      }),
    );
  });

  it("comes to the same prices on every day in whatever order files are published", () => {
    assert(
      property(
        someFiles.chain((files) =>
          shuffledSubarray(files, { minLength: files.length }).map((other) => ({ files, other })),
        ),
        ({ files, other }) => {
          const [one, two] = [publishAll(files), publishAll(other)];
          for (const day of everyDay) expect(saidOn(one, day)).toEqual(saidOn(two, day));
        },
      ),
    );
  });

  it("does not depend on the order of a file's rows", () => {
    assert(
      property(someFiles, (files) => {
        const stored = publishAll(files.slice(1));
        const [{ day, feedId, state } = { day: JULY, feedId: "litellm" as const, state: {} }] =
          files;
        const file = fileOf(state, feedId);
        const turned = { ...file, listings: file.listings.toReversed() };
        const said = (which: FeedFile) =>
          planPrices(which, stored, { observedOn: day })
            .rows.map((row) => JSON.stringify([row.place, row.outcome, row.diffs, row.offeringId]))
            .toSorted();
        expect(said(turned)).toEqual(said(file));
      }),
    );
  });

  it("counts every row once", () => {
    assert(
      property(someFiles, (files) => {
        for (const { state, feedId, day } of files) {
          const { counts, rows } = planPrices(fileOf(state, feedId), EMPTY, { observedOn: day });
          const { create, update, unchanged, error } = counts.outcomes;
          expect(create + update + unchanged + error).toBe(rows.length);
          expect(rows).toHaveLength(counts.rows);
        }
      }),
    );
  });
});
