import type { Estimate } from "../quantity/estimate.ts";
import { FAINT, INK, svgPen } from "./svg-pen.ts";

const HEIGHT = 18;
const MIDDLE = 9;

/**
 * A headline number on its axis from zero, for paper: the interval as a bar,
 * hatched where nothing singles out a value, the value as a stroke across it, the
 * line of the company's appetite dashed, and where it stood before as a ring.
 */
export function intervalToSvg(
  value: Estimate,
  {
    appetite,
    was,
    width,
  }: { readonly appetite: number | null; readonly was: number | null; readonly width: number },
): string {
  const reach = Math.max(value.high, appetite ?? 0, was ?? 0) * 1.12;
  const x = (at: number) => (reach <= 0 ? 0 : Math.max(0, at / reach) * (width - 2)) + 1;
  const { put, line, drawing } = svgPen();
  line(1, MIDDLE, width - 1, MIDDLE, FAINT, 1);
  line(1, MIDDLE - 4, 1, MIDDLE + 4, INK, 0.8);
  const [from, to] = [x(value.low), x(value.high)];
  put(
    `<rect x="${from.toFixed(2)}" y="${MIDDLE - 4}" width="${Math.max(0.5, to - from).toFixed(2)}" height="8" fill="${value.point === null ? "url(#open)" : FAINT}" stroke="${INK}" stroke-width="0.6"/>`,
  );
  if (value.point !== null) line(x(value.point), MIDDLE - 6, x(value.point), MIDDLE + 6, INK, 2);
  if (was !== null)
    put(
      `<circle cx="${x(was).toFixed(2)}" cy="${MIDDLE}" r="2.4" fill="#ffffff" stroke="${INK}" stroke-width="0.9"/>`,
    );
  if (appetite !== null)
    put(
      `<line x1="${x(appetite).toFixed(2)}" y1="0" x2="${x(appetite).toFixed(2)}" y2="${HEIGHT}" stroke="${INK}" stroke-width="1" stroke-dasharray="2.5 1.5"/>`,
    );
  const hatch = `<defs><pattern id="open" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="4" stroke="${INK}" stroke-width="0.7"/></pattern></defs>`;
  return drawing(width, HEIGHT, hatch);
}
