import { expect, it } from "vitest";
import { UNKNOWN_TERMS } from "../domain/routing/scenario/offering-terms.ts";
import { termsInWords } from "./terms-in-words.ts";

it("how long answers take is said without a percentile", () => {
  const terms = { offeringId: "a", ...UNKNOWN_TERMS, latencyP50Ms: 800, latencyP95Ms: 2000 };
  expect(termsInWords(terms)).toBe("half within 800 ms; nineteen of twenty within 2000 ms");
  expect(termsInWords(undefined)).toBe("nothing is known beyond the price");
});
