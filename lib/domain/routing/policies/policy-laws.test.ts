import {
  array,
  assert,
  constantFrom,
  double,
  integer,
  property,
  record,
  uniqueArray,
} from "fast-check";
import { describe, expect, it } from "vitest";
import type { Board } from "../board.ts";
import { quoteDemand } from "../quote.ts";
import { randomMix } from "../results/random-mix.ts";
import { PolicyChoice } from "../scenario/policy-choice.ts";
import { priceScenario } from "../simulate.ts";
import { demandOf } from "../workload.ts";
import { policyOf } from "./policy-of.ts";
import { aBoard, aColumn, aRow, sharesOf, usdOf } from "@/tests/support/board.ts";
import { anOffering, aWorkload, DAY } from "@/tests/support/routing.ts";

const IDS = ["a", "b", "c", "d", "e"] as const;
const id = constantFrom(...IDS);

/** Every policy that a board alone decides, so set that each of the offerings may be named. */
const policies = [
  { kind: "as-is" },
  { kind: "cheapest" },
  { kind: "quality-floor" },
  { kind: "single-cloud", operatorId: "cloud-1" },
  { kind: "single-lab", labId: "lab-1" },
  {
    kind: "weighted-split",
    clouds: [
      { operatorId: "cloud-1", weight: 60 },
      { operatorId: "cloud-2", weight: 40 },
    ],
  },
  { kind: "openrouter", outputWeight: 0.3 },
  { kind: "openrouter", outputWeight: 1, sort: "price", ignore: ["seller-of-b"] },
  {
    kind: "openrouter",
    outputWeight: 1,
    sort: "throughput",
    tokensPerSecond: IDS.map((offeringId, i) => ({ offeringId, value: 10 + i })),
  },
  {
    kind: "openrouter",
    outputWeight: 0,
    order: ["seller-of-c", "seller-of-a"],
    unstable: ["seller-of-a"],
    maxPrice: { input: 5, output: null },
  },
  { kind: "litellm", strategy: "usage-based", weights: [] },
  {
    kind: "litellm",
    strategy: "latency-based",
    weights: [],
    deployments: IDS.map((offeringId, i) => ({ offeringId, latencySeconds: 1 + i / 10 })),
    latencyBuffer: 0.25,
  },
  {
    kind: "litellm",
    strategy: "least-busy",
    weights: [],
    deployments: IDS.map((offeringId, i) => ({ offeringId, latencySeconds: 1 + i })),
  },
  { kind: "litellm", strategy: "simple-shuffle", weights: [] },
  { kind: "litellm", strategy: "cost-based", weights: [] },
  { kind: "provider-router", operatorId: "cloud-1", labIds: [], surchargeUsdPerMtok: 0.14 },
  {
    kind: "cascade",
    steps: IDS.map((offeringId) => ({ offeringId, acceptRate: 0.6 })),
    judgeError: 0.1,
    judgeUsdPerRequest: 0,
  },
  { kind: "failover", offeringIds: [...IDS] },
  {
    kind: "failover",
    offeringIds: [...IDS],
    failures: {
      everySeller: 0.1,
      sellers: [{ sellerId: "seller-of-a", unavailable: 0.5 }],
      commonCauseLab: 0.3,
      commonCauseCloud: 0.6,
      runsOn: [],
      source: "assumed",
    },
  },
].map((choice) => {
  const parsed = PolicyChoice.parse(choice);
  if (parsed.kind === "exposure-capped") throw new Error("it needs a solver");
  return policyOf(parsed);
});

