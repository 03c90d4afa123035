import {
  array,
  assert,
  constantFrom,
  integer,
  property,
  shuffledSubarray,
  tuple,
} from "fast-check";
import { describe, expect, it } from "vitest";
import { aPrice } from "@/tests/support/routing.ts";
import { FEED_IDS, FEEDS, type FeedId } from "./feed.ts";
import type { PricedSeller } from "./feed-precedence.ts";
import type { PriceRow } from "./price.ts";
import { pricesOn, type SheetPrice } from "./price-sheet.ts";

const TODAY = "2026-11-22";
const AWS: PricedSeller = { id: "amazon-bedrock", kind: "cloud" };
const AZURE: PricedSeller = { id: "azure", kind: "cloud" };
const OPENAI: PricedSeller = { id: "openai", kind: "first-party" };

const says = (feedId: FeedId, usdPerMtok: number, part: Partial<PriceRow> = {}): PriceRow =>
  aPrice("input", usdPerMtok, { feedId, sourceId: feedId, ...part });

function weighed(rows: readonly PriceRow[], seller?: PricedSeller, day = TODAY): SheetPrice {
  const [price] = pricesOn(day, rows, "standard", undefined, seller).prices;
  if (price === undefined) throw new Error("no price");
  return price;
}
const shown = (price: SheetPrice) => [price.preferred.feedId, price.preferred.usdPerMtok];
const standings = ({ said }: SheetPrice) =>
  Object.fromEntries(said.map(({ feedId, standing }) => [feedId, standing]));

describe("witnesses of a price", () => {
  // LLM DB repeats models.dev: of 7,565 rows both had on 2026-09-22, 7,526 were equal.
  it("are lineages: LLM DB does not confirm models.dev", () => {
    const price = weighed([says("models-dev", 3), says("llmdb", 3)]);
    expect(price.agreement).toBe("single-source");
    expect(weighed([says("models-dev", 3), says("litellm", 3)]).agreement).toBe("confirmed");
  });

  // Llama 3.3 70B on Bedrock: 0.265 in LLM DB, 0.72 in every other list.
  it("dispute what one of them has wrong; costs take the higher, the cloud's best list is shown", () => {
    const price = weighed(
      [
        says("llmdb", 0.265),
        says("genai-prices", 0.72, { observedAt: "2026-09-23" }),
        says("litellm", 0.72, { observedAt: "2026-07-01" }),
      ],
      AWS,
    );
    expect(price).toMatchObject({
      agreement: "disputed",
      usdPerMtok: 0.72,
      lowestUsdPerMtok: 0.265,
      lowest: { feedId: "llmdb" },
    });
    expect(price.spread).toBeCloseTo(1 - 0.265 / 0.72, 12);
    expect(shown(price)).toEqual(["litellm", 0.72]);
  });

  it("are believed in another order for a vendor's own models than for a cloud's", () => {
    const three = [says("litellm", 1), says("models-dev", 2), says("genai-prices", 3)];
    expect(shown(weighed(three, OPENAI))).toEqual(["genai-prices", 3]);
    expect(shown(weighed(three, AWS))).toEqual(["litellm", 1]);
    expect(shown(weighed([...three, says("azure-retail", 4)], AZURE))).toEqual(["azure-retail", 4]);
  });

  // gpt-oss-120b on Azure: genai-prices answers 0.039, OpenRouter's price; Microsoft's is 0.15.
  it("do not hear genai-prices on a cloud other than Amazon's", () => {
    const rows = [says("litellm", 0.15), says("genai-prices", 0.039)];
    expect(weighed(rows, AZURE)).toMatchObject({ agreement: "single-source", usdPerMtok: 0.15 });
    expect(weighed(rows, AWS).agreement).toBe("disputed");
    const only = pricesOn(TODAY, rows.slice(1), "standard", undefined, AZURE);
    expect(only.prices).toEqual([]);
  });

  it("give way to a contract, which is neither disputed nor the highest", () => {
    const price = weighed([says("contract", 2), says("litellm", 3), says("models-dev", 4)], AWS);
    expect(price).toMatchObject({ agreement: "single-source", usdPerMtok: 2, spread: 0 });
    expect(shown(price)).toEqual(["contract", 2]);
    expect(standings(price)).toEqual({
      contract: "counts",
      litellm: "beside-contract",
      "models-dev": "beside-contract",
    });
  });

  it("take the newest observation of a lineage, and an older file imported late changes nothing", () => {
    const newer = says("llmdb", 4);
    const older = says("models-dev", 5, { observedAt: "2026-07-01", effectiveFrom: "2026-07-01" });
    const price = weighed([newer, older]);
    expect(price).toMatchObject({ agreement: "single-source", usdPerMtok: 4 });
    expect(standings(price)).toEqual({ llmdb: "counts", "models-dev": "repeated" });
    expect(weighed([newer, older], undefined, "2026-08-01").usdPerMtok).toBe(5);
  });

  it("put a threshold that is a token apart side by side", () => {
    const long = (feedId: FeedId, usd: number, minPromptTokens: number) =>
      says(feedId, usd, { minPromptTokens });
    const sheet = pricesOn(TODAY, [
      says("litellm", 5),
      long("litellm", 10, 272_001),
      long("genai-prices", 10, 272_000),
    ]);
    expect(sheet.prices.map(({ minPromptTokens }) => minPromptTokens)).toEqual([0, 272_000]);
    expect(sheet.prices[1]?.agreement).toBe("confirmed");
  });
});

