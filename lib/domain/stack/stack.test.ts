import { describe, expect, it } from "vitest";
import { aStack, threeVendors } from "@/tests/support/stack.ts";
import { stackFromText, stackToText } from "./kept-stack.ts";
import { answersIn, NO_STACK, readStack, type Stack } from "./stack.ts";
import { stackFromFragment, stackToFragment } from "./stack-link.ts";
import { SPEND, TERMS } from "./stack-terms.ts";
import { typedAnswer } from "./typed-answer.ts";

describe("answers", () => {
  it("count each list of ticks once and each amount once", () => {
    expect(answersIn(NO_STACK)).toBe(0);
    expect(answersIn(threeVendors)).toBe(5);
    expect(answersIn({ ...threeVendors, euCustomer: false })).toBe(6);
  });

  it.each([
    ["12,000", 12_000],
    ["12k", 12_000],
    ["$1.5m", 1_500_000],
  ])("reads %s as %d dollars", (text, value) => {
    expect(typedAnswer(text, SPEND, "with OpenAI")).toEqual({ state: "value", value });
  });

  it("reads shares in per cent, with the sign or without", () => {
    for (const text of ["30", "30%", "30 %"])
      expect(typedAnswer(text, TERMS.providerPicks, "of OpenAI")).toEqual({
        state: "value",
        value: 0.3,
      });
  });

  it.each([
    [
      "-5",
      SPEND,
      "Monthly spend with OpenAI is “-5”; expected 1 to 1,000,000,000 dollars a month.",
    ],
    ["0", SPEND, "Monthly spend with OpenAI is “0”; expected 1 to 1,000,000,000 dollars a month."],
    [
      "1e400",
      SPEND,
      "Monthly spend with OpenAI is “1e400”; expected 1 to 1,000,000,000 dollars a month.",
    ],
    [
      "2bn",
      SPEND,
      "Monthly spend with OpenAI is “2bn”; expected 1 to 1,000,000,000 dollars a month.",
    ],
    [
      "lots",
      SPEND,
      "Monthly spend with OpenAI: “lots” is no number: write 13500000000, 13.5bn or 5.9%, with a point for decimals.",
    ],
    [
      "€500",
      SPEND,
      "Monthly spend with OpenAI: “€500” is in another currency: give dollars here, and the original amount with its rate beside it.",
    ],
    [
      "130",
      TERMS.providerPicks,
      "Spend where the vendor picks the model with OpenAI is “130”; expected 0 to 100 %.",
    ],
    ["9.5", TERMS.notice, "Notice period with OpenAI is “9.5”; expected whole days."],
  ])("refuses %s with its field and value", (text, field, reason) => {
    expect(typedAnswer(text, field, "with OpenAI")).toEqual({ state: "refused", reason });
  });
});

describe("answers that cannot stand together", () => {
  const refusal = (part: Partial<Stack>): string => {
    const read = readStack({ ...threeVendors, ...part });
    return "refused" in read ? read.refused : "taken";
  };

  it("are refused, each with what is said and of whom", () => {
    const amazon = (value: number) => [{ vendor: "amazon", term: "committed" as const, value }];
    expect(refusal({})).toBe("taken");
    expect(refusal({ spend: [{ vendor: "amazon", usdPerMonth: -5 }] })).toBe(
      "Monthly spend with amazon is -5; expected 1 to 1,000,000,000 dollars a month.",
    );
    expect(refusal({ spend: [{ vendor: "amazon", usdPerMonth: Number.NaN }] })).not.toBe("taken");
    expect(refusal({ terms: amazon(36 * 40_000) })).toBe("taken");
    expect(refusal({ terms: amazon(36 * 40_000 + 1) })).toBe(
      "Committed for the next 12 months of amazon is 1440001 dollars, more than three years of the 40000 dollars a month spent there.",
    );
    expect(
      refusal({
        parts: [
          { vendor: "amazon", lab: "anthropic", share: 0.7 },
          { vendor: "amazon", lab: "amazon", share: 0.4 },
        ],
      }),
    ).toBe("The parts at amazon add up to 110 %; expected 100 at most.");
    expect(refusal({ vendors: ["openai", "anthropic"] })).toBe(
      "Something is said of amazon, which is not ticked.",
    );
    expect(refusal({ vendors: ["amazon", "openai", "anthropic", "openai"] })).toBe(
      "openai is said twice.",
    );
  });

  it("are refused beyond twelve", () => {
    const terms = threeVendors.vendors.flatMap((vendor) =>
      (["notice", "data", "rebuildDays"] as const).map((term) => ({ vendor, term, value: 1 })),
    );
    expect(refusal({ terms: terms.slice(0, 7) })).toBe("taken");
    expect(refusal({ terms: terms.slice(0, 8) })).toBe(
      "12 of 12 answers are given, and this would be one more: clear another first.",
    );
  });

  it("are refused in any other form", () => {
    for (const other of [
      null,
      3,
      "stack",
      {},
      { ...NO_STACK, more: 1 },
      { ...NO_STACK, vendors: 1 },
    ])
      expect(readStack(other)).toHaveProperty("refused");
    expect(readStack({ ...NO_STACK, vendors: ["<img src=x>"] })).toHaveProperty("refused");
  });
});

describe("a kept stack and a shared one", () => {
  const full = aStack({
    ...threeVendors,
    terms: [{ vendor: "amazon", term: "providerPicks", value: 0.3 }],
    euCustomer: true,
  });

  it("come back as they were", () => {
    expect(stackFromText(stackToText(full))).toEqual(full);
    expect(stackFromFragment(stackToFragment(full))).toEqual({ kind: "stack", stack: full });
  });

  it("a text that is none of ours is no stack", () => {
    for (const text of [null, "", "{", "null", `{"version":2}`, `{"version":1,"stack":{}}`])
      expect(stackFromText(text)).toEqual(NO_STACK);
  });

  it("a link damaged anywhere is refused, and says that nothing was changed", () => {
    const fragment = stackToFragment(full);
    for (let i = "#stack=".length; i < fragment.length; i += 1) {
      const other = fragment[i] === "x" ? "y" : "x";
      const read = stackFromFragment(`${fragment.slice(0, i)}${other}${fragment.slice(i + 1)}`);
      expect(read).toMatchObject({ kind: "refused" });
      expect(stackFromFragment(fragment.slice(0, i))).toMatchObject({ kind: "refused" });
    }
    expect(stackFromFragment("#stack=2.abc.def")).toEqual({
      kind: "refused",
      reason:
        "The link could not be opened: it is of version “2”, and this page reads version 1. Nothing was changed.",
    });
  });

  it("another fragment is none of our business", () => {
    expect(stackFromFragment("")).toEqual({ kind: "none" });
    expect(stackFromFragment("#result")).toEqual({ kind: "none" });
  });
});
