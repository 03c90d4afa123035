import "server-only";
import type { Figure } from "../../../domain/figure/figure.ts";
import { figureToSvg, narrowest, type Writing } from "../../../domain/figure/to-svg.ts";
import { estimateText, tickText } from "../../../format/estimate.ts";
import { printedSvg } from "./printed-svg.ts";

const inWords = ({ unit }: Figure): Writing => ({
  tick: (value) => tickText(value, unit),
  bar: (value) => estimateText(value, unit),
});

/** The drawing of a figure, in the words of the screen and in our own type. */
export const figureToPrint = (figure: Figure, width: number): string =>
  printedSvg(figureToSvg(figure, inWords(figure), width));

/** The narrowest that it may be drawn without cutting anything. */
export const narrowestInPrint = (figure: Figure): number => narrowest(figure, inWords(figure));