describe("a change and a disagreement", () => {
  const CUT = "2026-08-21";
  // gpt-5.6-sol: 5 until 2026-08-21, 4 since, as genai-prices dates it.
  const dated = [
    says("genai-prices", 5, { effectiveTo: CUT, observedAt: "2026-09-23" }),
    says("genai-prices", 4, { effectiveFrom: CUT, observedAt: "2026-09-23" }),
  ];

  it("is a change where the lineage said the older price before: the late list has not followed yet", () => {
    const price = weighed([...dated, says("litellm", 5, { observedAt: "2026-07-01" })], OPENAI);
    expect(price).toMatchObject({ agreement: "single-source", usdPerMtok: 4 });
    expect(standings(price)).toEqual({ "genai-prices": "counts", litellm: "not-followed" });
  });

  it("is a disagreement where the other was seen to say so after the change", () => {
    const price = weighed([...dated, says("litellm", 5, { observedAt: "2026-09-01" })], OPENAI);
    expect(price).toMatchObject({ agreement: "disputed", usdPerMtok: 5 });
    expect(shown(price)).toEqual(["genai-prices", 4]);
  });

  it("is a disagreement where the newer lineage never said the older price", () => {
    const rows = [
      says("models-dev", 4, { observedAt: "2026-09-22" }),
      says("litellm", 5, { observedAt: "2026-07-01" }),
    ];
    expect(weighed(rows, AWS)).toMatchObject({ agreement: "disputed", usdPerMtok: 5 });
    expect(shown(weighed(rows, AWS))).toEqual(["litellm", 5]);
  });

  it("beats precedence: the newer price is shown on a cloud whose best list is late", () => {
    const rows = [
      says("models-dev", 5, { observedAt: "2026-07-01" }),
      says("models-dev", 4, { observedAt: "2026-09-22", effectiveFrom: "2026-09-22" }),
      says("litellm", 5, { observedAt: "2026-08-01" }),
    ];
    expect(shown(weighed(rows, AWS))).toEqual(["models-dev", 4]);
    expect(weighed(rows, AWS).agreement).toBe("single-source");
    expect(shown(weighed(rows, AWS, "2026-08-15"))).toEqual(["litellm", 5]);
    expect(weighed(rows, AWS, "2026-08-15").agreement).toBe("confirmed");
  });

  it("counts a list that was seen again unchanged as seen", () => {
    const rows = [...dated, says("litellm", 5, { observedAt: "2026-07-01", seenAt: "2026-10-15" })];
    expect(weighed(rows, OPENAI).agreement).toBe("disputed");
  });

  // Llama 3.3 70B: models.dev said 0.72 in July, LLM DB 0.265 in September; genai-prices still says 0.72.
  it("is doubtful where somebody seen since still says the older price", () => {
    const rows = [
      says("models-dev", 0.72, { observedAt: "2026-07-01" }),
      says("llmdb", 0.265, { observedAt: "2026-09-22" }),
      says("litellm", 0.72, { observedAt: "2026-07-01" }),
      says("genai-prices", 0.72, { observedAt: "2026-09-23" }),
    ];
    expect(shown(weighed(rows, AWS))).toEqual(["litellm", 0.72]);
    expect(weighed(rows, AWS).agreement).toBe("disputed");
    const withoutFresh = rows.filter(({ feedId }) => feedId !== "genai-prices");
    expect(shown(weighed(withoutFresh, AWS))).toEqual(["llmdb", 0.265]);
  });
});

