/** The least that words need on their ground to be read by most (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/**
 * How far two colours stand apart, from 1 for the same to 21 for black on white
 * (WCAG 2.2, contrast ratio).
 *
 * @param one as #rrggbb
 * @throws RangeError where a colour is written otherwise
 *
 * @example
 * contrastOf("#000000", "#ffffff"); // => 21
 */
export function contrastOf(one: string, other: string): number {
  const [low, high] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** Relative luminance, 0 for black to 1 for white. */
function luminanceOf(colour: string): number {
  const parts = HEX.exec(colour);
  if (parts === null) throw new RangeError(`${colour} is no colour written as #rrggbb`);
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => {
    const value = Number.parseInt(part, 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
