import { describe, expect, it } from "vitest";
import { bounds, type Estimate, estimate, exact } from "../../domain/quantity/estimate.ts";
import type { KeyFigure } from "../../domain/report/board-report.ts";
import { keyFigureLines } from "./key-figure-lines.ts";
import { claimsById } from "./runs.ts";

const FIGURE: KeyFigure = {
  claim: "independent-suppliers",
  label: "Independent suppliers",
  determinable: true,
  appetite: null,
  since: null,
};
const linesOf = (value: Estimate | null, part: Partial<KeyFigure> = {}) =>
  keyFigureLines(
    { ...FIGURE, ...part },
    claimsById([
      {
        id: FIGURE.claim,
        label: FIGURE.label,
        value,
        unit: "suppliers",
        index: null,
        how: "as stated",
        facts: [],
        gaps: [],
        number: 1,
        notes: [],
      },
    ]),
  );

describe("a headline number in words", () => {
  it("says its best value and between which ends it lies", () => {
    expect(linesOf(estimate(1.4, 1.8, 2.3))).toMatchObject({
      value: "1.8",
      range: "range 1.4–2.3",
      claim: 1,
    });
  });

  it("makes up no best value, and no nought", () => {
    expect(linesOf(bounds(1, 3))).toMatchObject({
      value: "1.0–3.0",
      range: "no best value within",
    });
    expect(linesOf(null)).toMatchObject({ value: "Not known", range: "nothing bounds it" });
    expect(linesOf(bounds(0, 9), { determinable: false })).toMatchObject({
      value: "Not determinable",
      range: "range 0–9",
    });
  });

  it("says the appetite with a word and a shape, and how it moved", () => {
    const lines = linesOf(exact(1.5), {
      appetite: { at: 2, side: "at-least", kept: "crossed" },
      since: { edition: "2026-Q2", was: exact(2.1), moved: "down" },
    });
    expect(lines.appetite).toBe("▲ outside appetite: at least 2.0");
    expect(lines.since).toBe("↓ down since 2026-Q2, was 2.1");
    // Of a pack that is held against none, nothing is said about earlier ones.
    expect(linesOf(exact(1.5)).since).toBe("");
  });
});
