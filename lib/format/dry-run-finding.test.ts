import { expect, it } from "vitest";
import { dryRunAgreementText } from "./dry-run-finding.ts";

it("says whether the published table comes back, and how much of it where not all does", () => {
  expect(dryRunAgreementText({ figures: 21, agreeing: 21 })).toBe(
    "it gives back the published table",
  );
  expect(dryRunAgreementText({ figures: 21, agreeing: 20 })).toBe(
    "it gives back 20 of 21 figures of the published table",
  );
});
