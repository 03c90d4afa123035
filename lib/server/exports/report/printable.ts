import "server-only";
import { familyOf } from "./fonts.ts";

/** Stands for what none of our fonts has a letter for. */
export const NO_LETTER = "\uFFFD";

/** Joins and variants of emoji and of letters: seen in what they do to their neighbours. */
export const isJoining = (character: string): boolean =>
  ["\u200C", "\u200D", "\uFE0E", "\uFE0F"].includes(character);
/** Line ends and tabs are blanks; other controls, and what turns the reading direction, have no letter. */
const BLANKS = /[\s\u0085]+/g;
/** Most texts, and whole: our own type has each of these letters. */
const PLAIN = /^[ -~]*$/;
const CONTROLS = /[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/**
 * A text as paper can show it. A character that no font of ours has a letter for
 * is shown as one that says so, never left out.
 */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  let shown = "";
  for (const character of text.toWellFormed().replaceAll(BLANKS, " ").normalize("NFC")) {
    if (character === " " || isJoining(character)) shown += character;
    else if (CONTROLS.test(character)) shown += NO_LETTER;
    else shown += familyOf(character) === undefined ? NO_LETTER : character;
  }
  return shown;
}

/** A value as JSON in which every text can be printed; addresses of links and drawings stay as they are. */
export const printableJson = (value: object): string =>
  JSON.stringify(value, (key, inner: unknown) =>
    typeof inner === "string" && key !== "url" && key !== "svg" ? printable(inner) : inner,
  );
