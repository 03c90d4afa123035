import "server-only";
import { Resvg } from "@resvg/resvg-js";
import type { Figure } from "../../../domain/figure/figure.ts";
import type { ReportFrame } from "../../../domain/report/board-report.ts";
import { INK } from "../../../domain/figure/svg-pen.ts";
import { frameLines } from "../../../format/report/frame-lines.ts";
import { figureToPrint } from "./figure-to-print.ts";
import { fontFilesFor } from "./fonts.ts";
import { printedSvg } from "./printed-svg.ts";

const WIDTH = 640;
const MARGIN = 16;
/** Mean width of a letter, in parts of its size. */
const LETTER = 0.53;
const SHARP = 2;

/**
 * A figure as a drawing of its own, for a slide or a page of somebody else's: the
 * finding on top, below it what is measured, and at the foot the source, the day
 * and the basis.
 */
export function figureToFile(figure: Figure, frame: ReportFrame): string {
  const inner = figureToPrint(figure, WIDTH - 2 * MARGIN);
  const height = Number(/ height="([\d.]+)"/.exec(inner)?.[1] ?? 0);
  const { clocks, versions } = frameLines(frame);
  const out: string[] = [];
  let at = MARGIN;
  const put = (words: string, size: number, weight: number) => {
    for (const line of broken(words, (WIDTH - 2 * MARGIN) / (size * LETTER))) {
      at += size * 1.3;
      out.push(
        `<text x="${MARGIN}" y="${at.toFixed(2)}" font-family="Geist" font-size="${size}" font-weight="${weight}" fill="${INK}">${escaped(line)}</text>`,
      );
    }
  };
  put(figure.title, 15, 600);
  put(figure.subtitle, 11, 400);
  at += 10;
  const top = at;
  at += height + 6;
  put(figure.sourceLine, 10, 400);
  put(`${frame.demo === null ? "" : "Demo, made up. "}${clocks} · ${versions}`, 10, 400);
  const total = (at + MARGIN).toFixed(2);
  return printedSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${total}" viewBox="0 0 ${WIDTH} ${total}" role="img"><title>${escaped(figure.title)}</title><rect width="${WIDTH}" height="${total}" fill="#ffffff"/>${out.join("")}`,
  ).concat(
    // A drawing inside a drawing keeps its own measures.
    inner.replace("<svg ", `<svg x="${MARGIN}" y="${top.toFixed(2)}" `),
    "</svg>",
  );
}

/** The same, twice as fine as a screen's dots; set in our own type, so that it is the same everywhere. */
export const svgToPng = (svg: string): Uint8Array =>
  new Resvg(svg, {
    fitTo: { mode: "zoom", value: SHARP },
    font: { loadSystemFonts: false, fontFiles: fontFilesFor(svg), defaultFontFamily: "Geist" },
  })
    .render()
    .asPng();

const escaped = (words: string): string =>
  words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    // “]]>” may not stand among the words of a drawing.
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** A text in lines of at most so many letters, broken at blanks. */
function broken(words: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
