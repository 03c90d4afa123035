import { describe, expect, it } from "vitest";
import { sampleReport } from "@/tests/support/sample-report.ts";
import { claimIdsOf } from "./claims-of-blocks.ts";
import { onlySections } from "./only-sections.ts";

const report = sampleReport({ rows: 20 });

describe("some sections of a report", () => {
  it("are all of it where all are named", () => {
    const whole = onlySections(
      report,
      report.sections.map(({ id }) => id),
    );
    const used = new Set(report.claims.flatMap(({ facts }) => facts));
    expect(whole).toEqual({
      ...report,
      evidence: report.evidence.filter(({ id }) => used.has(id)),
    });
  });

  it("bring the claims they state, from one on, with their sources and facts, and no more", () => {
    for (const { id } of report.sections) {
      const part = onlySections(report, [id]);
      const stated = new Set(part.sections.flatMap(({ blocks }) => blocks.flatMap(claimIdsOf)));
      expect(new Set(part.claims.map((claim) => claim.id))).toEqual(stated);
      expect(part.claims.map(({ number }) => number)).toEqual(part.claims.map((_, i) => i + 1));
      expect(part.notes.map(({ number }) => number)).toEqual(part.notes.map((_, i) => i + 1));
      const sourceOf = (whole: typeof report, number: number) =>
        whole.notes.find((note) => note.number === number)?.source.id;
      for (const claim of part.claims) {
        const before = report.claims.find((one) => one.id === claim.id);
        expect(new Set(claim.notes.map((number) => sourceOf(part, number)))).toEqual(
          new Set(before?.notes.map((number) => sourceOf(report, number))),
        );
        for (const fact of claim.facts)
          expect(part.evidence.some((one) => one.id === fact)).toBe(
            report.evidence.some((one) => one.id === fact),
          );
      }
      const used = new Set(part.claims.flatMap(({ facts }) => facts));
      expect(part.evidence.filter((one) => !used.has(one.id))).toEqual([]);
    }
  });

  it("are none where none is named", () => {
    expect(onlySections(report, [])).toMatchObject({ sections: [], claims: [], notes: [] });
  });
});
