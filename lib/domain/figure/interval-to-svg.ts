import type { Estimate } from "../quantity/estimate.ts";
import { INTERVAL_HEIGHT, type IntervalAgainst, intervalPlaces } from "./interval-places.ts";
import { FAINT, INK, svgPen } from "./svg-pen.ts";

const MIDDLE = INTERVAL_HEIGHT / 2;

/**
 * A headline number on its axis from zero, for paper: the interval as a bar,
 * hatched where nothing singles out a value, the value as a stroke across it, the
 * line of the company's appetite dashed, and where it stood before as a ring.
 */
export function intervalToSvg(value: Estimate, against: IntervalAgainst): string {
  const { width } = against;
  const { from, to, point, appetite, was } = intervalPlaces(value, against);
  const { put, line, drawing } = svgPen();
  line(1, MIDDLE, width - 1, MIDDLE, FAINT, 1);
  line(1, MIDDLE - 4, 1, MIDDLE + 4, INK, 0.8);
  put(
    `<rect x="${from.toFixed(2)}" y="${MIDDLE - 4}" width="${(to - from).toFixed(2)}" height="8" fill="${point === null ? "url(#open)" : FAINT}" stroke="${INK}" stroke-width="0.6"/>`,
  );
  if (point !== null) line(point, MIDDLE - 6, point, MIDDLE + 6, INK, 2);
  if (was !== null)
    put(
      `<circle cx="${was.toFixed(2)}" cy="${MIDDLE}" r="2.4" fill="#ffffff" stroke="${INK}" stroke-width="0.9"/>`,
    );
  if (appetite !== null)
    put(
      `<line x1="${appetite.toFixed(2)}" y1="0" x2="${appetite.toFixed(2)}" y2="${INTERVAL_HEIGHT}" stroke="${INK}" stroke-width="1" stroke-dasharray="2.5 1.5"/>`,
    );
  const hatch = `<defs><pattern id="open" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="4" stroke="${INK}" stroke-width="0.7"/></pattern></defs>`;
  return drawing(width, INTERVAL_HEIGHT, hatch);
}
