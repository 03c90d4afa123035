import { describe, expect, it } from "vitest";
import { estimate } from "../quantity/estimate.ts";
import { dryRunAgreement } from "./dry-run-agreement.ts";
import { type DryRunOutcome, dryRunOutcome } from "./dry-run-outcome.ts";
import { SECTION_LABS, SECTION_STAKES, SECTION_WEIGHTS } from "./section-nine.ts";

const PUBLISHED: DryRunOutcome = { weights: SECTION_WEIGHTS, labs: SECTION_LABS };
const withFirst = (ofOpenAi: DryRunOutcome["weights"][number]["ofOpenAi"]): DryRunOutcome => ({
  ...PUBLISHED,
  weights: SECTION_WEIGHTS.map((row, i) => (i === 0 ? { ...row, ofOpenAi } : row)),
});

describe("what of the published table comes back", () => {
  // Three readings of the owners, each low, middle and high for two labs, and three counts of labs.
  it("is all of it from the section's own stakes", () => {
    expect(dryRunAgreement(dryRunOutcome(SECTION_STAKES))).toEqual({ figures: 21, agreeing: 21 });
    expect(dryRunAgreement(PUBLISHED)).toEqual({ figures: 21, agreeing: 21 });
  });

  it("allows one in the last decimal, and no more", () => {
    expect(dryRunAgreement(withFirst(estimate(0.038, 0.054, 0.078))).agreeing).toBe(21);
    expect(dryRunAgreement(withFirst(estimate(0.039, 0.053, 0.079))).agreeing).toBe(18);
    const labs = { ...SECTION_LABS, high: SECTION_LABS.high + 0.02 };
    expect(dryRunAgreement({ ...PUBLISHED, labs }).agreeing).toBe(20);
  });

  it("counts a figure that is not there as one that does not come back", () => {
    expect(dryRunAgreement(withFirst(estimate(0.037, null, 0.077))).agreeing).toBe(20);
    expect(dryRunAgreement({ ...PUBLISHED, weights: [] }).agreeing).toBe(3);
  });
});
