import type { Figure } from "../../domain/figure/figure.ts";
import type { FigureBlock } from "../../domain/report/board-report.ts";
import { phraseText } from "../phrase.ts";

/** The figure of a report under the finding it proves, whose numbers are claims. */
export const titledFigure = ({ figure, title }: Pick<FigureBlock, "figure" | "title">): Figure => ({
  ...figure,
  title: phraseText(title),
});
