import {
  array,
  assert,
  boolean,
  double,
  integer,
  property,
  record,
  shuffledSubarray,
} from "fast-check";
import { describe, expect, it } from "vitest";
import { promptTokensAbove } from "@/lib/domain/catalog/price.ts";
import { anOffering, aPrice, DAY } from "@/tests/support/routing.ts";
import { aClass } from "@/tests/support/made-up-scenario.ts";
import { slicesOf } from "../scenario/class-slices.ts";
import { statisticsOfClass } from "../trace/fold-trace.ts";
import { addRequest, requestColumns, type TraceRow } from "../trace/request-columns.ts";
import { foldRequests, noStatistics, priceBands } from "../trace/trace-statistics.ts";
import { pricePlan } from "./price-plan.ts";
import { requestsUsd } from "./requests-usd.ts";
import { classesUsd } from "./statistics-usd.ts";
import { slicesUsd } from "./slices-usd.ts";

const long = { minPromptTokens: promptTokensAbove(200_000) };
const offering = anOffering("anthropic", {
  prices: [
    aPrice("input", 3),
    aPrice("cache-read", 0.3),
    aPrice("cache-write-5m", 3.75),
    aPrice("output", 15),
    aPrice("input", 6, long),
    aPrice("output", 22.5, long),
  ],
});
const flat = anOffering("azure");
const bands = priceBands([offering, flat]);
const classes = ["a", "b", "c"];

function planOf(one: typeof offering) {
  const plan = pricePlan(one, { day: DAY });
  if (plan.kind === "unpriced") throw new Error(plan.why);
  return plan;
}

const bucketsUsd = (statistics: ReturnType<typeof statisticsOfClass>) =>
  slicesUsd(planOf(offering), slicesOf(aClass({ statistics }), [0])).usd;

const share = double({ min: 0, max: 1, noNaN: true });
const aRow = record({
  classOf: integer({ min: 0, max: 2 }),
  batch: boolean(),
  input: integer({ min: 0, max: 400_000 }),
  read: share,
  write: share,
  output: integer({ min: 0, max: 100_000 }),
}).map(({ classOf, batch, input, read, write, output }): TraceRow => {
  const cached = Math.floor(input * read);
  return {
    atMs: 0,
    classOf,
    isBatch: batch ? 1 : 0,
    inputTokens: input,
    cacheReadTokens: cached,
    cacheWriteTokens: Math.floor((input - cached) * write),
    outputTokens: output,
  };
});
const rows = array(aRow, { minLength: 1, maxLength: 200 });

function columnsOf(requests: readonly TraceRow[]) {
  const columns = requestColumns(requests.length);
  for (const request of requests) addRequest(columns, request);
  return columns;
}
const foldOf = (requests: readonly TraceRow[]) =>
  foldRequests(noStatistics(bands), columnsOf(requests), classes);
const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);
const isNear = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-12 * b);

describe("the cost of a folded trace", () => {
  it("is that of its requests one by one, for any rule that divides by class", () => {
    assert(
      property(rows, array(share, { minLength: 3, maxLength: 3 }), (requests, shares) => {
        const [here, there] = [planOf(offering), planOf(flat)];
        const statistics = foldOf(requests);
        const [a, b] = [classesUsd(here, statistics), classesUsd(there, statistics)];
        const folded = total(
          shares.map((part, i) => part * (a[i] ?? 0) + (1 - part) * (b[i] ?? 0)),
        );
        const replayed = total(
          requests.map((request) => {
            const one = columnsOf([request]);
            const part = shares[request.classOf] ?? 0;
            return part * requestsUsd(here, one) + (1 - part) * requestsUsd(there, one);
          }),
        );
        isNear(folded, replayed);
      }),
    );
  });

  it("is the same from the buckets a scenario keeps", () => {
    assert(
      property(rows, (requests) => {
        const statistics = foldOf(requests);
        const byClass = classesUsd(planOf(offering), statistics);
        for (const [place, usd] of byClass.entries())
          isNear(bucketsUsd(statisticsOfClass(statistics, place)), usd);
      }),
    );
  });

  it("doubles with the volume", () => {
    assert(
      property(rows, (requests) => {
        const twice = classesUsd(planOf(offering), foldOf([...requests, ...requests]));
        const once = classesUsd(planOf(offering), foldOf(requests));
        for (const [i, usd] of once.entries()) isNear(twice[i] ?? Number.NaN, 2 * usd);
      }),
    );
  });

  it("does not depend on the order of requests, nor on the pieces they come in", () => {
    const turned = rows.chain((requests) =>
      shuffledSubarray(requests, { minLength: requests.length }).map((other) => ({
        requests,
        other,
      })),
    );
    assert(
      property(turned, integer({ min: 0, max: 200 }), ({ requests, other }, cut) => {
        const first = foldRequests(noStatistics(bands), columnsOf(other.slice(0, cut)), [
          "a",
          "b",
          "c",
        ]);
        const both = foldRequests(first, columnsOf(other.slice(cut)), classes);
        expect([...both.sums]).toEqual([...foldOf(requests).sums]);
      }),
    );
  });

  it("makes room for classes as they come", () => {
    const [a, b] = [0, 2].map((classOf) => ({
      atMs: 0,
      classOf,
      isBatch: 1,
      inputTokens: 10,
      cacheReadTokens: 0,
      cacheWriteTokens: 0,
      outputTokens: 1,
    }));
    if (a === undefined || b === undefined) throw new Error("two requests");
    const first = foldRequests(noStatistics(bands), columnsOf([a]), ["a"]);
    const both = foldRequests(first, columnsOf([b]), classes);
    expect(statisticsOfClass(both, 0)).toMatchObject([{ batch: true, requests: 1 }]);
    expect(statisticsOfClass(both, 1)).toEqual([]);
    expect(statisticsOfClass(both, 2)).toMatchObject([{ batch: true, requests: 1 }]);
  });

  it("is not given where the sums do not tell it", () => {
    const undivided = noStatistics([0]);
    expect(() => classesUsd(planOf(offering), undivided)).toThrow(
      "changes its prices at prompts of 200001 tokens, where the trace was not divided",
    );
    const marginal = anOffering("x", {
      prices: [...flat.prices, aPrice("input", 2, { ...long, tierRule: "marginal" })],
    });
    expect(() => classesUsd(planOf(marginal), noStatistics(bands))).toThrow(
      "price its requests one by one",
    );
    expect(() => noStatistics([1])).toThrow("expected to rise from 0");
    expect(() => noStatistics([0, 5, 5])).toThrow("expected to rise from 0");
  });
});
