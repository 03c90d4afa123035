import { describe, expect, it } from "vitest";
import { spendBy, spendConcentration } from "./spend-concentration.ts";

describe("spend concentration", () => {
  const spend = [
    { cloud: "aws", lab: "anthropic", usd: 50 },
    { cloud: "gcp", lab: "anthropic", usd: 20 },
    { cloud: "azure", lab: "openai", usd: 25 },
    { cloud: "gcp", lab: "google", usd: 5 },
  ];

  // The same spend is half as concentrated again by lab as by cloud.
  it("differs by what one counts", () => {
    expect(spendConcentration(spendBy(spend, ({ cloud }) => cloud))?.hhi).toBeCloseTo(0.375, 12);
    expect(spendConcentration(spendBy(spend, ({ lab }) => lab))?.hhi).toBeCloseTo(0.555, 12);
  });

  it("puts the largest first, and the shares add up", () => {
    const byCloud = spendBy(spend, ({ cloud }) => cloud);
    expect(byCloud.map(({ key }) => key)).toEqual(["aws", "azure", "gcp"]);
    expect(byCloud.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it("has nothing to say of no spend", () => {
    expect(spendConcentration([])).toBeNull();
    expect(spendConcentration(spendBy([{ usd: 0 }], () => "a"))).toBeNull();
  });
});
