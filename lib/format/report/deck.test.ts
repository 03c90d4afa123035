import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { HOSTILE_NAMES, LONG_TITLE, sampleReport } from "@/tests/support/sample-report.ts";
import { deckOf } from "./deck.ts";
import { type DeckPage, OWN_PAGE, titlePoints } from "./deck-page.ts";
import { fittedWords } from "./deck-words.ts";

/** As a master of a narrower slide has it. */
const NARROW: DeckPage = {
  width: 10,
  height: 5.625,
  title: { x: 0.5, y: 0.3, w: 9, h: 0.7 },
  titlePoints: 28,
  body: { x: 0.5, y: 1.1, w: 9, h: 4.1 },
  hasFrame: false,
};
const report = sampleReport({ rows: 60 });

describe("slides of a report", () => {
  it.each([
    ["our own", OWN_PAGE],
    ["a narrow one", NARROW],
  ])("keep every part below the title and on the slide: %s", (_, page) => {
    for (const { parts } of deckOf(report, { page, footer: "Our footer" }).slides)
      for (const { box } of parts) {
        expect(box.y).toBeGreaterThanOrEqual(page.title.y + page.title.h - 0.01);
        expect(box.x + box.w).toBeLessThanOrEqual(page.body.x + page.body.w + 0.01);
        expect(box.y + box.h).toBeLessThanOrEqual(page.body.y + page.body.h + 0.01);
        expect(box.h).toBeGreaterThan(0);
      }
  });

  it("hold the same rows of each table on any slide, in type of eleven points or more", () => {
    const cellsOn = (page: DeckPage) =>
      deckOf(report, { page })
        .slides.flatMap(({ parts }) => parts)
        .flatMap((part) => (part.kind === "table" ? part.table.rows.map(([first]) => first) : []));
    const names = new Set(cellsOn(OWN_PAGE));
    for (const name of ["Orange Cloud", ...HOSTILE_NAMES]) expect(names).toContain(name);
    // In parts of columns each row begins anew with its first column.
    expect(new Set(cellsOn(NARROW))).toEqual(names);
    const sizes = deckOf(report).slides.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === "table" ? [part.table.points] : [])),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  it("say at the end of each slide what it is of, where the master does not", () => {
    for (const { parts } of deckOf(report, { page: NARROW, footer: "Our <b>footer</b>" }).slides) {
      const words = parts.flatMap((part) => (part.kind === "note" ? part.lines : [])).join(" ");
      for (const said of [
        "DEMO",
        "Confidential – board only",
        "As of 22 November 2026",
        "Data version",
        "basis:",
        "Our <b>footer</b>",
      ])
        expect(words).toContain(said);
    }
    expect(deckOf(report, { footer: "Our footer" }).foot.join(" ")).toContain("Our footer");
  });

  it("name the claims of each number in the notes of whoever speaks", () => {
    const withCharts = deckOf(report).slides.filter(({ parts }) =>
      parts.some(({ kind }) => kind === "chart"),
    );
    expect(withCharts).toHaveLength(3);
    expect(withCharts.filter(({ notes }) => !/^Claim \d+: /.test(notes))).toEqual([]);
  });

  it("set a title of 500 letters where it stands, in smaller type", () => {
    for (const page of [OWN_PAGE, NARROW]) {
      const points = titlePoints(LONG_TITLE, page);
      expect(points).toBeGreaterThanOrEqual(10);
      expect(points).toBeLessThan(page.titlePoints);
    }
    expect(titlePoints("Short", OWN_PAGE)).toBe(24);
  });
});

describe("words on slides", () => {
  it("are all there, in their order, however many slides they take", () => {
    assert(
      property(integer({ min: 0, max: 60 }), constantFrom(8, 80, 400), (many, long) => {
        const lines = Array.from({ length: many }, (_, i) => `${i} ${"x".repeat(long)}`);
        const pages = fittedWords(lines, OWN_PAGE.body, { scale: 1, letter: 0.5 });
        expect(pages.flatMap((page) => page.lines)).toEqual(lines);
        // A single line may be taller than a slide; it is not cut.
        const tall = pages.filter((page) => page.height > OWN_PAGE.body.h);
        expect(tall.filter((page) => page.lines.length > 1)).toEqual([]);
      }),
    );
  });
});
