import { beforeAll, describe, expect, it } from "vitest";
import { demoPackInputs } from "@/tests/support/pack.ts";
import { type NumbersOfFacts, numbersOfFacts, turned } from "@/tests/support/turned-facts.ts";
import type { Estimate } from "../quantity/estimate.ts";
import { runScores } from "../uncertainty/score-run.ts";
import type { Claim } from "./claim.ts";
import { composeReport } from "./compose-report.ts";
import type { PackInputs } from "./pack-inputs.ts";

/** As few as tell one number from another: it is not the draws that are looked at. */
const DRAWS = 12;

let inputs: PackInputs;
let numbers: NumbersOfFacts;
let before: ReadonlyMap<string, Claim>;
beforeAll(async () => {
  inputs = await demoPackInputs({ scenarios: [] });
  // Prices are listings, which the scenarios pin; of the clocks and the settings nobody has a fact.
  const { portfolio, ties, ownerships, rights, routers, scores, market } = inputs;
  const { offerings: _, ...priced } = market;
  numbers = numbersOfFacts({
    portfolio,
    ties,
    ownerships,
    rights,
    routers,
    scores,
    market: priced,
  });
  before = claimsOf(inputs);
});

const claimsOf = (of: PackInputs): ReadonlyMap<string, Claim> => {
  const run = runScores(of.scores.inputs, { seed: 7, draws: DRAWS, withMovers: false });
  return new Map(
    composeReport(of, { run, scenarios: [] }).claims.map((claim) => [claim.id, claim]),
  );
};

const ends = (value: Estimate | null | undefined): number[] =>
  value === null || value === undefined ? [] : [value.low, value.point ?? 0, value.high];

/** By more than the rounding of sums. */
const hasMoved = (a: Claim | undefined, b: Claim): boolean => {
  const [was, is] = [ends(a?.value), ends(b.value)];
  const size = [...was, ...is].reduce((sum, end) => sum + Math.abs(end), 0);
  return (
    was.length === is.length && was.some((end, i) => Math.abs(end - (is[i] ?? 0)) > size * 1e-6)
  );
};

describe("what a number of a pack rests on", () => {
  it("holds every fact that moves it", () => {
    expect(numbers.size).toBeGreaterThan(100);
    const holes = [...numbers].flatMap(([facts, places]) => {
      const behind = facts.split(",");
      return [...claimsOf(turned(inputs, places, 0.9)).values()]
        .filter((claim) => hasMoved(before.get(claim.id), claim))
        .filter((claim) => {
          const named = [...claim.facts, ...(before.get(claim.id)?.facts ?? [])];
          return !behind.some((fact) => named.includes(fact));
        })
        .map(({ id }) => `${id} moves with ${facts}`);
    });
    expect(holes).toEqual([]);
  });

  it("is moved by the facts it names, so that the law above is not about nothing", () => {
    const spend = before.get("contracts/aws/spend")?.facts.join(",") ?? "";
    const after = claimsOf(turned(inputs, numbers.get(spend) ?? [], 0.9));
    const moved = [...after.values()].filter((claim) => hasMoved(before.get(claim.id), claim));
    expect(moved.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        "contracts/aws/spend",
        "labs-behind/openai/share",
        "effective-suppliers",
      ]),
    );
  });
});
