import { assert, integer, property, shuffledSubarray } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  bookWith,
  demoFacts,
  demoInputs,
  factsBands,
  withUnknown,
} from "@/tests/support/score-inputs.ts";
import { TODAY } from "@/tests/support/build.ts";
import { demoMarket, demoPortfolio } from "@/tests/support/demo.ts";
import { seedOwnerships } from "@/tests/support/register.ts";
import { portfolioScores } from "../portfolio/portfolio-scores.ts";
import type { Fact } from "../fact/fact.ts";
import type { FactBook } from "../portfolio/read-portfolio.ts";
import type { Band } from "./bands.ts";
import type { ScoreInputs } from "./score-inputs.ts";

/** Sums taken in another order differ by no more than this part of a score of 100. */
const ROUNDING = 1e-9;

/** Scores whose second band does not hold the first. */
const narrowed = (before: ReadonlyMap<string, Band>, after: ReadonlyMap<string, Band>): string[] =>
  [...before].flatMap(([id, { low, high }]) => {
    const now = after.get(id);
    // Where nobody says what a vendor may choose between, it has pairs no longer, and no score of one.
    if (now === undefined && isPair(id)) return [];
    const isHeld = now !== undefined && now.low <= low + ROUNDING && now.high >= high - ROUNDING;
    return isHeld ? [] : [`${id}: ${low} to ${high}, then ${now?.low} to ${now?.high}`];
  });

const isPair = (id: string) => id.split("/").length === 3;

let demo: ScoreInputs;
beforeAll(async () => {
  demo = await demoInputs();
});

// Common random numbers make these laws exact: a draw with an input unknown holds
// the draw with the input known, so each quantile of its ends lies outside.
describe("an input that becomes unknown", () => {
  it("never narrows a score, whichever input it is", () => {
    const before = factsBands(demo);
    for (const { id } of demo.inputs)
      expect(narrowed(before, factsBands(withUnknown(demo, id)))).toEqual([]);
  });

  it("never narrows a score, whatever else is unknown", () => {
    assert(
      property(
        shuffledSubarray(
          demo.inputs.map(({ id }) => id),
          { minLength: 1, maxLength: 6 },
        ),
        integer({ min: 0, max: 1e9 }),
        ([added = "", ...already], seed) => {
          const before = withUnknown(demo, ...already);
          const after = withUnknown(before, added);
          const options = { seed, draws: 20 };
          expect(narrowed(factsBands(before, options), factsBands(after, options))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("leaves scores that do not read it as they are, bit for bit", () => {
    const after = factsBands(withUnknown(demo, "contract/aws notice-days"));
    const before = factsBands(demo);
    for (const bands of [before, after]) expect(bands.delete("lock-in/aws")).toBe(true);
    expect(after).toEqual(before);
  });
});

/** What a contract costs weighs all that is under it: without it the contract is in no number. */
const isSpend = (fact: Fact) => fact.property === "contract.spend-usd-per-year";
const valued = demoFacts().filter(({ value }) => value !== null);
const withoutValue = (fact: Fact): FactBook =>
  bookWith({ ...fact, value: null, unspecified: { reason: "not-disclosed" } });

describe("a fact whose value is dropped", () => {
  it("never narrows a score", async () => {
    const before = factsBands(demo, { draws: 20 });
    const found: string[] = [];
    for (const fact of valued.filter((one) => !isSpend(one))) {
      const after = factsBands(await demoInputs(withoutValue(fact)), { draws: 20 });
      found.push(
        ...narrowed(before, after).map((how) => `${fact.subject} ${fact.property}, ${how}`),
      );
    }
    // Without a mix of its own the router's money goes where the work is said to run: another fact.
    expect(found.filter((how) => !how.includes("contract.router-mix, independent"))).toEqual([]);
  });

  // Methodology 8.2 and 8.6: no headline under 60 % of the weight, no finding wider than 40 points.
  it("never makes a headline or a finding of what was none", async () => {
    const market = await demoMarket();
    const shown = (book?: FactBook) => {
      const { byVendor } = portfolioScores(demoPortfolio(book), seedOwnerships(TODAY), market);
      return byVendor.flatMap(({ contract, lockIn, conflict }) => [
        ...(lockIn.headline ? [`headline of ${contract.id}`] : []),
        ...(conflict.conflict.determinable ? [`finding on ${contract.id}`] : []),
      ]);
    };
    const before = shown();
    for (const fact of valued.filter((one) => !isSpend(one)))
      expect(before).toEqual(expect.arrayContaining(shown(withoutValue(fact))));
  });

  it("is named instead, where it is what a contract costs", () => {
    for (const fact of valued.filter(isSpend)) {
      const { withoutSpend } = demoPortfolio(withoutValue(fact));
      expect(withoutSpend.length).toBeGreaterThan(0);
    }
    expect(demoPortfolio().withoutSpend).toEqual([]);
  });
});
