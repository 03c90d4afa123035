import { expect, it } from "vitest";
import { aContract, aListing, aMarket, aPortfolioWorkload, known } from "@/tests/support/build.ts";
import type { PortfolioContract } from "./portfolio.ts";
import { portfolioScores } from "./portfolio-scores.ts";
import { vendorMixes } from "./vendor-mixes.ts";

const market = aMarket({
  offerings: [
    { ...aListing("cloud", "lab-a"), id: "a" },
    { ...aListing("cloud", "lab-b"), id: "b" },
  ],
});
const contract = (id: string, usd: number, offeringId: string | null): PortfolioContract =>
  aContract("cloud", {
    id,
    spendUsdPerYear: known(usd, `spend-${id}`),
    workloads: [
      aPortfolioWorkload(`work-${id}`, {
        contractId: id,
        currentSplit: offeringId === null ? [] : [{ offeringId, share: 1 }],
      }),
    ],
  });
const sharesOf = (contracts: readonly PortfolioContract[]) =>
  portfolioScores(
    {
      organisation: { id: "o", name: "O", isDemo: false, note: null },
      contracts,
      labLinks: [],
      withoutSpend: [],
    },
    [],
    market,
  ).labs.recipients.map(({ recipient, share }) => [recipient, share.low, share.high]);

it("follows the money of each of two contracts with one vendor where it goes", () => {
  expect(sharesOf([contract("one", 300, "a"), contract("two", 100, "b")])).toEqual([
    ["lab-a", 0.75, 0.75],
    ["lab-b", 0.25, 0.25],
  ]);
});

it("is the mix of the one contract where there is one, and open where one of two is", () => {
  const [only] = vendorMixes([contract("one", 300, "a")], market, (id) => id);
  expect(only?.parts?.map(({ recipient, share }) => [recipient, share.value.point])).toEqual([
    ["lab-a", 1],
  ]);
  const half = [contract("one", 300, "a"), contract("two", 100, null)];
  expect(vendorMixes(half, market, (id) => id)).toMatchObject([
    { intermediary: "cloud", parts: null },
  ]);
});
