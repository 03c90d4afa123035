import { describe, expect, it } from "vitest";
import { aFigure } from "@/tests/support/build.ts";
import { sampleReport } from "@/tests/support/sample-report.ts";
import { parseXml } from "@/tests/support/well-formed.ts";
import { figureToFile, svgToPng } from "./figure-files.ts";

const frame = sampleReport({ rows: 1 });

describe("a figure as a file", () => {
  it("carries its finding, its source, the day and the basis", () => {
    const figure = aFigure({ title: "A < B & “C” 🚀 雲", sourceLine: "Acme’s filings" });
    const words = JSON.stringify(parseXml(figureToFile(figure, frame)));
    for (const part of [
      "A < B & “C” ",
      "🚀",
      "Acme’s filings",
      "As of 22 November 2026",
      "committed",
    ])
      expect(words).toContain(part);
  });

  it("is a picture with twice as many dots as the drawing is wide, the same each time", () => {
    const svg = figureToFile(aFigure(), frame);
    const png = Buffer.from(svgToPng(svg));
    expect(png.readUInt32BE(16)).toBe(1280);
    expect(Buffer.compare(svgToPng(svg), png)).toBe(0);
  });
});
