import { assert, asyncProperty, integer, shuffledSubarray } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computed,
  first,
  inOneCloud,
  oneCloud,
  unsolved,
} from "@/tests/support/computed-scenarios.ts";
import { aClass, aPinned, madeUpScenario, RESTLESS } from "@/tests/support/made-up-scenario.ts";
import { canonicalJson } from "../../uncertainty/canonical-json.ts";
import { aPrice } from "@/tests/support/routing.ts";
import { quoteDemand } from "../quote.ts";
import { computeScenario } from "./compute-scenario.ts";
import { decidersOf } from "./deciders-of.ts";
import { inputsHash } from "./inputs-hash.ts";
import { monthsOf } from "./months-of.ts";
import { runPolicy } from "./run-policy.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import { untouchedParts } from "./shocked-parts.ts";

describe("a scenario’s ledger", () => {
  it("adds up to the cent with the quotes of what it allocates", async () => {
    await assert(
      asyncProperty(integer({ min: 1, max: 1000 }), async (seed) => {
        const file = inOneCloud(seed);
        const { base } = await computed(file);
        for (const policy of base) {
          const quotes = policy.allocation.map(({ classId, offeringId, requests }) => {
            const of = file.classes.find(({ id }) => id === classId);
            const offering = file.offerings.find(({ id }) => id === offeringId);
            if (of === undefined || offering === undefined) throw new Error("both are in the file");
            const usage = {
              inputTokens: of.inputTokens,
              cacheReadTokens: of.inputTokens * of.cacheReadShare,
              cacheWriteTokens: of.inputTokens * of.cacheWriteShare,
              outputTokens: of.outputTokens,
            };
            const quote = quoteDemand(
              offering,
              { requests, usage, batchShare: of.batchShare },
              { day: file.asOf },
            );
            return quote.kind === "quoted" ? quote.usd : Number.NaN;
          });
          const quoted = quotes.reduce((sum, usd) => sum + usd, 0);
          expect(policy.usdByMonth[0]).toBeCloseTo(quoted, 2);
          const lines = policy.ledger.reduce((sum, { usd }) => sum + usd, 0);
          expect(lines).toBeCloseTo(policy.usdTotal, 2);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("counts growth, season and what was thought", async () => {
    const seasonality = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5, 1.5];
    const of = aClass({ growthPerMonth: 0.1, seasonality, reasoningTokens: 400 });
    const { base } = await computed(oneCloud({ classes: [of] }));
    // A million requests of 1000 tokens at 1 and 500 at 2 dollars a million: 2,000 dollars.
    const expected = [2000 * 0.5, 2000 * 1.1 * 1.5, 2000 * 1.21];
    for (const [i, usd] of first(base).usdByMonth.entries())
      expect(usd).toBeCloseTo(expected[i] ?? 0, 8);
  });

  it("owes a commitment whether it is used or not, and never shows a saving below it", async () => {
    const commitments = [
      { operatorId: "north", usdPerMonth: 5000, discount: 0.15, source: "contract" },
    ];
    const policy = first((await computed(oneCloud({ commitments }))).base);
    expect(policy.usdByMonth).toEqual([5000, 5000, 5000]);
    const extra = policy.ledger.filter(({ kind }) => kind === "commitment");
    expect(extra.every(({ usd }) => usd > 0)).toBe(true);
  });

  it("states beside the bill what caches would be lost turn by turn", async () => {
    const priced = (id: string) =>
      aPinned("north", id, [1, 2], {
        id: `north--${id}`,
        prices: [aPrice("input", 1), aPrice("cache-read", 0.1), aPrice("output", 2)],
      });
    const of = aClass({
      turns: 5,
      cacheReadShare: 0.8,
      currentSplit: [
        { offeringId: "north--a", share: 0.5 },
        { offeringId: "north--b", share: 0.5 },
      ],
    });
    const file = oneCloud({
      months: 1,
      classes: [of],
      offerings: [priced("a"), priced("b")],
      policies: [{ kind: "as-is" }],
    });
    const policy = first((await computed(file)).base);
    // A million requests, half of the four later turns of five elsewhere, 800 tokens at 0.9 dollars a million more.
    expect(policy.coldCacheUsd).toBeCloseTo(1e6 * 0.5 * 0.8 * 800 * 0.9e-6, 8);
    expect(policy.usdTotal).toBeCloseTo(1000 * (0.2 + 0.08) + 200, 8);
  });

  it("routes all that is asked for, of every class in every month", async () => {
    const file = madeUpScenario({ classes: 6, offerings: 9, seed: 4 }, { months: 4 });
    const months = monthsOf(file);
    for (const decider of decidersOf(file, unsolved)) {
      // oxlint-disable-next-line no-await-in-loop -- one policy after the other
      const run = await runPolicy(decider, months, untouchedParts(months));
      for (const [i, { shares }] of run.months.entries())
        for (let w = 0; w < file.classes.length; w += 1) {
          const row = shares.subarray(w * 9, (w + 1) * 9).reduce((sum, share) => sum + share, 0);
          expect(row * (months[i]?.requests[w] ?? 0)).toBeCloseTo(months[i]?.requests[w] ?? -1, 6);
        }
    }
  });

  it("is in the company’s own currency once the dollar is dearer", async () => {
    const shocks = [{ kind: "currency" as const, change: 0.25, fromMonth: 2, source: "assumed" }];
    const { base, shocked } = await computed(oneCloud({ shocks }));
    const before = first(base).usdByMonth;
    const expected = before.map((usd, i) => (i === 0 ? usd : usd * 1.25));
    expect(first(shocked).usdByMonth).toEqual(expected);
  });
});

describe("a scenario", () => {
  it("comes to the same, to the last bit, whenever it is computed", async () => {
    const file = inOneCloud(3, { draws: 50, chances: RESTLESS });
    expect(canonicalJson(await computed(file))).toBe(canonicalJson(await computed(file)));
  });

  it("is the same before its shocks as without them", async () => {
    const shocks: ScenarioFile["shocks"] = [
      {
        kind: "price",
        target: { of: "cloud", id: "north" },
        change: 0.3,
        fromMonth: 1,
        source: "assumed",
      },
      {
        kind: "outage",
        target: { of: "seller", id: "cloud-1" },
        days: 9,
        fromMonth: 2,
        source: "assumed",
      },
    ];
    const plain = inOneCloud(5, { draws: 20, chances: RESTLESS });
    const { base } = await computed({ ...plain, shocks });
    expect(canonicalJson(base)).toBe(canonicalJson((await computed(plain)).base));
  });

  it("costs no more and breaks nothing when somebody unused is down", async () => {
    const file = oneCloud({
      shocks: [
        {
          kind: "outage",
          target: { of: "model", id: "deep" },
          days: 20,
          fromMonth: 1,
          source: "assumed",
        },
      ],
    });
    const { base, shocked } = await computed(file);
    expect(first(shocked).usdByMonth).toEqual(first(base).usdByMonth);
    expect(first(shocked).broken).toEqual([]);
  });

  it("doubles its variable cost with its volumes, and keeps its shares", async () => {
    const file = inOneCloud(11);
    const twice = {
      ...file,
      classes: file.classes.map((of) => ({ ...of, requestsPerMonth: 2 * of.requestsPerMonth })),
    };
    const [one, two] = [first((await computed(file)).base), first((await computed(twice)).base)];
    expect(two.usdTotal).toBeCloseTo(2 * one.usdTotal, 6);
    expect(two.allocation.map(({ share, offeringId }) => [share, offeringId])).toEqual(
      one.allocation.map(({ share, offeringId }) => [share, offeringId]),
    );
  });

  it("does not depend on the order of its classes and offerings", async () => {
    const file = inOneCloud(13, { draws: 10, chances: RESTLESS });
    const whole = first((await computed(file)).base);
    await assert(
      asyncProperty(
        shuffledSubarray(file.classes, { minLength: file.classes.length }),
        shuffledSubarray(file.offerings, { minLength: file.offerings.length }),
        async (classes, offerings) => {
          const shuffled = first((await computed({ ...file, classes, offerings })).base);
          expect(shuffled.usdTotal).toBeCloseTo(whole.usdTotal, 6);
          expect(shuffled.bill?.p90).toBeCloseTo(whole.bill?.p90 ?? 0, 6);
        },
      ),
      { numRuns: 10 },
    );
  });

  it("says which route a shock breaks, in which month and why", async () => {
    const file = oneCloud({
      classes: [
        aClass({
          acceptableModelIds: ["swift"],
          currentSplit: [{ offeringId: "north--swift", share: 1 }],
        }),
      ],
      shocks: [{ kind: "retirement", modelId: "swift", fromMonth: 2, source: "assumed" }],
    });
    const policy = first((await computed(file)).shocked);
    expect(policy.broken).toEqual([
      {
        classId: "chat",
        month: 2,
        from: ["north, swift"],
        reasons: [
          "swift is retired from month 2",
          "north, swift: swift is retired from month 2",
          "north, deep: deep is not among the models accepted for this work",
        ],
      },
    ]);
    expect(policy.servedShare).toBeCloseTo(1 / 3, 12);
  });

  it("is refused with the place and the way out where it makes no sense", async () => {
    const file = oneCloud({ classes: [aClass({ cacheReadShare: 0.9, cacheWriteShare: 0.9 })] });
    await expect(computed(file)).rejects.toThrow(
      "Class “Chat”, cached shares add up to 1.8, more than the prompt. Lower",
    );
  });

  it("stops where it is told to", async () => {
    const stop = new AbortController();
    const file = inOneCloud(3, { draws: 5000, chances: RESTLESS });
    const work = computeScenario(file, {
      solve: unsolved,
      signal: stop.signal,
      onProgress: (part) => {
        if (part > 0.2) stop.abort(new Error("enough"));
      },
    });
    await expect(work).rejects.toThrow("enough");
  });
});

describe("the hash of its inputs", () => {
  it("changes with a number and not with the name", async () => {
    const file = oneCloud();
    const hash = await inputsHash(file);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await inputsHash({ ...file, name: "Another" })).toBe(hash);
    expect(await inputsHash({ ...file, seed: 8 })).not.toBe(hash);
  });
});
