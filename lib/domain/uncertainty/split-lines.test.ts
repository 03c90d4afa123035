import { assert, double, property } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { TODAY } from "@/tests/support/build.ts";
import { demoMarket, demoPortfolio } from "@/tests/support/demo.ts";
import { seedOwnerships } from "@/tests/support/register.ts";
import { demoQuality } from "@/tests/support/score-inputs.ts";
import type { Measured } from "../explain/measured.ts";
import type { Market } from "../portfolio/hosting.ts";
import type { Portfolio, PortfolioContract, PortfolioWorkload } from "../portfolio/portfolio.ts";
import { evaluate } from "../quantity/estimate.ts";
import { viewFrom } from "../view/view.ts";
import type { Bands } from "./bands.ts";
import { drawnScores } from "./drawn-scores.ts";
import { bandsOfScore } from "./score-run.ts";
import { scoreInputsOf } from "./score-inputs-of.ts";

/** Two halves sum to the whole but for rounding. */
const ROUNDING = 1e-9;
const part = double({ min: 0.05, max: 0.95, noNaN: true });

let market: Market;
beforeAll(async () => {
  market = await demoMarket();
});

const times = (measured: Measured, share: number): Measured => ({
  ...measured,
  value: evaluate((usd) => usd * share, { of: measured.value }),
});

const bandsOf = (portfolio: Portfolio): Map<string, Bands> => {
  const inputs = scoreInputsOf(portfolio, seedOwnerships(TODAY), market, {
    view: viewFrom(TODAY, TODAY),
    qualityOf: demoQuality(),
  });
  return new Map(
    drawnScores(inputs).map((score) => [
      score.id,
      bandsOfScore(score, inputs, { draws: 60 }).bands,
    ]),
  );
};

/** By how much the furthest end of either band moved; infinitely where a band came or went. */
const moved = (before: Bands | undefined, after: Bands | undefined): number =>
  Math.max(
    ...(["facts", "method"] as const).map((kind) => {
      const [one, other] = [before?.[kind] ?? null, after?.[kind] ?? null];
      if (one === null || other === null) return one === other ? 0 : Number.POSITIVE_INFINITY;
      return Math.max(Math.abs(one.low - other.low), Math.abs(one.high - other.high));
    }),
  );

const splitWork = (work: PortfolioWorkload, share: number): PortfolioWorkload[] => [
  { ...work, id: `${work.id}-a`, spendUsdPerMonth: times(work.spendUsdPerMonth, share) },
  { ...work, id: `${work.id}-b`, spendUsdPerMonth: times(work.spendUsdPerMonth, 1 - share) },
];

/** One contract as two, each with its part of the spend and of all work. */
const splitContract = (contract: PortfolioContract, share: number): PortfolioContract[] =>
  ["a", "b"].map((half, i) => ({
    ...contract,
    id: `${contract.id}-${half}`,
    spendUsdPerYear: times(contract.spendUsdPerYear, i === 0 ? share : 1 - share),
    workloads: contract.workloads.flatMap((work) => splitWork(work, share).slice(i, i + 1)),
  }));

describe("a line of spend in two", () => {
  // The halves share their chance: what is one judgement does not become two by being written twice.
  it("changes no band, where a contract's work is split and each half keeps its facets", () => {
    const whole = demoPortfolio();
    const before = bandsOf(whole);
    assert(
      property(part, (share) => {
        const contracts = whole.contracts.map((contract) => ({
          ...contract,
          workloads: contract.workloads.flatMap((work) => splitWork(work, share)),
        }));
        const after = bandsOf({ ...whole, contracts });
        expect([...after.keys()]).toEqual([...before.keys()]);
        for (const [id, bands] of after)
          expect(moved(before.get(id), bands)).toBeLessThan(ROUNDING);
      }),
      { numRuns: 5 },
    );
  });

  it("changes no band of the portfolio, where a vendor's contract is split", () => {
    const whole = demoPortfolio();
    const before = bandsOf(whole);
    assert(
      property(part, (share) => {
        for (const vendor of whole.contracts) {
          const contracts = whole.contracts.flatMap((contract) =>
            contract.id === vendor.id ? splitContract(contract, share) : [contract],
          );
          const after = bandsOf({ ...whole, contracts });
          for (const id of ["effective-suppliers", "independent-suppliers", "conflict-of-interest"])
            expect(moved(before.get(id), after.get(id))).toBeLessThan(ROUNDING);
          for (const half of ["a", "b"])
            expect(
              moved(
                before.get(`conflict-of-interest/${vendor.id}`),
                after.get(`conflict-of-interest/${vendor.id}-${half}`),
              ),
            ).toBeLessThan(ROUNDING);
        }
      }),
      { numRuns: 3 },
    );
  });
});
