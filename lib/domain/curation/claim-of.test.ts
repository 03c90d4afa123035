import { describe, expect, it } from "vitest";
import { RecordFactInput } from "../fact/record-fact-input.ts";
import { aFact } from "@/tests/support/build.ts";
import { claimOf } from "./claim-of.ts";

describe("a fact as a claim", () => {
  it.each([
    ["a value", aFact()],
    ["why there is none", aFact({ value: null, unspecified: { reason: "not-disclosed" } })],
    [
      "an amount in another currency",
      aFact({
        value: 1.1e9,
        original: { amount: 1e9, currency: "EUR", usdPerUnit: 1.1, rateOn: "2026-01-01" },
      }),
    ],
  ])("passes the check that any claim passes, with %s", (_, fact) => {
    const claim = claimOf(fact);
    expect(RecordFactInput.parse(claim)).toEqual(claim);
    expect(claim.citations[0]?.source).toBe("acme-annual-report");
  });
});
