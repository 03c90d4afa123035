import { describe, expect, it } from "vitest";
import { seedTies } from "@/tests/support/register.ts";
import { vendorCapital, vendorCapitalSentence } from "../domain/profiles/vendor-capital.ts";
import { phraseText } from "./phrase.ts";
import { backingInWords, totalInWords } from "./total.ts";

const total = { usd: 5e9, ties: 2, undisclosed: 0, stated: [], facts: [] };
const partly = { ...total, undisclosed: 1 };
const silent = { ...total, usd: 0, undisclosed: 2 };

describe("what was put into labs, in words", () => {
  it("names the basis it is counted on", () => {
    expect(backingInWords(total, 2, "announced")).toBe("has announced $5.00B for 2 labs");
    expect(backingInWords(partly, 1, "committed")).toBe("has committed at least $5.00B to one lab");
    expect(backingInWords(total, 2, "paid")).toBe("has paid $5.00B into 2 labs");
  });

  it("says what is not known, and never zero for it", () => {
    expect(backingInWords(silent, 2, "announced")).toBe(
      "has capital in 2 labs; how much is not disclosed",
    );
    expect(backingInWords(silent, 2, "paid")).toContain("how much is paid is not known");
    expect(totalInWords(silent, "committed")).toBe("an amount not known");
    expect(backingInWords(total, 0, "paid")).toBe("has no capital in a lab on record");
  });

  // Amazon's 10-Q for 2026-06-30: $33 B announced for Anthropic, $50 B for OpenAI; $68 B of it paid.
  it("adds up over a company's own vendors", () => {
    const ties = seedTies("2026-11-22");
    const words = (basis: "announced" | "paid") =>
      phraseText(vendorCapitalSentence(vendorCapital(["amazon"], { ties }, basis), basis));
    expect(words("announced")).toBe("Capital its vendors have announced for 2 labs: $83.0B.");
    expect(words("paid")).toBe("Capital its vendors have paid for 2 labs: $68.0B.");
    expect(
      phraseText(vendorCapitalSentence(vendorCapital([], { ties }, "paid"), "paid")),
    ).toContain("None of");
  });
});
