import { describe, expect, it } from "vitest";
import { asIs } from "./as-is.ts";
import { cascade } from "./cascade.ts";
import { cheapest } from "./cheapest.ts";
import { failover } from "./failover.ts";
import { litellm } from "./litellm.ts";
import { openrouter } from "./openrouter.ts";
import { policyOf } from "./policy-of.ts";
import { providerRouter } from "./provider-router.ts";
import { qualityFloor } from "./quality-floor.ts";
import { singleLab } from "./single-lab.ts";
import { aBoard, aColumn, aRow, sharesOf } from "@/tests/support/board.ts";

const columns = [aColumn("a"), aColumn("b"), aColumn("c")];
const none = Number.NaN;

describe("policies over one class", () => {
  const board = aBoard([aRow("w")], columns, {
    usd: [[30, 20, 10]],
    quality: [[0.9, 0.7, none]],
  });

  it("take the cheapest, and of equals the one whose id comes first", () => {
    expect(sharesOf(board, cheapest.allocate(board))).toEqual({ c: 1 });
    const tied = aBoard([aRow("w")], columns.toReversed(), { usd: [[10, 10, 10]] });
    expect(sharesOf(tied, cheapest.allocate(tied))).toEqual({ a: 1 });
  });

  it("take no offering below the floor, nor one that nobody measured", () => {
    const floor = (least: number | null) => {
      const wanted = { ...board, classes: [aRow("w", { qualityFloor: least })] };
      return sharesOf(wanted, qualityFloor.allocate(wanted));
    };
    expect(floor(0.7)).toEqual({ b: 1 });
    expect(floor(0.8)).toEqual({ a: 1 });
    expect(floor(0.95)).toEqual({});
    expect(floor(null)).toEqual({ c: 1 });
  });

  it("buy one lab's models from whoever sells them", () => {
    const lab = singleLab({ labId: "lab-of-b", name: "B" });
    expect(sharesOf(board, lab.allocate(board))).toEqual({ b: 1 });
    const gone = singleLab({ labId: "nobody", name: "Nobody" });
    expect(sharesOf(board, gone.allocate(board))).toEqual({});
  });

  it("leave to a cloud's router what it may choose, and charge for it", () => {
    const sold = columns.map((column) => ({ ...column, operatorId: "cloud" }));
    const there = { ...board, offerings: sold };
    const router = policyOf({
      kind: "provider-router",
      operatorId: "cloud",
      labIds: ["lab-of-a", "lab-of-b"],
      surchargeUsdPerMtok: 0.14,
    });
    expect(sharesOf(there, router.allocate(there))).toEqual({ b: 1 });
    expect(router.routerSurchargeUsdPerMtok).toBe(0.14);
    expect(() =>
      providerRouter({
        cloud: { operatorId: "x", name: "X" },
        labIds: [],
        surchargeUsdPerMtok: -1,
      }),
    ).toThrow("a router asks -1");
  });

  it("write into what they are given, over what stood there", () => {
    const into = new Float64Array([7, 7, 7]);
    expect(cheapest.allocate(board, into)).toBe(into);
    expect([...into]).toEqual([0, 0, 1]);
  });
});

describe("as it is", () => {
  const row = aRow("w", {
    currentSplit: [
      { offering: 0, share: 0.25 },
      { offering: 1, share: 0.75 },
    ],
  });

  it("pays for what a rule speaks against as long as it has a price", () => {
    const board = aBoard([row], columns, { usd: [[30, 20, 10]], eligible: [[0, 1, 1]] });
    expect(sharesOf(board, asIs.allocate(board))).toEqual({ a: 0.25, b: 0.75 });
  });

  it("goes on with the rest where a part of it is gone, and serves nothing where it runs nowhere", () => {
    const board = aBoard([row, aRow("v")], columns, {
      usd: [
        [none, 20, 10],
        [30, 20, 10],
      ],
    });
    expect([...asIs.allocate(board)]).toEqual([0, 0.75, 0, 0, 0, 0]);
  });
});

