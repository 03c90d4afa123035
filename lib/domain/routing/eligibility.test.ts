import { describe, expect, it } from "vitest";
import { candidatesFor } from "./eligibility.ts";
import { aPrice, anOffering, aWorkload, DAY } from "@/tests/support/routing.ts";

const reasons = (
  offering: Parameters<typeof anOffering>[1],
  workload: Parameters<typeof aWorkload>[0] = {},
) =>
  candidatesFor(aWorkload(workload), [anOffering("x", offering)], { day: DAY }).refused.flatMap(
    ({ refusals }) => refusals.map(({ code }) => code),
  );

describe("eligibility", () => {
  // catalog.md: a bare Bedrock id is left out of comparisons until a user chooses.
  it("leaves a bare Bedrock id out until the company allows it", () => {
    expect(reasons({ scope: "bare" })).toEqual(["scope-unknown"]);
    expect(reasons({ scope: "bare" }, { allowedScopes: ["bare"] })).toEqual([]);
  });

  it("asks where it is served only where the company has said where it may be", () => {
    expect(reasons({ scope: "unknown" })).toEqual([]);
    expect(reasons({ scope: "unknown" }, { allowedScopes: ["geo:eu"] })).toEqual(["scope-unknown"]);
    const us = { scope: "geo", scopeName: "us" } as const;
    expect(reasons(us, { allowedScopes: ["geo:eu"] })).toEqual(["scope-not-allowed"]);
    expect(reasons(us, { allowedScopes: ["geo"] })).toEqual([]);
    expect(reasons({ ...us, scopeName: "eu" }, { allowedScopes: ["geo:eu"] })).toEqual([]);
  });

  it("gives every reason, each in a sentence", () => {
    const { refused } = candidatesFor(
      aWorkload({
        contextTokens: 2_000_000,
        excludedSellerIds: ["x"],
        excludedLabIds: ["anthropic"],
      }),
      [anOffering("x", { prices: [], retiresOn: "2026-10-16" })],
      { day: DAY },
    );
    expect(refused[0]?.refusals).toEqual([
      { code: "retired", text: "x no longer serves it on 2026-11-22" },
      {
        code: "context-too-small",
        text: "it takes 1000000 tokens of context; the work needs 2000000",
      },
      { code: "seller-excluded", text: "x is ruled out as a seller" },
      { code: "lab-excluded", text: "the maker of Claude Opus 5 is ruled out" },
      { code: "no-price", text: "no standard price for input and output is known at x" },
    ]);
  });

  it("does not take an unknown context or lab for a good one", () => {
    expect(reasons({ contextTokens: null })).toEqual(["context-unknown"]);
    const model = {
      id: "claude-opus-5",
      name: "?",
      labId: null,
      openWeights: null,
      released: null,
    };
    expect(reasons({ model }, { allowedLabIds: ["anthropic"] })).toEqual(["lab-excluded"]);
  });

  it("looks at accepted models and at what runs today, cheapest first", () => {
    const other = anOffering("y", {
      model: {
        id: "gpt-5-5",
        name: "GPT-5.5",
        labId: "openai",
        openWeights: false,
        released: null,
      },
    });
    const dear = anOffering("a", { prices: [aPrice("input", 9), aPrice("output", 9)] });
    const cheap = anOffering("z");
    const offerings = [dear, other, cheap];
    const found = candidatesFor(aWorkload(), offerings, { day: DAY });
    expect(found.eligible.map(({ offering }) => offering.seller.id)).toEqual(["z", "a"]);
    expect(found.refused).toEqual([]);
    const running = aWorkload({ currentSplit: [{ offeringId: other.id, share: 1 }] });
    const { refused } = candidatesFor(running, offerings, { day: DAY });
    expect(refused[0]?.refusals[0]?.code).toBe("model-not-accepted");
  });
});
