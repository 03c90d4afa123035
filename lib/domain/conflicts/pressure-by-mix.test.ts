import { beforeAll, describe, expect, it } from "vitest";
import { aContract, aPortfolioWorkload } from "@/tests/support/build.ts";
import { demoMarket, demoPortfolio } from "@/tests/support/demo.ts";
import { seedOwnerships } from "@/tests/support/register.ts";
import type { Market } from "../portfolio/hosting.ts";
import { portfolioScores, type PortfolioScores } from "../portfolio/portfolio-scores.ts";
import { misleadingExample, pressureByMix, realisedMix } from "./pressure-by-mix.ts";

let market: Market;
let scores: PortfolioScores;
beforeAll(async () => {
  market = await demoMarket();
  scores = portfolioScores(demoPortfolio(), seedOwnerships(), market);
});
const vendor = (id: string) => {
  const found = scores.byVendor.find(({ contract }) => contract.id === id);
  if (found === undefined) throw new RangeError(`no contract ${id}`);
  return found;
};

describe("pressure by mix", () => {
  // The method's M026: .95, .03 and .02 on gains of .19, 0 and 0; the even mix by hand: 2 × 1/3 × 1/2 × .19.
  it("falls in the example though no interest has changed", () => {
    const { neutral, realised } = misleadingExample();
    expect(realised.score.value.point).toBeCloseTo(0.0092662, 6);
    expect(neutral.score.value.point).toBeCloseTo(0.19 / 3, 12);
    expect(realised.warnings).toHaveLength(1);
    expect(neutral.warnings).toEqual([]);
  });

  // Azure's work runs on OpenAI's models alone, so after routing there is nothing left to move.
  it("is gone on a realised mix of one lab, and not on the neutral one", () => {
    const { contract, conflict } = vendor("azure");
    const byMix = pressureByMix(conflict, realisedMix(contract, market));
    expect(byMix?.realised.score.value).toEqual({ low: 0, point: 0, high: 0 });
    expect(byMix?.neutral.score.value.high).toBeGreaterThan(0.2);
  });

  it("takes a router’s own logs before anything else", () => {
    const { contract, conflict } = vendor("openrouter");
    const byMix = pressureByMix(conflict, realisedMix(contract, market));
    expect(byMix?.realisedShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it("says nothing where any of the work runs nobody knows on what", () => {
    const workloads = [aPortfolioWorkload("a"), aPortfolioWorkload("b", { currentSplit: [] })];
    const mix = realisedMix(aContract("acme", { workloads }), market);
    expect(mix).toBeNull();
    expect(pressureByMix(vendor("azure").conflict, mix)).toBeNull();
    expect(pressureByMix(vendor("azure").conflict, new Map([["mistral", 1]]))).toBeNull();
  });
});
