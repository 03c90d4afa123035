import { assert, double, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { factsBehind, gapsBehind } from "../../explain/explanation.ts";
import { bounds, exact } from "../../quantity/estimate.ts";
import { given } from "../given.ts";
import { lookThroughExposureOf } from "./look-through-exposure.ts";
import type { RouterMix } from "./router-mix.ts";

const line = (supplier: string, usd: number) => ({
  supplier,
  usd: { value: exact(usd), facts: [`spend/${supplier}`] },
});
const mix = (intermediary: string, parts: Readonly<Record<string, number>>): RouterMix => ({
  intermediary,
  parts: Object.entries(parts).map(([recipient, share]) => ({
    recipient,
    share: { value: exact(share), facts: [`mix/${intermediary}/${recipient}`] },
  })),
});

describe("look-through exposure", () => {
  // Basel CRE60 applied to spend: 300 and 200 direct, 500 through a router at .4/.3/.2/.1.
  it("agrees with the worked example of the method", () => {
    const { score, naive, recipients } = lookThroughExposureOf(
      [line("O", 300), line("A", 200), line("router", 500)],
      [mix("router", { O: 0.4, A: 0.3, M: 0.2, R: 0.1 })],
    );
    expect(naive.value.point).toBeCloseTo(0.38, 12);
    expect(score.value.point).toBeCloseTo(0.385, 12);
    expect(recipients.map(({ recipient, share }) => [recipient, share.point])).toEqual([
      ["O", 0.5],
      ["A", expect.closeTo(0.35, 12)],
      ["M", 0.1],
      ["R", 0.05],
    ]);
    expect(recipients[0]?.facts).toContain("mix/router/O");
    expect(factsBehind(score.explanation)).toContain("spend/router");
  });

  it("follows a reseller to a router to a lab, and leaves each what it keeps", () => {
    const { recipients } = lookThroughExposureOf(
      [line("reseller", 100)],
      [mix("reseller", { router: 0.9 }), mix("router", { lab: 0.8 })],
    );
    const shares = recipients.map(({ recipient, share }) => [recipient, share.point]);
    expect(shares).toEqual([
      ["lab", expect.closeTo(0.72, 12)],
      ["router", expect.closeTo(0.18, 12)],
      ["reseller", expect.closeTo(0.1, 12)],
    ]);
  });

  it("widens to bounds where a mix is unknown, and asks for it", () => {
    const { score, recipients, undisclosed } = lookThroughExposureOf(
      [line("O", 50), line("router", 50)],
      [{ intermediary: "router", parts: null, missing: "What is the router's mix?" }],
    );
    expect(score.value).toEqual(bounds(0.25, 1));
    expect(recipients.map(({ recipient, share }) => [recipient, share])).toEqual([
      ["O", bounds(0.5, 1)],
    ]);
    expect(undisclosed.value).toEqual(exact(50));
    expect(gapsBehind(score.explanation)).toEqual(["What is the router's mix?"]);
  });

  it("holds the truth when the parts of a mix are uncertain", () => {
    const between = (low: number, high: number) => ({ value: bounds(low, high), facts: [] });
    const part = double({ min: 0.3, max: 0.7, noNaN: true });
    const { score: widest } = lookThroughExposureOf(
      [line("a", 30), line("router", 70)],
      [
        {
          intermediary: "router",
          parts: [
            { recipient: "a", share: between(0.3, 0.7) },
            { recipient: "b", share: between(0.3, 0.7) },
          ],
        },
      ],
    );
    assert(
      property(part, (toA) => {
        const { score } = lookThroughExposureOf(
          [line("a", 30), line("router", 70)],
          [mix("router", { a: toA, b: 1 - toA })],
        );
        expect(score.value.low).toBeGreaterThanOrEqual(widest.value.low - 1e-9);
        expect(score.value.high).toBeLessThanOrEqual(widest.value.high + 1e-9);
      }),
    );
  });

  it("changes nothing where nobody passes anything on", () => {
    const amount = double({ min: 1, max: 100, noNaN: true });
    assert(
      property(tuple(amount, amount, amount), ([a, b, c]) => {
        const { score, naive } = lookThroughExposureOf(
          [line("a", a), line("b", b), line("c", c)],
          [],
        );
        expect(score.value.point).toBeCloseTo(naive.value.point ?? 0, 12);
      }),
    );
  });

  it("refuses a mix of more than all", () => {
    expect(() => lookThroughExposureOf([line("r", 1)], [mix("r", { a: 0.75, b: 0.5 })])).toThrow(
      "r passes on 1.25",
    );
    expect(() => lookThroughExposureOf([], [], given(0))).toThrow("requires some spend");
  });
});