const column = record({
  cloud: integer({ min: 1, max: 3 }),
  lab: integer({ min: 1, max: 2 }),
  // Above nothing: who is free takes all of a model that a dearer seller may have been chosen for.
  input: double({ min: 0.01, max: 10, noNaN: true }),
  output: double({ min: 0, max: 40, noNaN: true }),
});
// Whole dollars, so that ties are common.
const cell = record({
  usd: integer({ min: 1, max: 5 }),
  quality: double({ min: 0, max: 1, noNaN: true }),
  isPriced: constantFrom(true, true, true, false),
  isAllowed: constantFrom(true, true, true, false),
});
const draw = record({
  columns: array(column, { minLength: IDS.length, maxLength: IDS.length }),
  cells: array(array(cell, { minLength: IDS.length, maxLength: IDS.length }), {
    minLength: 1,
    maxLength: 4,
  }),
  runsOn: id,
  floor: constantFrom(null, 0.5),
});

/** The board of a draw, with its columns and rows in a given order. */
function boardIn(
  { columns, cells, runsOn, floor }: Parameters<Parameters<typeof draw.map>[0]>[0],
  order: readonly number[],
  rows: readonly number[],
): Board {
  const offerings = order.map((o) =>
    aColumn(IDS[o] ?? "", {
      operatorId: `cloud-${columns[o]?.cloud}`,
      labId: `lab-${columns[o]?.lab}`,
      modelId: `model-${columns[o]?.lab}`,
    }),
  );
  const currentSplit = [{ offering: offerings.findIndex((one) => one.id === runsOn), share: 1 }];
  const classes = rows.map((w) => aRow(`w${w}`, { currentSplit, qualityFloor: floor }));
  const of = (value: (one: (typeof cells)[number][number]) => number) =>
    rows.map((w) =>
      order.map((o) => {
        const one = cells[w]?.[o];
        return one === undefined ? Number.NaN : value(one);
      }),
    );
  return aBoard(classes, offerings, {
    usd: of(({ usd, isPriced }) => (isPriced ? usd : Number.NaN)),
    quality: of(({ quality }) => quality),
    eligible: of(({ isPriced, isAllowed }) => (isPriced && isAllowed ? 1 : 0)),
    list: {
      input: order.map((o) => columns[o]?.input ?? Number.NaN),
      output: order.map((o) => columns[o]?.output ?? Number.NaN),
    },
  });
}

const inOrder = IDS.map((_, o) => o);
const rowsOf = ({ cells }: { readonly cells: readonly unknown[] }) => cells.map((_, w) => w);

/** Takes the model that is cheapest somewhere, and then a seller of it by order: it may be another. */
const CHOOSES_ANOTHER_SELLER = /^openrouter-[01]$/;

