import { describe, expect, it } from "vitest";
import { priceIndex } from "../../lib/domain/catalog/price-index.ts";
import { genaiTotal, indexTotal, listedByGenaiPrices, pricedRequests } from "./price-bench.ts";

describe("prices looked up by index", () => {
  it("are calcPrice's to 1e-12, wherever genai-prices really lists the seller's model", async () => {
    const listed = await listedByGenaiPrices();
    const index = priceIndex(listed.map(({ offering }) => offering));
    const compared = pricedRequests(listed, 5000).flatMap((request) => {
      const theirs = genaiTotal(request);
      const { offering, day, atUtc } = request;
      return theirs === undefined
        ? []
        : [{ of: `${offering.id} ${day} ${atUtc}`, theirs, ours: indexTotal(index, request) }];
    });
    const apart = compared.filter(
      ({ theirs, ours }) =>
        ours === undefined || Math.abs(theirs - ours) > 1e-12 * Math.max(1, theirs),
    );
    expect(apart).toEqual([]);
    expect(listed.length).toBeGreaterThan(200);
    expect(compared.length).toBeGreaterThan(4900);
  });

  // What a lookup by genai-prices would answer for gpt-oss-120b on Azure is OpenRouter's price.
  it("leave out what genai-prices answers from elsewhere", async () => {
    const listed = await listedByGenaiPrices();
    expect(listed.some(({ offering }) => offering.seller.id === "azure")).toBe(false);
  });
});
