import "server-only";
import type { Figure } from "../../../domain/figure/figure.ts";
import { figureToSvg } from "../../../domain/figure/to-svg.ts";
import { estimateText, tickText } from "../../../format/estimate.ts";
import { printedSvg } from "./printed-svg.ts";

/** The drawing of a figure, in the words of the screen and in our own type. */
export const figureToPrint = (figure: Figure, width: number): string =>
  printedSvg(
    figureToSvg(
      figure,
      {
        tick: (value) => tickText(value, figure.unit),
        bar: (value) => estimateText(value, figure.unit),
      },
      width,
    ),
  );