describe("every policy on a board", () => {
  it("routes all of a class or none, and only to offerings with a price", () => {
    assert(
      property(draw, (drawn) => {
        const board = boardIn(drawn, inOrder, rowsOf(drawn));
        for (const policy of policies) {
          const shares = policy.allocate(board);
          for (const w of rowsOf(drawn)) {
            const row = shares.subarray(w * IDS.length, (w + 1) * IDS.length);
            const total = row.reduce((sum, share) => sum + share, 0);
            expect(total === 0 || Math.abs(total - 1) < 1e-12).toBe(true);
            expect(row.every((share) => share >= 0)).toBe(true);
          }
          const barred = [...shares.keys()].filter(
            (at) => (shares[at] ?? 0) > 0 && board.eligible[at] !== 1,
          );
          // Only what runs today may be paid for against a rule.
          expect(policy.id === "as-is" ? [] : barred).toEqual([]);
          expect(Number.isFinite(usdOf(board, shares))).toBe(true);
        }
      }),
    );
  });

  it("decides nothing by the order of offerings or classes", () => {
    const shuffled = uniqueArray(constantFrom(...inOrder), {
      minLength: IDS.length,
      maxLength: IDS.length,
    });
    assert(
      property(draw, shuffled, (drawn, order) => {
        const rows = rowsOf(drawn);
        const board = boardIn(drawn, inOrder, rows);
        const other = boardIn(drawn, order, rows.toReversed());
        for (const policy of policies) {
          const [here, there] = [policy.allocate(board), policy.allocate(other)];
          for (const w of rows) {
            const [one, two] = [
              sharesOf(board, here, w),
              sharesOf(other, there, rows.length - 1 - w),
            ];
            expect(Object.keys(two).toSorted()).toEqual(Object.keys(one).toSorted());
            for (const name of Object.keys(one))
              expect(Math.abs((one[name] ?? 0) - (two[name] ?? 0))).toBeLessThan(1e-12);
          }
        }
      }),
    );
  });

  it("costs the same when an offering it does not use fails", () => {
    assert(
      property(draw, id, (drawn, failing) => {
        const board = boardIn(drawn, inOrder, rowsOf(drawn));
        const o = IDS.indexOf(failing);
        const isOut = (at: number) => at % IDS.length === o;
        const after: Board = {
          ...board,
          usdPerMonth: board.usdPerMonth.map((usd, at) => (isOut(at) ? Number.NaN : usd)),
          eligible: board.eligible.map((can, at) => (isOut(at) ? 0 : can)),
        };
        for (const policy of policies.filter(
          ({ id: name }) => !CHOOSES_ANOTHER_SELLER.test(name),
        )) {
          const before = policy.paid?.(board) ?? policy.allocate(board);
          if (before.some((share, at) => share > 0 && isOut(at))) continue;
          expect([...(policy.paid?.(after) ?? policy.allocate(after))]).toEqual([...before]);
        }
      }),
    );
  });

  it("is never cheaper than the cheapest, class by class", () => {
    assert(
      property(draw, (drawn) => {
        for (const w of rowsOf(drawn)) {
          const board = boardIn(drawn, inOrder, [w]);
          const [, cheapest, ...others] = policies.map((policy) => policy.allocate(board));
          const least = usdOf(board, cheapest ?? new Float64Array());
          const costs = others
            .filter((shares) => shares.some((share) => share > 0))
            .map((shares) => usdOf(board, shares));
          expect(Math.min(least, ...costs)).toBeGreaterThanOrEqual(least - 1e-9);
        }
      }),
    );
  });

  it("lies on the segment between two policies when drawn at random between them", () => {
    const part = double({ min: 0, max: 1, noNaN: true });
    assert(
      property(
        draw,
        part,
        constantFrom(...policies),
        constantFrom(...policies),
        (drawn, share, one, two) => {
          const board = boardIn(drawn, inOrder, rowsOf(drawn));
          const [a, b] = [one.allocate(board), two.allocate(board)];
          const mixed = a.map((value, at) => value * (1 - share) + (b[at] ?? 0) * share);
          const quality = (shares: Float64Array) =>
            shares.reduce((sum, value, at) => sum + value * (board.quality[at] ?? 0), 0);
          const between = randomMix(
            { usd: usdOf(board, a), quality: quality(a) },
            { usd: usdOf(board, b), quality: quality(b) },
            share,
          );
          expect(Math.abs(usdOf(board, mixed) - (between["usd"] ?? 0))).toBeLessThan(1e-9);
          expect(Math.abs(quality(mixed) - (between["quality"] ?? 0))).toBeLessThan(1e-9);
        },
      ),
    );
  });
});

describe("a market of one offering", () => {
  const only = anOffering("amazon", { id: "a" });
  const offerings = [only];
  const size = integer({ min: 0, max: 1e6 });

  it("costs under every policy what its quote says", () => {
    // Those that need list prices or other clouds are asked on boards above.
    const rules = policies.filter(({ id: name }) =>
      /^(?:as-is|cheapest|failover|cascade|litellm-simple)/.test(name),
    );
    expect(rules).toHaveLength(6);
    assert(
      property(size, size, (requestsPerMonth, inputTokens) => {
        const work = aWorkload({
          requestsPerMonth,
          inputTokens,
          currentSplit: [{ offeringId: "a", share: 1 }],
        });
        const quote = quoteDemand(only, demandOf(work), { day: DAY });
        const outcomes = priceScenario({ workloads: [work], offerings, policies: rules, day: DAY });
        for (const { ledger } of outcomes)
          expect(ledger.usdPerMonth).toBe(quote.kind === "quoted" ? quote.usd : Number.NaN);
      }),
    );
  });
});
