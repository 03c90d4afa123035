import { array, assert, constantFrom, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { aBoard, aColumn, aRow, sharesOf } from "@/tests/support/board.ts";
import type { ChainFailures, PolicyChoice } from "../scenario/policy-choice.ts";
import { failover } from "./failover.ts";
import { policyOf } from "./policy-of.ts";

type Of<K extends PolicyChoice["kind"]> = Omit<Extract<PolicyChoice, { kind: K }>, "kind">;
const none = Number.NaN;
const columns = [aColumn("a"), aColumn("b"), aColumn("c")];

describe("a failover chain that fails", () => {
  // 99.58 % of the time, and three failures of ten common to all who serve a lab's models.
  const failures: ChainFailures = {
    everySeller: 0.0042,
    sellers: [],
    commonCauseLab: 0.3,
    commonCauseCloud: 0,
    runsOn: [],
    source: "a status page",
  };
  const chainOn = (
    part: Parameters<typeof aColumn>[1],
    given: Partial<ChainFailures> = {},
    ids = ["a", "b"],
  ) => {
    const board = aBoard(
      [aRow("w")],
      columns.map((one) => ({ ...one, ...part })),
      {
        usd: [[1, 2, 3]],
      },
    );
    const rule = failover({ offeringIds: ids, failures: { ...failures, ...given } });
    return { unserved: rule.unanswered?.(board)[0] ?? none, notes: rule.notesOn?.(board, 0) ?? [] };
  };

  it("answers all but what two clouds fail together where they serve one lab", () => {
    const { unserved, notes } = chainOn({ labId: "openai" });
    expect(unserved).toBeCloseTo(0.3 * 0.0042 + (0.7 * 0.0042) ** 2, 12);
    expect(unserved.toPrecision(3)).toBe("0.00127");
    expect(notes).toEqual([
      "a and b share the models of openai: a fallback that shares an upstream is not a fallback",
      "nobody of the chain answers 0.127 % of the time, against 0.00176 % if its sellers shared nothing (a status page)",
    ]);
  });

  it("is seventy times as good where its sellers share nothing", () => {
    const { unserved, notes } = chainOn({});
    expect(unserved.toExponential(1)).toBe("1.8e-5");
    expect(notes).toEqual([
      "nobody of the chain answers 0.00176 % of the time; its sellers share nothing (a status page)",
    ]);
  });

  it("counts a seller that runs on another’s cloud, and one owner of two clouds", () => {
    const given = { commonCauseLab: 0, commonCauseCloud: 0.3 };
    const runsOn = [{ sellerId: "seller-of-b", operatorId: "cloud-of-a" }];
    const upstream = chainOn({}, { ...given, runsOn });
    expect(upstream.unserved.toPrecision(3)).toBe("0.00127");
    expect(upstream.notes[0]).toBe(
      "a and b share the cloud of cloud-of-a: a fallback that shares an upstream is not a fallback",
    );
    const owned = chainOn({ ownerId: "group" }, given);
    expect(owned.unserved).toBe(upstream.unserved);
    expect(owned.notes[0]).toContain("share one owner, group");
  });

  it("says of an order alone what it shares, and fails with nobody", () => {
    const board = aBoard(
      [aRow("w")],
      columns.map((one) => ({ ...one, operatorId: "aws" })),
      {
        usd: [[1, 2, 3]],
      },
    );
    const rule = failover({ offeringIds: ["a", "b", "c"] }, () => "Amazon");
    expect(rule.unanswered).toBeUndefined();
    expect(rule.notesOn?.(board, 0)).toEqual([
      "a; b and c share the cloud of Amazon: a fallback that shares an upstream is not a fallback",
    ]);
  });

  it("never answers less with another seller, nor more where more is common", () => {
    const part = double({ min: 0, max: 1, noNaN: true });
    // Down half of the time at most: beyond, the beta-factor model counts chance failures together too low.
    const rarely = double({ min: 0, max: 0.5, noNaN: true });
    assert(
      property(array(rarely, { minLength: 3, maxLength: 3 }), part, part, (down, less, more) => {
        const sellers = down.map((unavailable, i) => ({
          sellerId: `seller-of-${"abc"[i]}`,
          unavailable,
        }));
        const lost = (commonCauseLab: number, ids: string[]) =>
          chainOn({ labId: "one" }, { sellers, commonCauseLab }, ids).unserved;
        expect(lost(less, ["a", "b", "c"])).toBeLessThanOrEqual(lost(less, ["a", "b"]) + 1e-12);
        const [low, high] = [Math.min(less, more), Math.max(less, more)];
        expect(lost(low, ["a", "b"])).toBeLessThanOrEqual(lost(high, ["a", "b"]) + 1e-12);
      }),
    );
  });
});

describe("LiteLLM's router", () => {
  const board = aBoard([aRow("w")], columns, {
    usd: [[30, 20, 10]],
    list: { input: [1, 2, 3], output: [2, 1.5, 9] },
  });
  const on = (
    setting: Partial<Of<"litellm">>,
    at = board,
    latency?: (id: string) => number | null,
  ) => {
    const rule = policyOf(
      { kind: "litellm", strategy: "simple-shuffle", weights: [], ...setting },
      undefined,
      latency,
    );
    return { shares: sharesOf(at, rule.allocate(at)), notes: rule.notesOn?.(at, 0) ?? [] };
  };

  it("shuffles by what its first deployment states, and never draws who does not state it", () => {
    const deployments = [
      { offeringId: "a", rpm: 900 },
      { offeringId: "b", rpm: 100, tpm: 5 },
      { offeringId: "c", tpm: 1000 },
    ];
    const { shares, notes } = on({ deployments });
    expect(shares).toEqual({ a: 0.9, b: expect.closeTo(0.1, 12) });
    expect(notes).toEqual([
      "the router shuffles by rpm because the first deployment states it, so it never draws c, which states none",
    ]);
    const weighed = on({ deployments, weights: [{ offeringId: "b", weight: 1 }] });
    expect(weighed.shares).toEqual({ b: 1 });
    const down = { ...board, eligible: Uint8Array.of(0, 0, 1) };
    expect(on({ deployments }, down).shares).toEqual({ c: 1 });
  });

  it("takes what is set free of charge for the dearest, and says so", () => {
    const free = [
      { offeringId: "a", inputUsdPerMtok: 0, outputUsdPerMtok: 0 },
      { offeringId: "b" },
      { offeringId: "c" },
    ];
    const unlisted = {
      ...board,
      list: {
        inputUsdPerMtok: Float64Array.of(none, 2, 3),
        outputUsdPerMtok: Float64Array.of(none, 1.5, 9),
      },
    };
    const { shares, notes } = on({ strategy: "cost-based", deployments: free }, unlisted);
    expect(shares).toEqual({ b: 1 });
    expect(notes[0]).toBe(
      "a price of 0 counts as not set and an unknown one as five US dollars a token, so a ranks as the dearest there is",
    );
    // Where the cost map knows the model, a zero falls back on it: 1 + 2 is the lowest sum.
    expect(on({ strategy: "cost-based", deployments: free }).shares).toEqual({ a: 1 });
    const own = free.map((one) =>
      one.offeringId === "c" ? { ...one, inputUsdPerMtok: 0.5, outputUsdPerMtok: 0.5 } : one,
    );
    expect(on({ strategy: "cost-based", deployments: own }).shares).toEqual({ c: 1 });
  });

  it("says where list prices lead it past a cheaper one", () => {
    expect(on({ strategy: "cost-based" })).toEqual({
      shares: { a: 1 },
      notes: [
        "the router takes a by the sum of its list prices; c costs less for this mix of tokens and cache, which the router does not look at",
      ],
    });
  });

  it("draws between the fastest, and gives the busy less", () => {
    const deployments = [
      { offeringId: "a", latencySeconds: 1 },
      { offeringId: "b", latencySeconds: 1.2 },
      { offeringId: "c", latencySeconds: 3 },
    ];
    expect(on({ strategy: "latency-based", deployments }).shares).toEqual({ a: 1 });
    expect(on({ strategy: "latency-based", deployments, latencyBuffer: 0.2 }).shares).toEqual({
      a: 0.5,
      b: 0.5,
    });
    const busy = on({ strategy: "least-busy", deployments }).shares;
    expect((busy["a"] ?? 0) / (busy["c"] ?? 1)).toBeCloseTo(3, 12);
  });

  it("takes the terms of offerings for their speed, leaves out who states none, and says so", () => {
    const terms = (id: string) => (id === "b" ? null : id === "a" ? 2 : 1);
    const { shares, notes } = on({ strategy: "latency-based" }, board, terms);
    expect(shares).toEqual({ c: 1 });
    expect(notes[0]).toContain("nobody states how long b takes to answer");
    const untold = on({ strategy: "least-busy" });
    expect(untold.shares["a"]).toBeCloseTo(1 / 3, 12);
    expect(untold.notes).toEqual([
      "nobody states how long an answer takes, so all deployments are taken as alike",
    ]);
  });

  it("evens out use, whatever it costs", () => {
    const { shares } = on({ strategy: "usage-based" });
    expect(Object.values(shares)).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });
});

describe("OpenRouter's preferences", () => {
  const sellers = columns.map((column) => ({ ...column, modelId: "m" }));
  const board = aBoard([aRow("w")], [...sellers, aColumn("d", { modelId: "n" })], {
    usd: [[1, 2, 3, 9]],
    list: { input: [1, 2, 3, 9], output: [4, 2, 1, 9] },
  });
  const on = (setting: Partial<Of<"openrouter">>) => {
    const rule = policyOf({ kind: "openrouter", outputWeight: 0, ...setting });
    return { shares: sharesOf(board, rule.allocate(board)), rule };
  };

  it("ask who was down lately only where nobody else is left", () => {
    expect(on({ unstable: ["seller-of-b"] }).shares).toEqual({
      a: expect.closeTo(0.9, 12),
      c: expect.closeTo(0.1, 12),
    });
    const all = ["seller-of-a", "seller-of-b", "seller-of-c"];
    expect(on({ unstable: all }).shares).toEqual(on({}).shares);
  });

  it("give all to the first of an order, or of a sorting", () => {
    expect(on({ order: ["seller-of-c", "seller-of-a"] }).shares).toEqual({ c: 1 });
    expect(on({ order: ["seller-of-nobody"], sort: "price" }).shares).toEqual({ a: 1 });
    expect(on({ sort: "price", outputWeight: 1 }).shares).toEqual({ b: 1 });
    const tokensPerSecond = [
      { offeringId: "a", value: 40 },
      { offeringId: "c", value: 90 },
    ];
    expect(on({ sort: "throughput", tokensPerSecond }).shares).toEqual({ c: 1 });
  });

  it("leave out by name and by price, and move to another model where none is left", () => {
    expect(on({ only: ["seller-of-b"] }).shares).toEqual({ b: 1 });
    expect(on({ ignore: ["seller-of-a", "seller-of-b"] }).shares).toEqual({ c: 1 });
    expect(on({ maxPrice: { input: null, output: 1.5 } }).shares).toEqual({ c: 1 });
    expect(on({ ignore: ["seller-of-a", "seller-of-b", "seller-of-c"] }).shares).toEqual({ d: 1 });
    const nobody = on({ maxPrice: { input: 0.5, output: 0.5 } });
    expect(nobody.shares).toEqual({});
    expect(nobody.rule.nobody).toContain("highest price");
  });

  it("say where throughput is asked for and nobody states it", () => {
    const { shares, rule } = on({ sort: "throughput" });
    expect(shares).toEqual(on({}).shares);
    expect(rule.notesOn?.(board, 0)[0]).toContain("nobody states how quick the sellers are");
  });

  it("ask nobody whom they rule out, however they are combined", () => {
    const names = array(constantFrom<string>("seller-of-a", "seller-of-b", "seller-of-c"));
    assert(
      property(names, names, names, names, (only, ignore, order, unstable) => {
        const { shares } = on({ only, ignore, order, unstable });
        const barred = Object.keys(shares).filter((id) => {
          const seller = `seller-of-${id}`;
          return ignore.includes(seller) || (only.length > 0 && !only.includes(seller));
        });
        expect(barred).toEqual([]);
      }),
    );
  });
});