describe("the laws of agreement", () => {
  const day = integer({ min: 1, max: 28 }).map((n) => `2026-09-${String(n).padStart(2, "0")}`);
  const statement = tuple(constantFrom(...FEED_IDS), integer({ min: 1, max: 4 }), day).map(
    ([feedId, usd, observedAt]) => says(feedId, usd, { observedAt }),
  );
  const statements = array(statement, { minLength: 1, maxLength: 6 });
  const seller = constantFrom(AWS, OPENAI, undefined);

  it("do not depend on the order of the rows", () => {
    assert(
      property(
        statements.chain((rows) =>
          tuple(
            shuffledSubarray(rows, { minLength: rows.length }).map((turned) => [rows, turned]),
            seller,
          ),
        ),
        ([[rows = [], turned = []], by]) => {
          const summary = (price: SheetPrice) => [
            price.agreement,
            price.usdPerMtok,
            price.lowestUsdPerMtok,
            shown(price),
            price.said
              .map(({ feedId, usdPerMtok, standing }) => [feedId, usdPerMtok, standing].join())
              .toSorted(),
          ];
          expect(summary(weighed(turned, by))).toEqual(summary(weighed(rows, by)));
        },
      ),
    );
  });

  it("show a price that somebody states, between the lowest and the highest", () => {
    assert(
      property(statements, seller, (rows, by) => {
        const { preferred, usdPerMtok, lowestUsdPerMtok } = weighed(rows, by);
        expect(
          rows.some(
            (row) => row.feedId === preferred.feedId && row.usdPerMtok === preferred.usdPerMtok,
          ),
        ).toBe(true);
        expect(preferred.usdPerMtok).toBeLessThanOrEqual(usdPerMtok);
        expect(preferred.usdPerMtok).toBeGreaterThanOrEqual(lowestUsdPerMtok);
      }),
    );
  });

  it("never dispute a price for one more lineage that says what is shown", () => {
    assert(
      property(statements, seller, (rows, by) => {
        const before = weighed(rows, by);
        if (before.agreement === "disputed") return;
        const silent = FEED_IDS.find((feed) =>
          rows.every((row) => FEEDS[row.feedId].lineage !== FEEDS[feed].lineage),
        );
        if (silent === undefined || silent === "contract") return;
        const agreeing = says(silent, before.preferred.usdPerMtok, { observedAt: TODAY });
        expect(weighed([...rows, agreeing], by).agreement).not.toBe("disputed");
      }),
    );
  });

  it("never confirm a price by a copy of its own lineage", () => {
    assert(
      property(statements, seller, (rows, by) => {
        const before = weighed(rows, by);
        const copies = rows
          .filter(({ feedId }) => FEEDS[feedId].lineage === "models-dev")
          .map((row): PriceRow => ({
            ...row,
            feedId: row.feedId === "llmdb" ? "models-dev" : "llmdb",
          }));
        expect(weighed([...rows, ...copies], by).agreement).toBe(before.agreement);
      }),
    );
  });
});
