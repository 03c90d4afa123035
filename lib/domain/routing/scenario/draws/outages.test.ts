import { describe, expect, it } from "vitest";
import { unsolved } from "@/tests/support/computed-scenarios.ts";
import {
  aClass,
  aPinned,
  aScenario,
  madeUpScenario,
  RESTLESS,
} from "@/tests/support/made-up-scenario.ts";
import { HOURS_A_MONTH } from "../../../quantity/mean-month.ts";
import { atOnce } from "../../../uncertainty/at-once.ts";
import { unshocked } from "../../shocks/market-state.ts";
import { decidersOf } from "../deciders-of.ts";
import { monthsOf } from "../months-of.ts";
import { runPolicy } from "../run-policy.ts";
import type { ScenarioFile } from "../scenario-file.ts";
import { chancePaths } from "./chance-paths.ts";
import { drawScenario } from "./draw-scenario.ts";

/** The draws of the first policy. */
async function drawn(file: ScenarioFile) {
  const months = monthsOf(file);
  const parts = months.map(({ board }) => [{ part: 1, state: unshocked(board) }]);
  const runs = await Promise.all(
    decidersOf(file, unsolved).map((decider) => runPolicy(decider, months, parts)),
  );
  const [first] = atOnce(drawScenario(file, months, runs));
  if (first === undefined) throw new Error("a scenario has a policy");
  return first;
}

const mean = (values: Float64Array) => values.reduce((sum, one) => sum + one, 0) / values.length;

/** An outage a month of 3.066 hours: 99.58 %, q = 0.0042. */
const Q = 0.0042;
const ONE_A_MONTH = {
  ...aScenario().chances,
  outagesPerYear: 12,
  outageMeanHours: Q * HOURS_A_MONTH,
};

/** Two offerings of a class, the first cheaper, and what the company answers where it is down. */
const two = (labs: readonly [string, string], outageCommonCause: number) => {
  const [first, second] = (["north", "south"] as const).map((seller, i) => {
    const one = aPinned(seller, `${seller}-model`, [1 + i, 2 + i]);
    return { ...one, model: { ...one.model, labId: labs[i] ?? "" } };
  });
  if (first === undefined || second === undefined) throw new Error("there are two");
  return aScenario({
    months: 36,
    draws: 5_000,
    offerings: [first, second],
    chances: { ...ONE_A_MONTH, outageCommonCause },
  });
};

/** Outages of the worst kind: three a month of a week each, so that together they are longer than a month. */
const DIRE = { ...RESTLESS, outagesPerYear: 36, outageMeanHours: 168, outageCommonCause: 0.3 };

describe("outages in the draws", () => {
  it("last as long as is stated", async () => {
    const alone = {
      ...two(["a", "b"], 0),
      classes: [aClass({ acceptableModelIds: ["north-model"] })],
    };
    const { unservedShare } = await drawn(alone);
    // 180,000 months: the standard error is 0.3 % of it.
    expect(Math.abs(mean(unservedShare) / Q - 1)).toBeLessThan(0.02);
  });

  it("are stated for each seller, whatever part of them comes from a cause that is common", () => {
    const of = { sellerIds: ["north", "south"], labIds: ["a"], classIds: [] };
    const paths = chancePaths({ ...ONE_A_MONTH, outageCommonCause: 0.3 }, of, 1);
    const sums = new Float64Array(3);
    for (let month = 0; month < 100_000; month += 1) {
      paths.step(1);
      for (const [g, share] of paths.month.down.entries())
        sums[g] = (sums[g] ?? 0) + share / 100_000;
    }
    const [north = 0, south = 0, lab = 0] = sums;
    for (const seller of [north, south])
      expect(Math.abs((seller + lab) / Q - 1)).toBeLessThan(0.02);
    expect(Math.abs(lab / (0.3 * Q) - 1)).toBeLessThan(0.03);
  });

  it("leave a chain of two unserved as a chain of independent links, and as one with a common cause", async () => {
    // 1.8e-5 on different labs, 1.27e-3 where both serve one lab's models and 30 % of failures are the lab's.
    const apart = mean((await drawn(two(["a", "b"], 0.3))).unservedShare);
    expect(Math.abs(apart / 1.764e-5 - 1)).toBeLessThan(0.05);
    const together = mean((await drawn(two(["a", "a"], 0.3))).unservedShare);
    expect(Math.abs(together / 1.2686e-3 - 1)).toBeLessThan(0.03);
  });

  it("of a seller that nobody uses change nothing, however many there are", async () => {
    const file = madeUpScenario({ classes: 4, offerings: 6 }, { draws: 40, chances: DIRE });
    const unused = Array.from({ length: 5 }, (_, i) =>
      aPinned(`other-${i}`, `other-${i}`, [1e4, 1e4]),
    );
    const before = await drawn(file);
    const after = await drawn({ ...file, offerings: [...file.offerings, ...unused] });
    const barred = await drawn({
      ...file,
      offerings: [...unused, ...file.offerings].toReversed(),
      classes: file.classes.map((of) => ({
        ...of,
        excludedSellerIds: unused.map(({ seller }) => seller.id),
      })),
    });
    expect(mean(before.unservedShare)).toBeGreaterThan(0);
    expect(barred).toEqual(before);
    // Dear as they are, they serve while all others are down; where they may not, not a bit differs.
    expect(mean(after.unservedShare)).toBeLessThan(mean(before.unservedShare));
  });

  it("are the same in whatever order offerings and classes stand", async () => {
    for (const policies of [
      [{ kind: "cheapest" as const }],
      [{ kind: "quality-floor" as const }],
      [{ kind: "openrouter" as const, outputWeight: 0.3 }],
      [{ kind: "failover" as const, offeringIds: ["cloud-1--model-1", "cloud-2--model-2"] }],
      [{ kind: "as-is" as const }],
    ]) {
      const file = madeUpScenario(
        { classes: 5, offerings: 9 },
        { draws: 30, chances: DIRE, policies },
      );
      const before = await drawn(file);
      const after = await drawn({
        ...file,
        classes: file.classes.toReversed(),
        offerings: file.offerings.toReversed(),
      });
      for (const [i, usd] of before.usdTotal.entries()) {
        expect(Math.abs((after.usdTotal[i] ?? 0) / usd - 1)).toBeLessThan(1e-9);
        expect(after.unservedShare[i]).toBeCloseTo(before.unservedShare[i] ?? Number.NaN, 9);
      }
    }
  });
});
