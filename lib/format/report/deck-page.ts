/** A rectangle on a slide, in inches from its upper left corner. */
export type DeckBox = {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
};

/** The slide that a report is set on: our own, or that of an uploaded master. */
export type DeckPage = {
  readonly width: number;
  readonly height: number;
  /** Where its title stands, and the size of its type in points. */
  readonly title: DeckBox;
  readonly titlePoints: number;
  /** All that is ours to fill, below the title. */
  readonly body: DeckBox;
  /** Whether head and foot are the master’s own; else each slide says at the end of its body what it is of. */
  readonly hasFrame: boolean;
};

/** Our own: 16:9, with head and foot on the master. */
export const OWN_PAGE: DeckPage = {
  width: 13.333,
  height: 7.5,
  title: { x: 0.5, y: 0.5, w: 12.33, h: 0.75 },
  titlePoints: 24,
  body: { x: 0.5, y: 1.27, w: 12.33, h: 5.5 },
  hasFrame: true,
};

/** How large type is on a slide, and how wide its letters may be. */
export type DeckType = {
  /** Larger on a large slide by as much, so that it is the same on a wall. */
  readonly scale: number;
  /** Mean width of a letter, in parts of the size of type. */
  readonly letter: number;
};

/** On another’s master type may be of any face: that of a typewriter is as wide as this. */
const LETTERS = { own: 0.5, theirs: 0.6 } as const;
export const typeOf = ({ width, hasFrame }: DeckPage): DeckType => ({
  scale: Math.max(1, width / 13.333),
  letter: hasFrame ? LETTERS.own : LETTERS.theirs,
});

/** Height of a line, in parts of the size of type. */
const LINE = 1.22;
const POINTS_AN_INCH = 72;

export const lettersIn = (inches: number, points: number, { letter }: DeckType): number =>
  Math.max(8, Math.floor((inches * POINTS_AN_INCH) / (points * letter)));
export const lineHeight = (points: number): number => (points * LINE) / POINTS_AN_INCH;
export const linesOf = (text: string, letters: number): number =>
  Math.max(1, Math.ceil(text.length / letters));

/** Where the words below a title, what the slide shows, its source and its foot stand. */
export type DeckFrame = {
  readonly subtitle: DeckBox;
  readonly content: DeckBox;
  readonly source: DeckBox;
  readonly foot: DeckBox;
  readonly small: number;
  readonly tiny: number;
};

/** @param foot what each slide says at its end; nothing where the master does */
export function frameOf(
  page: DeckPage,
  { subtitle, source, foot }: { subtitle: string; source: string; foot: readonly string[] },
): DeckFrame {
  const { x, y, w, h } = page.body;
  const type = typeOf(page);
  const [small, tiny] = [12 * type.scale, 10 * type.scale];
  const tall = (texts: readonly string[], points: number): number =>
    texts.reduce((sum, text) => sum + linesOf(text, lettersIn(w, points, type)), 0) *
    lineHeight(points);
  const footHigh = page.hasFrame || foot.length === 0 ? 0 : tall(foot, tiny) + 0.06;
  const sourceHigh = source === "" ? 0 : tall([source], tiny) + 0.04;
  const subtitleHigh = subtitle === "" ? 0 : tall([subtitle], small) + 0.04;
  const top = y + subtitleHigh + 0.12;
  const bottom = y + h - footHigh - sourceHigh - 0.08;
  return {
    subtitle: { x, y, w, h: subtitleHigh },
    content: { x, y: top, w, h: bottom - top },
    source: { x, y: y + h - footHigh - sourceHigh, w, h: sourceHigh },
    foot: { x, y: y + h - footHigh, w, h: footHigh },
    small,
    tiny,
  };
}

/** The size of type in which a title fits its place: the master’s own where it does. */
export function titlePoints(title: string, page: DeckPage): number {
  const { title: box } = page;
  const type = typeOf(page);
  let points = page.titlePoints;
  while (
    points > 10 &&
    // A word is not broken, so that a line holds less than its letters.
    linesOf(title, lettersIn(box.w, points, type) * 0.92) * lineHeight(points) > box.h + 0.05
  )
    points -= 1;
  return points;
}
