import { assert, integer, property as law } from "fast-check";
import { describe, expect, it } from "vitest";
import { keysOf } from "../quantity/closed-set.ts";
import { PROPERTIES } from "../fact/property.ts";
import { seedKnowledge } from "@/tests/support/register.ts";
import { choicesOf, formOf, typedText, typedValue } from "./typed-value.ts";

const value = (typed: unknown) => ({ state: "value", value: typed });

describe("what somebody typed", () => {
  it.each([
    ["tie.paid-usd", "$13.5bn", 13.5e9],
    ["tie.paid-usd", "13.5 billion", 13.5e9],
    ["tie.paid-usd", "1,200,000 USD", 1.2e6],
    ["tie.paid-usd", "0", 0],
    ["tie.stake-share", "5.9%", 0.059],
    ["tie.stake-share", "0.059", 0.059],
    ["tie.capacity-gw", "1.2", 1.2],
    ["tie.status", "Partially funded", "partially_funded"],
    ["distribution.exclusive", "Yes", true],
    [
      "distribution.models",
      "Claude Opus 4.5; Claude Haiku 4.5",
      ["Claude Opus 4.5", "Claude Haiku 4.5"],
    ],
    [
      "stake.share",
      "16% / ? / 21%; carrying value; year-end 2025",
      { low: 0.16, point: null, high: 0.21, basis: "carrying value; year-end 2025" },
    ],
    ["stake.share", "27%; 10-Q", { low: null, point: 0.27, high: null, basis: "10-Q" }],
  ])("%s %s is read", (property, text, expected) => {
    expect(typedValue(property, text)).toEqual(value(expected));
  });

  it("of absence is a reason, and nothing typed is nothing said", () => {
    expect(typedValue("tie.paid-usd", "Not disclosed")).toEqual({
      state: "unspecified",
      unspecified: { reason: "not-disclosed" },
    });
    expect(typedValue("tie.paid-usd", "  ")).toEqual({ state: "empty" });
  });

  it.each([
    ["tie.paid-usd", "EUR 15m", "another currency"],
    ["tie.paid-usd", "€15m", "another currency"],
    ["tie.paid-usd", "lots", "is no number"],
    ["tie.paid-usd", "1.234,5", "is no number"],
    ["tie.paid-usd", "-5", ">=0"],
    ["tie.paid-usd", "5%", "percentage"],
    ["tie.stake-share", "5.9", "<=1"],
    ["tie.stake-share", "140%", "<=1"],
    ["tie.status", "maybe", "announced"],
    ["distribution.exclusive", "perhaps", "neither yes nor no"],
    ["stake.share", "21% / 17% / 16%; carrying value", "in that order"],
    ["stake.share", "17%", ">=1 char"],
    ["router.pool", "Claude", "is no JSON"],
    ["party.website", "javascript:alert(1)", "http"],
    ["no.such", "1", "unknown property"],
  ])("%s %s is refused: %s", (property, text, why) => {
    const typed = typedValue(property, text);
    expect(typed).toMatchObject({ state: "refused" });
    expect(typed.state === "refused" && typed.reason).toContain(why);
  });

  it("knows what to offer for each property", () => {
    expect(formOf("tie.paid-usd")).toBe("number");
    expect(formOf("workload.requests-per-month")).toBe("number");
    expect(formOf("tie.summary")).toBe("text");
    expect(formOf("right.state")).toBe("choice");
    expect(formOf("distribution.models")).toBe("list");
    expect(formOf("router.pool")).toBe("structure");
    expect(choicesOf("right.state")).toEqual(["present", "absent", "unknown", "ended"]);
  });
});

describe("a value as it is typed", () => {
  it("is read as that value again, for every fact of the register", () => {
    for (const { property, value: stated, unspecified } of seedKnowledge.facts) {
      const typed = typedValue(property, typedText(property, stated, unspecified));
      expect([property, typed]).toEqual([
        property,
        unspecified === null ? value(stated) : { state: "unspecified", unspecified },
      ]);
    }
    expect(new Set(seedKnowledge.facts.map(({ property }) => property)).size).toBeGreaterThan(20);
  });

  it("is read again for any amount and share", () => {
    const amounts = keysOf(PROPERTIES).filter((property) => formOf(property) === "number");
    expect(amounts.length).toBeGreaterThan(8);
    assert(
      law(integer({ min: 0, max: 1e13 }), (usd) => {
        expect(typedValue("tie.paid-usd", typedText("tie.paid-usd", usd, null))).toEqual(
          value(usd),
        );
      }),
    );
    assert(
      law(integer({ min: 0, max: 1e6 }), (millionths) => {
        const share = millionths / 1e6;
        const again = typedValue("tie.stake-share", typedText("tie.stake-share", share, null));
        expect(again).toEqual(value(share));
      }),
    );
  });
});
