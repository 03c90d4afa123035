export const INK = "#1c1b19";
export const FAINT = "#d9d6cf";
const FONT = "Geist, sans-serif";
/** Mean width of a letter, in points at the drawing's 9 pt. */
export const LETTER = 4.7;
/** Room the words of a tick need beside one another. */
export const TICK_EVERY = 48;

/** Words cut to a width, and seen to be: the table twin has them whole. */
export function shortened(words: string, width: number): string {
  const room = Math.max(1, Math.floor(width / LETTER));
  const letters = Array.from(words);
  return letters.length <= room
    ? words
    : `${letters
        .slice(0, room - 1)
        .join("")
        .trimEnd()}…`;
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
