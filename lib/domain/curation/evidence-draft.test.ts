import { describe, expect, it } from "vitest";
import { emptyEvidence, type EvidenceDraft, readEvidence } from "./evidence-draft.ts";

const TODAY = "2026-11-22";
const SOURCES = [
  {
    id: "amazon-10q",
    publisher: "SEC",
    title: "10-Q",
    url: "https://www.sec.gov/amazon/10q",
    tier: 1 as const,
  },
];
const from = (part: Partial<EvidenceDraft>) =>
  readEvidence({ ...emptyEvidence(TODAY), ...part }, SOURCES, TODAY);

describe("evidence typed into a form", () => {
  it("names a source we have by its id or its address", () => {
    for (const source of ["amazon-10q", " https://www.sec.gov/amazon/10q/#note-4 "])
      expect(from({ source, locator: "Note 4" })).toMatchObject({
        ok: true,
        newSource: null,
        evidence: {
          citations: [{ source: "amazon-10q", locator: "Note 4", quote: null, retrieved: TODAY }],
        },
      });
  });

  it("makes a new source of an address we do not have", () => {
    expect(
      from({ source: "https://www.anthropic.com/news/amazon", title: "Amazon and Anthropic" }),
    ).toMatchObject({
      ok: true,
      newSource: {
        target: "source/anthropic-com-news-amazon",
        base: null,
        source: { publisher: "anthropic.com", tier: 2, accessed: TODAY },
      },
      evidence: { citations: [{ source: "anthropic-com-news-amazon" }] },
    });
  });

  it("may be that there is no public source, with how it is known", () => {
    expect(from({ basis: "none", how: "Told us by the vendor's CFO" })).toMatchObject({
      ok: true,
      evidence: {
        note: "Told us by the vendor's CFO",
        citations: [{ source: "no-public-source" }],
      },
    });
  });

  it.each([
    [{}, "name a source"],
    [{ source: "somewhere" }, "no address that begins with http"],
    [{ source: "javascript:alert(1)//x.com" }, "no address that begins with http"],
    [{ source: "ftp://example.com/a" }, "no address that begins with http"],
    [{ source: "https://example.com/a" }, "give the new source its title"],
    [{ source: "amazon-10q", quote: "word ".repeat(26) }, "quote at most 25 words"],
    [{ source: "amazon-10q", retrieved: "2026-11-23" }, "lies ahead"],
    [{ source: "amazon-10q", retrieved: "" }, "on which day"],
    [{ basis: "none" as const, how: "trust me" }, "in a sentence how it is known"],
  ])("%j is not enough: %s", (part, reason) => {
    const read = from(part);
    expect(read.ok ? [] : read.reasons).toContainEqual(expect.stringContaining(reason));
  });
});