describe("OpenRouter's balance", () => {
  const sellers = columns.map((column) => ({ ...column, modelId: "m" }));
  const other = aColumn("d", { modelId: "n" });
  const board = (input: readonly number[], output = [0, 0, 0, 0]) =>
    aBoard([aRow("w")], [...sellers, other], {
      usd: [[1, 2, 3, 9]],
      list: { input, output },
    });
  const drawn = (weight: number, ...prices: Parameters<typeof board>) => {
    const on = board(...prices);
    return sharesOf(on, openrouter({ outputWeight: weight }).allocate(on));
  };

  it("is the inverse square of price between the sellers of one model", () => {
    const shares = drawn(0, [1, 2, 3, 0.1]);
    expect(shares).toEqual({
      a: expect.closeTo(36 / 49, 12),
      b: expect.closeTo(9 / 49, 12),
      c: expect.closeTo(4 / 49, 12),
    });
  });

  it("puts output prices in with their weight", () => {
    expect(drawn(0.5, [1, 2, 3, 1], [4, 2, 0, 0])).toEqual({
      a: expect.closeTo(1 / 3, 12),
      b: expect.closeTo(1 / 3, 12),
      c: expect.closeTo(1 / 3, 12),
    });
  });

  it("gives all to who asks nothing, and nothing to whom no list knows", () => {
    expect(drawn(0, [0, 0, 3, 1])).toEqual({ a: 0.5, b: 0.5 });
    expect(drawn(0, [none, 1, 1, 1])).toEqual({ b: 0.5, c: 0.5 });
  });

  it("needs list prices", () => {
    const bare = aBoard([aRow("w")], columns, { usd: [[1, 2, 3]] });
    expect(() => openrouter({ outputWeight: 0 }).allocate(bare)).toThrow("list price");
    expect(() => openrouter({ outputWeight: -1 })).toThrow("weighs -1");
  });
});

describe("LiteLLM's strategies", () => {
  const weights = ["c", "b", "a"].map((offeringId, i) => ({ offeringId, weight: 10 ** i }));
  const board = aBoard([aRow("w")], columns, {
    usd: [[30, 20, 10]],
    list: { input: [1, 2, 3], output: [2, 1, 9] },
  });

  it("shuffle by weight between those that may serve", () => {
    const shuffle = litellm({ strategy: "simple-shuffle", weights });
    expect(sharesOf(board, shuffle.allocate(board))).toEqual({
      a: expect.closeTo(100 / 111, 12),
      b: expect.closeTo(10 / 111, 12),
      c: expect.closeTo(1 / 111, 12),
    });
    const down = { ...board, eligible: Uint8Array.of(0, 1, 1) };
    expect(sharesOf(down, shuffle.allocate(down))["b"]).toBeCloseTo(10 / 11, 12);
  });

  it("rank by list price and not by cost, and break a tie by the order of the list", () => {
    const byCost = litellm({ strategy: "cost-based", weights });
    expect(sharesOf(board, byCost.allocate(board))).toEqual({ b: 1 });
    const reordered = litellm({ strategy: "cost-based", weights: weights.toReversed() });
    expect(sharesOf(board, reordered.allocate(board))).toEqual({ a: 1 });
  });

  it("take a free model, or one they do not know, for the dearest", () => {
    const byCost = litellm({ strategy: "cost-based", weights: [] });
    const list = { input: [0, none, 900], output: [0, none, 900] };
    const free = aBoard([aRow("w")], columns, { usd: [[30, 20, 10]], list });
    expect(sharesOf(free, byCost.allocate(free))).toEqual({ c: 1 });
  });

  it("refuse a deployment listed twice or of negative weight", () => {
    const one = { offeringId: "a", weight: 1 };
    expect(() => litellm({ strategy: "cost-based", weights: [one, one] })).toThrow("listed twice");
    expect(() =>
      litellm({ strategy: "simple-shuffle", weights: [{ ...one, weight: -1 }] }),
    ).toThrow("weighs -1");
  });
});

