import { type DeckBox, type DeckType, lettersIn, lineHeight, linesOf } from "./deck-page.ts";

/** Sentences in the type in which they fit their room. */
export type FittedWords = {
  readonly lines: readonly string[];
  readonly points: number;
  /** In inches. */
  readonly height: number;
};

const SIZES = [20, 18, 16, 14] as const;
const [SMALLEST, INDENT, BETWEEN] = [14, 0.4, 0.11];

/**
 * Sentences on as many slides as they need, in the largest type in which they fit one.
 *
 * @example
 * fittedWords(["A short one."], { x: 0, y: 0, w: 12, h: 4 }, typeOf(OWN_PAGE))[0]?.points; // => 20
 */
export function fittedWords(
  lines: readonly string[],
  room: DeckBox,
  type: DeckType,
): FittedWords[] {
  for (const size of SIZES) {
    const points = size * type.scale;
    const tall = (line: string): number =>
      linesOf(line, lettersIn(room.w - INDENT, points, type)) * lineHeight(points) + BETWEEN;
    const height = lines.reduce((sum, line) => sum + tall(line), 0);
    if (height <= room.h) return [{ lines, points, height }];
    if (size === SMALLEST) return paged(lines, room.h, tall).map((page) => ({ ...page, points }));
  }
  return [];
}

function paged(
  lines: readonly string[],
  high: number,
  tall: (line: string) => number,
): { lines: string[]; height: number }[] {
  const pages: { lines: string[]; height: number }[] = [{ lines: [], height: 0 }];
  for (const line of lines) {
    let page = pages.at(-1);
    if (page === undefined || (page.lines.length > 0 && page.height + tall(line) > high)) {
      page = { lines: [], height: 0 };
      pages.push(page);
    }
    page.lines.push(line);
    page.height += tall(line);
  }
  return pages;
}
