export const INK = "#1c1b19";
export const FAINT = "#d9d6cf";
const FONT = "Geist, sans-serif";
/** Mean width of a letter, in points at the drawing's 9 pt. */
export const LETTER = 4.7;
/** Room the words of a tick need beside one another. */
export const TICK_EVERY = 48;

/** Chinese, Japanese and Korean letters take the room of two. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uFF01-\uFF60]/u;

/** How many letters of mean width words take up. */
export const lettersIn = (words: string): number =>
  Array.from(words).reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);

/** Words cut to a width, and seen to be: the table twin has them whole. */
export function shortened(words: string, width: number): string {
  const room = Math.max(1, Math.floor(width / LETTER));
  if (lettersIn(words) <= room) return words;
  let kept = "";
  for (const letter of words) {
    if (lettersIn(kept + letter) > room - 1) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** Words on at most two lines of a width, broken at a blank; cut only where they are longer still. */
export function onTwoLines(words: string, width: number): readonly string[] {
  const room = Math.max(1, Math.floor(width / LETTER));
  if (lettersIn(words) <= room) return [words];
  const breaks = [...words.matchAll(/ /g)].map(({ index }) => index);
  const last = breaks.findLast((at) => lettersIn(words.slice(0, at)) <= room);
  return last === undefined
    ? [shortened(words, width)]
    : [words.slice(0, last), shortened(words.slice(last + 1), width)];
}

const escape = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    // “]]>” may not stand among the words of a drawing.
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** What a drawing for paper is made of, collected in order. */
export function svgPen() {
  const out: string[] = [];
  return {
    put: (element: string) => void out.push(element),
    line: (x1: number, y1: number, x2: number, y2: number, stroke: string, weight: number) =>
      void out.push(
        `<line x1="${x1.toFixed(2)}" y1="${y1.toFixed(2)}" x2="${x2.toFixed(2)}" y2="${y2.toFixed(2)}" stroke="${stroke}" stroke-width="${weight}"/>`,
      ),
    text: (at: number, y: number, words: string, anchor: "start" | "middle" | "end") =>
      void out.push(
        `<text x="${at.toFixed(2)}" y="${y.toFixed(2)}" font-family="${FONT}" font-size="9" fill="${INK}" text-anchor="${anchor}">${escape(words)}</text>`,
      ),
    /** The whole drawing, with what it refers to. */
    drawing: (width: number, height: number, definitions = "") =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${definitions}${out.join("")}</svg>`,
  };
}