describe("a cascade", () => {
  const steps = [
    { offeringId: "c", acceptRate: 0.6 },
    { offeringId: "b", acceptRate: 0.5 },
    { offeringId: "a", acceptRate: 0 },
  ];
  const board = aBoard([aRow("w")], columns, { usd: [[30, 20, 10]] });
  const rule = cascade({ steps, judgeError: 0, judgeUsdPerRequest: 0.001 });

  it("pays for every try, and answers once", () => {
    expect(sharesOf(board, rule.allocate(board))).toEqual({
      c: 0.6,
      b: expect.closeTo(0.2, 12),
      a: expect.closeTo(0.2, 12),
    });
    expect(sharesOf(board, rule.paid?.(board) ?? new Float64Array())).toEqual({
      c: 1,
      b: 0.4,
      a: expect.closeTo(0.2, 12),
    });
    expect(rule.usdPerRequest?.(board)[0]).toBeCloseTo(0.0014, 12);
  });

  it("sends half of everything on where the judge tells nothing", () => {
    const blind = cascade({ steps, judgeError: 0.5, judgeUsdPerRequest: 0 });
    expect(sharesOf(board, blind.allocate(board))).toEqual({ c: 0.5, b: 0.25, a: 0.25 });
  });

  it("lets the last that may serve answer always", () => {
    const down = { ...board, eligible: Uint8Array.of(0, 1, 1) };
    expect(sharesOf(down, rule.allocate(down))).toEqual({ c: 0.6, b: 0.4 });
    const dark = { ...board, eligible: new Uint8Array(3) };
    expect(sharesOf(dark, rule.allocate(dark))).toEqual({});
    expect(rule.usdPerRequest?.(dark)[0]).toBe(0);
  });

  it("refuses what makes no sense", () => {
    const setting = { steps, judgeError: 0, judgeUsdPerRequest: 0 };
    expect(() => cascade({ ...setting, steps: [] })).toThrow("requires a step");
    expect(() => cascade({ ...setting, judgeError: 0.6 })).toThrow("expected 0 to 0.5");
    expect(() => cascade({ ...setting, steps: [...steps, ...steps] })).toThrow("twice");
    expect(() => cascade({ ...setting, judgeUsdPerRequest: none })).toThrow("a judge asks NaN");
  });
});

describe("a failover chain", () => {
  const sameLab = columns.map((column) => ({ ...column, labId: "lab" }));
  const board = aBoard([aRow("w")], sameLab, { usd: [[30, 20, 10]] });

  it("runs on the first that may serve", () => {
    const chain = failover({ offeringIds: ["gone", "b", "c"] });
    expect(sharesOf(board, chain.allocate(board))).toEqual({ b: 1 });
    const down = { ...board, eligible: Uint8Array.of(1, 0, 1) };
    expect(sharesOf(down, chain.allocate(down))).toEqual({ c: 1 });
  });

  it("shares what is served by who fails how often, less where failures are common", () => {
    const chain = (commonCause: number) =>
      failover({
        offeringIds: ["a", "b"],
        failures: {
          everySeller: 0.1,
          sellers: [],
          commonCauseLab: commonCause,
          commonCauseCloud: 0,
          runsOn: [],
          source: "assumed",
        },
      });
    // 0.9 by the first, 0.09 by the second, 0.01 by nobody.
    expect(sharesOf(board, chain(0).allocate(board))["b"]).toBeCloseTo(0.09 / 0.99, 12);
    expect(sharesOf(board, chain(1).allocate(board))).toEqual({ a: 1 });
  });

  it("refuses an empty chain and a name said twice", () => {
    expect(() => failover({ offeringIds: [] })).toThrow("requires an offering");
    expect(() => failover({ offeringIds: ["a", "a"] })).toThrow("twice");
  });
});
