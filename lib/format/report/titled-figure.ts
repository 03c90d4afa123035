import type { Figure } from "../../domain/figure/figure.ts";
import type { FigureBlock } from "../../domain/report/board-report.ts";
import { phraseText } from "../phrase.ts";
import { figureChanges } from "./change-words.ts";

/** The figure of a report under the finding it proves, whose numbers are claims; its source line says what changed. */
export const titledFigure = (block: Pick<FigureBlock, "figure" | "title" | "changes">): Figure => ({
  ...block.figure,
  title: phraseText(block.title),
  sourceLine: [block.figure.sourceLine, figureChanges(block)]
    .filter((line) => line !== "")
    .join(" "),
});
