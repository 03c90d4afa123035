import { assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { firstChoices } from "./first-choices.ts";
import { storedReport, wholeReport } from "./stored-report.ts";

const whole = {
  ...firstChoices(),
  organisation: "Example",
  demo: null,
  asOf: "2026-11-22",
  asKnown: null,
  basis: "announced",
  filters: [],
  dataVersion: "one",
  methodVersion: "1",
  seed: 7,
  leftOut: ["what is left out"],
  sections: [{ id: "summary" }],
  claims: [{ id: "independent-suppliers" }],
  notes: [],
  evidence: [],
};

describe("a report that was kept", () => {
  it("is read as it is where nothing is missing, with what nobody knows yet", () => {
    const later = { ...whole, addedLater: true };
    expect(wholeReport(later)).toBe(later);
    expect(storedReport(later)).toBe(later);
  });

  it("is read without what its version did not have, and is not taken for whole", () => {
    const names = ["leftOut", "filters", "evidence", "demo", "sections", "seed"] as const;
    assert(
      property(constantFrom(...names), (missing) => {
        const { [missing]: _, ...earlier } = whole;
        expect(wholeReport(earlier)).toBeUndefined();
        const read = storedReport(earlier);
        expect(read.title).toBe(whole.title);
        expect(read.claims).toBe(whole.claims);
        expect(read[missing]).toBeDefined();
      }),
    );
  });

  it("is empty where it is none at all", () => {
    for (const kept of [null, 3, "report", [], { sections: "none" }])
      expect(storedReport(kept)).toMatchObject({ title: "", sections: [], claims: [] });
  });
});
