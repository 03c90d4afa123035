import "server-only";

/** Markup of ours; a text becomes one by `html` alone, which sets it as the text it is. */
export type Html = { readonly markup: string };

type Part = string | number | Html | readonly Html[];

/** Controls that no page may hold; tabs and ends of lines are blanks to it. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const setOf = (part: Part): string => {
  if (typeof part === "string" || typeof part === "number")
    return String(part)
      .toWellFormed()
      .replaceAll(CONTROLS, "\uFFFD")
      .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
};

/**
 * Markup with texts in it, in elements or in quoted attributes; whatever they hold, they stay texts.
 *
 * @example
 * html`<p title="${"a"}">${"<b>"}</p>`.markup; // => '<p title="a">&lt;b&gt;</p>'
 */
export const html = (markup: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: markup
    .map(
      (piece, i) => (i === 0 ? "" : setOf(parts[i - 1] ?? "")) + piece.replaceAll(/\n\s+/g, "\n"),
    )
    .join(""),
});

/** A text within quotes of a style sheet; none ends the sheet, or its quotes. */
export const cssText = (text: string): string =>
  `"${text.toWellFormed().replaceAll(/[^\p{L}\p{N} .,:;·–-]/gu, (one) => `\\${one.codePointAt(0)?.toString(16)} `)}"`;
